import type { Command } from '../command';
import type { RefusalTexts } from '../command-refusal';
import { refusalTexts } from '../command-refusal';
import { fillIn } from '../fill-in';
import { words } from '../help/field-help';
import type { LocalText } from '../text';
import type { ExerciseEntry } from './log';
import type { PointerNames } from './observation-pointers';
import { decisionText, observationPointers } from './observation-pointers';
import { entryWords } from './words';
import type { WrittenText } from './written-text';

const w = words({
  line: ['{what}: {about}', '{what}：{about}'],
  due: ['{inject}, which fell due', '{inject}（到期）'],
  why: ['{what} ({why})', '{what}（{why}）'],
  live: ['live', '即時'],
  hold: ['held', '凍結'],
  blank: ['blank', '空白'],
  paced: ['paced by the facilitator', '逐步推進'],
  runs: ['runs, {speed}×', '持續進行，{speed} 倍'],
});
const refusals: Readonly<Record<string, RefusalTexts>> = refusalTexts;

/** How what an entry names is called where it is told. */
export type EntryNames = PointerNames & {
  /** Thousandths of a second after the start of the exercise. */
  readonly time: (millis: number) => string;
  readonly command: (command: Command) => string;
};

/** What an entry of a log is about, in one line; empty where its kind says all. */
export function entryText(entry: ExerciseEntry, names: EntryNames, language: keyof WrittenText): string {
  const { inject, time, command } = names;
  const say = (text: LocalText, values: Readonly<Record<string, string>> = {}): string =>
    fillIn(text[language], values);
  switch (entry.do) {
    case 'release':
      return entry.because === 'due' ? say(w.due, { inject: inject(entry.inject) }) : inject(entry.inject);
    case 'skip':
    case 'reinstate':
    case 'resend':
      return inject(entry.inject);
    case 'defer':
      return `${inject(entry.inject)} → ${time(entry.toMillis)}`;
    case 'edit-inject':
    case 'add-inject':
      return inject(entry.inject.id);
    case 'replace':
      return `${inject(entry.inject)} → ${inject(entry.by.id)}`;
    case 'advance':
      return time(entry.toMillis);
    case 'clock':
      return entry.mode === 'running' ? say(w.runs, { speed: String(entry.speed) }) : say(w.paced);
    case 'decide': {
      const what = decisionText(entry.decision, command);
      if (entry.refusal === null) return what;
      const refusal = refusals[entry.refusal];
      return say(w.why, { what, why: refusal === undefined ? entry.refusal : say(refusal.message) });
    }
    case 'affect': {
      const what = command(entry.command);
      return entry.why === undefined ? what : say(w.why, { what, why: entry.why });
    }
    case 'observe':
    case 'amend-observation': {
      const { rating, text } = entry.observation;
      const what = [rating ?? '', text].filter((part) => part !== '').join(' · ');
      const why = observationPointers(entry.observation, names).join(' · ');
      return why === '' ? what : say(w.why, { what, why });
    }
    case 'note':
      return entry.text;
    case 'correct':
      return entry.action.issue;
    case 'screen':
      return say(w[entry.show]);
    case 'start':
    case 'pause':
    case 'resume':
    case 'finish':
      return '';
  }
}

/** What an entry of a log did, in one line. */
export function entryLine(entry: ExerciseEntry, names: EntryNames, language: keyof WrittenText): string {
  const what = entryWords[entry.do][language];
  const about = entryText(entry, names, language);
  return about === '' ? what : fillIn(w.line[language], { what, about });
}
