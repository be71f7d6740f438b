import { readText, type WrittenText } from '@scenarios/format/exercise/written-text';
import { language } from '@ui/i18n/language.svelte';

export type Choice = { readonly value: string; readonly text: string };

/** Choices with nothing in front. */
export const orNone = (none: string, choices: readonly Choice[]): readonly Choice[] => [
  { value: '', text: none },
  ...choices,
];

type PlanRecord = { readonly id: string } & ({ readonly text: WrittenText } | { readonly name: WrittenText });

/** Records of a plan to choose from, in the current language, with nothing in front. */
export const recordChoices = (none: string, records: readonly PlanRecord[]): readonly Choice[] =>
  orNone(
    none,
    records.map((record) => ({
      value: record.id,
      text: readText('text' in record ? record.text : record.name, language.current),
    })),
  );
