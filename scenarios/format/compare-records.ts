import { differingFields } from './same-value';

export type RecordChange = 'added' | 'removed' | 'changed';

export type ComparedRecord<Value> = {
  readonly record: Value;
  readonly change: RecordChange;
  readonly fields: readonly string[];
};

type Entry = { readonly id: string };

/**
 * What was added, removed and changed on the way from one list of records to another: first what stands now, in its order, then
 * what is gone. `fields` are the top-level fields that differ, for `changed`.
 */
export function compareRecords<Value extends Entry>(
  before: readonly Value[],
  after: readonly Value[],
): readonly ComparedRecord<Value>[] {
  const old = new Map(before.map((record) => [record.id, record]));
  const now = new Set(after.map(({ id }) => id));
  const present = after.flatMap((record): ComparedRecord<Value>[] => {
    const earlier = old.get(record.id);
    if (earlier === undefined) return [{ record, change: 'added', fields: [] }];
    const fields = earlier === record ? [] : differingFields(earlier, record);
    return fields.length === 0 ? [] : [{ record, change: 'changed', fields }];
  });
  const removed = before
    .filter(({ id }) => !now.has(id))
    .map((record): ComparedRecord<Value> => ({ record, change: 'removed', fields: [] }));
  return [...present, ...removed];
}
