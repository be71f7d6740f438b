import type { Mesh } from './mesh';
import { compareRecords, type RecordChange } from './compare-records';
import { sameValue } from './same-value';
import type { LocalText } from './text';

/** `mesh`: what belongs to no record of it, such as its repair crews. */
export type MeshRecord = 'services' | 'nodes' | 'links' | 'owners' | 'people' | 'agreements' | 'mesh';

/** One record that differs between two meshes. */
export type MeshDifference = {
  readonly record: MeshRecord;
  readonly id: string;
  /** Its name, or those of the two ends of a link without one; null where there is neither. */
  readonly name: LocalText | null;
  readonly change: RecordChange;
  /** Top-level fields that differ, for `changed`. */
  readonly fields: readonly string[];
};

const records = ['nodes', 'links', 'people', 'agreements', 'owners', 'services'] as const;

type Entry = {
  readonly id: string;
  readonly name?: LocalText | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** What was added, removed and changed on the way from one mesh to another, by kind of record and in document order. */
export function compareMeshes(before: Mesh, after: Mesh): readonly MeshDifference[] {
  const ends = new Map([...before.nodes, ...after.nodes].map(({ id, name }) => [id, name]));
  /** Links have ends; those of agreements and owners are none of their name. */
  const nameOf = ({ name, from, to }: Entry, record: MeshRecord): LocalText | null => {
    if (name !== undefined) return name;
    const [start, end] = [ends.get(from ?? ''), ends.get(to ?? '')];
    if (record !== 'links' || start === undefined || end === undefined) return null;
    return { en: `${start.en} – ${end.en}`, 'zh-Hant': `${start['zh-Hant']} – ${end['zh-Hant']}` };
  };
  const listed = records.flatMap((record) =>
    compareRecords<Entry>(before[record], after[record]).map(({ record: entry, ...difference }): MeshDifference => ({
      record,
      id: entry.id,
      name: nameOf(entry, record),
      ...difference,
    })),
  );
  const fields = (['repair', 'currency'] as const).filter((field) => !sameValue(before[field], after[field]));
  return fields.length === 0
    ? listed
    : [...listed, { record: 'mesh', id: 'mesh', name: null, change: 'changed', fields }];
}
