import type { Design } from '@scenarios/format/scenario';
import type { LocalText } from '@scenarios/format/text';
import Database from 'better-sqlite3';
import type { SearchHit } from '../contract/host';

type Text = LocalText | string | undefined;
const words = (...texts: readonly Text[]): string =>
  texts
    .flatMap((text) => (text === undefined ? [] : typeof text === 'string' ? [text] : [text.en, text['zh-Hant']]))
    .join('\n');

export type SearchIndex = {
  readonly find: (text: string, limit: number) => readonly SearchHit[];
  readonly close: () => void;
};

/** Everything written about a record: names in both languages, kind, owner, services, contacts, notes, sources. */
function* recordsOf({ mesh }: Design): Generator<readonly [SearchHit['record'], string, string, string]> {
  const nameOf = new Map<string, LocalText>([
    ...mesh.nodes.map(({ id, name }): [string, LocalText] => [id, name]),
    ...mesh.services.map(({ id, name }): [string, LocalText] => [id, name]),
    ...mesh.owners.map(({ id, name }): [string, LocalText] => [id, name]),
  ]);
  const named = (id: string | undefined): Text => (id === undefined ? undefined : (nameOf.get(id) ?? id));
  for (const node of mesh.nodes) {
    const body = words(
      node.kind,
      named(node.community),
      node.owner,
      named(node.owner),
      ...[...node.provides, ...node.needs, ...node.relays, ...node.stores].map(({ service }) => named(service)),
      node.site?.contact,
      ...(node.site?.checklist.map(({ note }) => note) ?? []),
      ...node.provenance.map(({ source }) => source),
    );
    yield ['node', node.id, words(node.id, node.name), body];
  }
  for (const link of mesh.links) {
    const body = words(
      link.kind,
      named(link.from),
      named(link.to),
      link.rightOfWay,
      ...link.carries.map(({ service }) => named(service)),
      ...link.provenance.map(({ source }) => source),
    );
    yield ['link', link.id, words(link.id, link.name), body];
  }
  for (const owner of mesh.owners)
    yield ['owner', owner.id, words(owner.id, owner.name), words(owner.kind, owner.contact)];
  for (const group of mesh.people)
    yield [
      'people',
      group.id,
      words(group.id, group.name),
      words(group.role, named(group.boundTo), named(group.livesIn)),
    ];
  for (const agreement of mesh.agreements)
    yield [
      'agreement',
      agreement.id,
      words(agreement.id, agreement.name),
      words(agreement.kind, agreement.terms, ...agreement.parties.map(named), ...agreement.nodes.map(named)),
    ];
}

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const pattern = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/**
 * A full-text index of one design in memory, nothing of it in the document's file. Three letters in a row are its unit,
 * so that Chinese and parts of words are found alike; shorter words are looked for in every text. Every word must occur;
 * what has it in its name comes first.
 */
export function createSearchIndex(design: Design): SearchIndex {
  const database = new Database(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE entry USING fts5(record UNINDEXED, id UNINDEXED, name, body, tokenize = 'trigram')`,
  );
  const insert = database.prepare('INSERT INTO entry (record, id, name, body) VALUES (?, ?, ?, ?)');
  database.transaction(() => {
    for (const row of recordsOf(design)) insert.run(...row);
  })();

  const find = (text: string, limit: number): readonly SearchHit[] => {
    const parts = text.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 16);
    if (parts.length === 0) return [];
    const long = parts.filter((part) => [...part].length >= 3);
    const short = parts.filter((part) => [...part].length < 3);
    const conditions = [
      ...(long.length > 0 ? ['entry MATCH ?'] : []),
      ...short.map(() => String.raw`(name LIKE ? ESCAPE '\' OR body LIKE ? ESCAPE '\')`),
    ];
    const order = long.length > 0 ? 'ORDER BY bm25(entry, 0, 0, 10, 1), rowid' : 'ORDER BY rowid';
    const rows = database
      .prepare<unknown[], SearchHit>(`SELECT record, id FROM entry WHERE ${conditions.join(' AND ')} ${order} LIMIT ?`)
      .all(
        ...(long.length > 0 ? [long.map(quoted).join(' AND ')] : []),
        ...short.flatMap((part) => [pattern(part), pattern(part)]),
        limit,
      );
    return rows.map(({ record, id }) => ({ record, id }));
  };
  return { find, close: () => database.close() };
}
