import type { MselField } from '@scenarios/exchange/msel/msel-fields';
import { presetColumns, type MselPreset } from '@scenarios/exchange/msel/msel-presets';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { deliveryModes, draftStatuses, injectKinds } from '@scenarios/format/exercise/inject';
import { deliveryModeWords, draftStatusWords, injectKindWords } from '@scenarios/format/exercise/words';
import { readText } from '@scenarios/format/exercise/written-text';
import type { LocalText } from '@scenarios/format/text';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { mselMessages as m } from './messages';

export type MselGridColumn = {
  readonly field: MselField;
  readonly heading: LocalText;
  /** CSS pixels at the usual size of type. */
  readonly width: number;
};

/** How a cell is edited in its place; what is longer is written in the form. */
export type CellEditing =
  | { readonly kind: 'time' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly text: string }[] };

const pixelsOfCharacter = 6.6;
const titleColumn: MselGridColumn = { field: 'title', heading: { en: 'Title', 'zh-Hant': '標題' }, width: 210 };
/** Narrow on paper, but with the clock of the scenario beside it here. */
const timeWidth = 118;

/** The columns of a preset; the title, by which people tell injects apart, stands in all of them, right after the time. */
export function gridColumns(preset: MselPreset): readonly MselGridColumn[] {
  const columns = presetColumns[preset]
    .filter(({ field }) => field !== 'simulatedTime')
    .map(({ field, heading, width }) => ({
      field,
      heading,
      width: field === 'time' ? timeWidth : Math.round(Math.max(width * pixelsOfCharacter, 74)),
    }));
  const rest = columns.filter(({ field }) => field !== 'number' && field !== 'time' && field !== 'title');
  const lead = columns.filter(({ field }) => field === 'number' || field === 'time');
  return [...lead, columns.find(({ field }) => field === 'title') ?? titleColumn, ...rest];
}

const choice = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, LocalText>>,
): CellEditing => ({
  kind: 'choice',
  options: values.map((value) => ({ value, text: t(words[value]) })),
});

/** How the cells of a column are edited in their place; null where the form does it. */
export function cellEditing(field: MselField, plan: Exercise): CellEditing | null {
  switch (field) {
    case 'time':
      return { kind: 'time' };
    case 'number':
    case 'title':
    case 'from':
    case 'controller':
    case 'move':
    case 'group':
    case 'fromOrganisation':
    case 'toOrganisation':
      return { kind: 'text' };
    case 'status':
      return choice(draftStatuses, draftStatusWords);
    case 'mode':
      return choice(deliveryModes, deliveryModeWords);
    case 'kind':
      return choice(injectKinds, injectKindWords);
    case 'storyline':
      return {
        kind: 'choice',
        options: [
          { value: '', text: t(m.noStoryline) },
          ...plan.storylines.map(({ id, name }) => ({ value: id, text: readText(name, language.current) })),
        ],
      };
    default:
      return null;
  }
}
