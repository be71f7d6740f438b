import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject, Trigger } from '@scenarios/format/exercise/inject';
import { commandWords } from '@scenarios/format/exercise/words';
import { readText } from '@scenarios/format/exercise/written-text';
import type { Command } from '@scenarios/format/command';
import { allowedInXml } from '../xml-text';
import type { ZonedMoment } from './calendar';
import type { Language, MselField } from './msel-fields';
import { isLineField, isTextField } from './msel-fields';
import { capabilityVocabulary, kindVocabulary, modeVocabulary, statusVocabulary } from './msel-words';
import type { TimeStyle } from './scenario-seconds';
import { writeTime } from './scenario-seconds';
import { cellLimit } from './write-workbook';

export type FieldWriting = {
  readonly plan: Pick<Exercise, 'objectives' | 'teams' | 'storylines' | 'media'> & {
    readonly injects: readonly Pick<Inject, 'id' | 'number'>[];
  };
  readonly language: Language;
  readonly times: TimeStyle;
  /** Start of the exercise. */
  readonly start: ZonedMoment;
};

/** A text as it can stand in a cell of any file: one kind of line end, no characters that XML lacks, not too long. */
export function cellText(text: string): string {
  const plain = allowedInXml(text).replace(/\r\n?/g, '\n');
  return plain.length > cellLimit - 767 ? `${plain.slice(0, cellLimit - 768).toWellFormed()}…` : plain;
}

const byHandWords: Readonly<Record<Language, string>> = { en: 'By hand', 'zh-Hant': '手動' };
const conditionWords: Readonly<Record<Language, string>> = { en: 'On condition', 'zh-Hant': '條件成立時' };
/** Whether a cell says that an inject is released by hand and has no time. */
export const isByHand = (text: string): boolean =>
  /^(?:by hand|manual(?:ly)?|as needed|as required|on call|on demand|tbd|n\/a|手動|視需要|視狀況|機動|待定|無)$/i.test(
    text.normalize('NFKC').trim(),
  );

function writeTrigger(trigger: Trigger, { plan, language, times, start }: FieldWriting): string {
  switch (trigger.when) {
    case 'at':
      return writeTime(trigger.atSeconds, times, start);
    case 'by-hand':
      return trigger.plannedSeconds === undefined
        ? byHandWords[language]
        : writeTime(trigger.plannedSeconds, times, start);
    case 'condition':
      return conditionWords[language];
    case 'after': {
      const of = trigger.precedents.map((precedent) =>
        precedent.what === 'decision'
          ? precedent.do
          : (plan.injects.find(({ id }) => id === precedent.inject)?.number ?? precedent.inject),
      );
      const delay = trigger.delaySeconds === 0 ? '' : ` ${writeTime(trigger.delaySeconds, 'relative', start).slice(1)}`;
      const list = of.join(trigger.of === 'all' ? ' + ' : ' / ');
      return language === 'en' ? `After ${list}${delay}` : `${list} 之後${delay}`;
    }
  }
}

const targetOf = (command: Command): string =>
  Object.values('target' in command ? command.target : 'route' in command ? command.route : command)
    .filter((value) => typeof value === 'string' && value !== command.do)
    .join(' ');

/** What stands in the cell of a field of an inject. */
export function writeField(inject: Inject, field: MselField, writing: FieldWriting): string {
  const { plan, language, start } = writing;
  const named = <Value extends { readonly id: string }>(
    list: readonly Value[],
    id: string,
    name: (value: Value) => string,
  ): string => {
    const record = list.find((each) => each.id === id);
    return record === undefined ? id : name(record);
  };
  const raw = (): string => {
    if (isTextField(field)) return readText(inject[field], language);
    if (isLineField(field)) return inject[field];
    switch (field) {
      case 'time':
        return writeTrigger(inject.trigger, writing);
      case 'simulatedTime':
        return inject.trigger.when === 'at' ? writeTime(inject.trigger.atSeconds, 'clock', start) : '';
      case 'kind':
        return kindVocabulary.name(inject.kind, language);
      case 'mode':
        return modeVocabulary.name(inject.mode, language);
      case 'status':
        return statusVocabulary.name(inject.status, language);
      case 'capabilities':
        return inject.capabilities.map((each) => capabilityVocabulary.name(each, language)).join('; ');
      case 'to':
        return inject.to.map((id) => named(plan.teams, id, ({ name }) => readText(name, language))).join('; ');
      case 'objectives':
        return inject.objectives
          .map((id) => named(plan.objectives, id, ({ text }) => readText(text, language)))
          .join('; ');
      case 'storyline':
        return inject.storyline === undefined
          ? ''
          : named(plan.storylines, inject.storyline, ({ name }) => readText(name, language));
      case 'media':
        return inject.media.map((id) => named(plan.media, id, ({ name }) => name)).join('; ');
      case 'effects':
        return inject.effects.map((each) => `${commandWords[each.do][language]} ${targetOf(each)}`.trim()).join('; ');
      case 'day':
      case 'holdfast':
        return '';
    }
  };
  return cellText(raw());
}
