import { compareRecords, type RecordChange } from './compare-records';
import { readText } from './exercise/written-text';
import { parameters } from './parameters';
import { differingFields, sameValue } from './same-value';
import type { Scenario } from './scenario';
import type { LocalText } from './text';

export type DocumentRecord = 'document' | 'hazards' | 'layers' | 'parameters' | 'exercises' | 'sources';

/** Something beside the designs that differs between two documents. */
export type DocumentDifference = {
  readonly record: DocumentRecord;
  readonly id: string;
  readonly name: LocalText | null;
  readonly change: RecordChange;
  readonly fields: readonly string[];
};

const inBoth = (text: string): LocalText => ({ en: text, 'zh-Hant': text });

/** What differs between two documents but for their designs: the document itself, hazards, map layers, parameters, plans, sources. */
export function compareDocuments(before: Scenario, after: Scenario): readonly DocumentDifference[] {
  const alone = ({ designs, hazards, layers, parameters: set, exercises, sources, ...rest }: Scenario): object => {
    void [designs, hazards, layers, set, exercises, sources];
    return rest;
  };
  const fields = differingFields(alone(before), alone(after));
  const told =
    <Value extends { readonly id: string }>(record: DocumentRecord, name: (value: Value) => LocalText | null) =>
    (list: (scenario: Scenario) => readonly Value[]): readonly DocumentDifference[] =>
      sameValue(list(before), list(after))
        ? []
        : compareRecords(list(before), list(after)).map(({ record: value, ...difference }) => ({
            record,
            id: value.id,
            name: name(value),
            ...difference,
          }));
  return [
    ...(fields.length === 0
      ? []
      : [{ record: 'document' as const, id: after.id, name: after.title, change: 'changed' as const, fields }]),
    ...told<Scenario['hazards'][number]>('hazards', ({ name }) => name)(({ hazards }) => hazards),
    ...told<Scenario['layers'][number]>('layers', ({ name }) => name)(({ layers }) => layers),
    ...told<Scenario['parameters'][number]>(
      'parameters',
      ({ id }) => parameters[id].help,
    )(({ parameters: set }) => set),
    ...told<Scenario['exercises'][number]>('exercises', ({ name }) => ({
      en: readText(name, 'en'),
      'zh-Hant': readText(name, 'zh-Hant'),
    }))(({ exercises }) => exercises),
    ...told<Scenario['sources'][number]>('sources', ({ title }) => inBoth(title))(({ sources }) => sources),
  ];
}
