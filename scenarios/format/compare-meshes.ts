import type { Mesh } from './mesh';
import { differingFields } from './same-value';
import type { LocalText } from './text';

export type MeshRecord = 'services' | 'nodes' | 'links' | 'owners' | 'people' | 'agreements';

/** One record that differs between two meshes. */
export type MeshDifference = {
  readonly record: MeshRecord;
  readonly id: string;
  /** Its name, or those of the two ends of a link without one; null where there is neither. */
  readonly name: LocalText | null;
  readonly change: 'added' | 'removed' | 'changed';
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
  return records.flatMap((record): MeshDifference[] => {
    const old = new Map<string, Entry>(before[record].map((entry) => [entry.id, entry]));
    const now = new Map<string, Entry>(after[record].map((entry) => [entry.id, entry]));
    const told = (entry: Entry, change: MeshDifference['change'], fields: readonly string[] = []): MeshDifference => ({
      record,
      id: entry.id,
      name: nameOf(entry, record),
      change,
      fields,
    });
    const present = [...now.values()].flatMap((entry) => {
      const earlier = old.get(entry.id);
      if (earlier === undefined) return [told(entry, 'added')];
      if (earlier === entry) return [];
      const fields = differingFields(earlier, entry);
      return fields.length === 0 ? [] : [told(entry, 'changed', fields)];
    });
    const removed = [...old.values()].filter(({ id }) => !now.has(id)).map((entry) => told(entry, 'removed'));
    return [...present, ...removed];
  });
}
