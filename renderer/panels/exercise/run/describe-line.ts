import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import { readText } from '@scenarios/format/exercise/written-text';
import { language } from '@ui/i18n/language.svelte';
import { messages } from '@ui/i18n/messages';
import { t } from '@ui/i18n/translate';
import { sayCommand } from '../command/say-command';
import { dayClockAt, elapsedAt } from './session-times';
import { runMessages } from './messages';

const m = messages({
  en: {
    start: 'Start',
    pause: 'Pause',
    resume: 'Resume',
    clock: 'Clock: {mode}, {speed}×',
    advance: 'Advance to {time}',
    finish: 'Finish',
    release: 'Release {inject}',
    due: 'Release {inject}, which fell due',
    skip: 'Skip {inject}',
    reinstate: 'Reinstate {inject}',
    defer: 'Put {inject} off to {time}',
    edit: 'Edit {inject}',
    replace: 'Replace {inject}',
    resend: 'Send {inject} again',
    add: 'Add {inject}',
    decide: 'Decision: {text}',
    refused: 'Decision, refused: {text}',
    affect: 'By the facilitator: {text}',
    affectWhy: 'By the facilitator: {text} ({why})',
    observe: 'Observation {rating}: {text}',
    amend: 'Observation changed {rating}: {text}',
    note: 'Note: {text}',
    correct: 'Corrective action: {text}',
    screen: 'Screen: {show}',
  },
  'zh-Hant': {
    start: '開始',
    pause: '暫停',
    resume: '繼續',
    clock: '時鐘：{mode}，{speed} 倍',
    advance: '推進至 {time}',
    finish: '結束',
    release: '發布 {inject}',
    due: '{inject} 到期發布',
    skip: '略過 {inject}',
    reinstate: '恢復 {inject}',
    defer: '{inject} 延後至 {time}',
    edit: '編輯 {inject}',
    replace: '替換 {inject}',
    resend: '重新發送 {inject}',
    add: '新增 {inject}',
    decide: '決策：{text}',
    refused: '決策（遭拒絕）：{text}',
    affect: '主持人操作：{text}',
    affectWhy: '主持人操作：{text}（{why}）',
    observe: '觀察 {rating}：{text}',
    amend: '修改觀察 {rating}：{text}',
    note: '備註：{text}',
    correct: '改正措施：{text}',
    screen: '畫面：{show}',
  },
});

/** What an entry of the log did, in one line of the current language. */
export function describeLine(entry: ExerciseEntry, state: ExerciseState, design: string): string {
  const name = (id: string): string => {
    const found = state.injects.find(({ inject }) => inject.id === id)?.inject;
    return found === undefined ? id : `${found.number} ${readText(found.title, language.current)}`;
  };
  switch (entry.do) {
    case 'start':
    case 'pause':
    case 'resume':
    case 'finish':
      return t(m[entry.do]);
    case 'clock':
      return t(m.clock, { mode: t(entry.mode === 'paced' ? runMessages.paced : runMessages.runs), speed: entry.speed });
    case 'advance':
      return t(m.advance, { time: elapsedAt(entry.toMillis) });
    case 'release':
      return t(entry.because === 'due' ? m.due : m.release, { inject: name(entry.inject) });
    case 'skip':
    case 'reinstate':
    case 'resend':
      return t(m[entry.do], { inject: name(entry.inject) });
    case 'defer':
      return t(m.defer, { inject: name(entry.inject), time: dayClockAt(entry.toMillis) });
    case 'edit-inject':
      return t(m.edit, { inject: name(entry.inject.id) });
    case 'replace':
      return t(m.replace, { inject: name(entry.inject) });
    case 'add-inject':
      return t(m.add, { inject: name(entry.inject.id) });
    case 'decide': {
      const { text, command } = entry.decision;
      const said = [command === null ? [] : sayCommand(command, design), text === '' ? [] : text].flat().join(' · ');
      return t(entry.refusal === null ? m.decide : m.refused, { text: said });
    }
    case 'affect':
      return entry.why === undefined
        ? t(m.affect, { text: sayCommand(entry.command, design) })
        : t(m.affectWhy, { text: sayCommand(entry.command, design), why: entry.why });
    case 'observe':
      return t(m.observe, { rating: entry.observation.rating ?? '', text: entry.observation.text });
    case 'amend-observation':
      return t(m.amend, { rating: entry.observation.rating ?? '', text: entry.observation.text });
    case 'note':
      return t(m.note, { text: entry.text });
    case 'correct':
      return t(m.correct, { text: entry.action.issue });
    case 'screen':
      return t(m.screen, { show: t(runMessages[entry.show]) });
  }
}
