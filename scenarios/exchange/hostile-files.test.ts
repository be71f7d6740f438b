import { describe, expect, it } from 'vitest';
import { blankScenario } from '../templates/blank-scenario';
import { defaultFileChoices } from './file-choices';
import type { FileFormat } from './file-formats';
import { detectFormat, fileFormats } from './file-formats';
import { planFile } from './plan-file';
import { planLines } from './plan-lines';

const empty = blankScenario({
  title: { en: 'Empty', 'zh-Hant': '空白' },
  place: { lon: 121, lat: 24 },
  start: '2030-01-01T08:00:00+08:00',
});
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** What is said of a file, and how much would come of it. */
function outcome(bytes: Uint8Array, format: FileFormat) {
  const planned = planFile(bytes, format, empty, 'present', defaultFileChoices, 'update');
  if (!planned.ok)
    return { codes: planned.issues.map(({ code }) => code), edits: 0, kinds: [], issues: planned.issues };
  const { plan, table } = planned.value;
  const lines = planLines(plan, table?.headerLine ?? null);
  const issues = lines.flatMap((line) => line.issues);
  return {
    codes: issues.map(({ code }) => code),
    edits: plan.edits.length,
    kinds: lines.map(({ kind }) => kind),
    issues,
  };
}

const point = (coordinates: string): string =>
  `{"type":"Feature","properties":{"name":"a","kind":"clinic"},"geometry":{"type":"Point","coordinates":${coordinates}}}`;
const bomb = (): string => {
  const names = 'abcdefghij'.split('');
  const entities = names.slice(1).map((name, index) => `<!ENTITY ${name} "${`&${names[index] ?? ''};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa">${entities.join('')}]><graphml><graph><node id="&j;"/></graph></graphml>`;
};

const files: readonly (readonly [name: string, format: FileFormat, bytes: Uint8Array, code: string])[] = [
  ...fileFormats.flatMap((format) => [
    [`nothing as ${format}`, format, utf8(''), 'exchange/not-this-format'] as const,
    [`a zero byte as ${format}`, format, new Uint8Array(1), 'exchange/unknown-encoding'] as const,
  ]),
  ['a header without rows', 'csv', utf8('id,name,lon,lat,kind\n'), 'exchange/missing-table'],
  ['one letter', 'csv', utf8('x'), 'exchange/missing-column'],
  ['quotes that stay open', 'csv', utf8('id,name\na,"A\nb,B\n'), 'exchange/unclosed'],
  ['50 000 columns', 'csv', utf8(`${'c,'.repeat(50_000)}\n`), 'exchange/too-large'],
  ['sites without kind and place', 'csv', utf8('id,name\na,A\n'), 'exchange/missing-column'],
  ['a map of nothing', 'geojson', utf8('{"type":"FeatureCollection","features":[]}'), 'exchange/missing-table'],
  ['NaN', 'geojson', utf8(point('[NaN,24]')), 'format/not-json'],
  ['an endless number', 'geojson', utf8(point('[1e999,24]')), 'exchange/bad-place'],
  ['lists in lists', 'geojson', utf8(point(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)), 'exchange/bad-place'],
  ['entities in entities', 'graphml', utf8(bomb()), 'exchange/unsafe'],
  [
    'a file named as entity',
    'gexf',
    utf8('<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf/>'),
    'exchange/unsafe',
  ],
  ['elements in elements', 'graphml', utf8(`<graphml>${'<graph>'.repeat(50_000)}`), 'exchange/too-large'],
  ['a graph of nothing', 'graphml', utf8('<graphml><graph/></graphml>'), 'exchange/missing-table'],
  ['a case that is cut off', 'matpower', utf8("mpc.version = '2';\nmpc.bus = [\n 1 3"), 'exchange/unclosed'],
  ['a scenario that is cut off', 'holdfast', utf8('{"format":"holdfast-scenario",'), 'format/not-json'],
  ['a document', 'csv', utf8('SQLite format 3\0'), 'exchange/not-this-format'],
  ['a workbook', 'csv', latin('PK\u0003\u0004'), 'exchange/not-this-format'],
];

describe('a file that cannot be imported', () => {
  it.each(files)('says what, where and what to do, in both languages: %s', (_, format, bytes, code) => {
    const { codes, edits, issues } = outcome(bytes, format);
    expect(edits).toBe(0);
    expect(codes).toContain(code);
    for (const { message, advice } of issues)
      for (const text of [message.en, message['zh-Hant'], advice.en, advice['zh-Hant']]) expect(text).not.toBe('');
  });

  it('counts features that were left out also where their lines are not known', () => {
    expect(outcome(utf8(point('[1e999,24]')), 'geojson').kinds).toEqual(['skip']);
    const mixed = `{"type":"FeatureCollection","features":[null,${point('[121,24]')}]}`;
    expect(outcome(utf8(mixed), 'geojson').kinds.toSorted()).toEqual(['create', 'skip']);
  });
});

describe('a network of another code page', () => {
  const network = (title: string, comment: string): string =>
    `[TITLE]\r\n${title}\r\n[JUNCTIONS]\r\n J1 10 5 ;${comment}\r\n[RESERVOIRS]\r\n R1 100\r\n[PIPES]\r\n P1 R1 J1 100 200 100 0 Open\r\n[OPTIONS]\r\n Units LPS\r\n[END]\r\n`;

  it('is read all the same, and its encoding is told', () => {
    const plain = outcome(utf8(network('Reseau', 'cafe')), 'epanet');
    const ansi = outcome(latin(network('R\u00e9seau', 'caf\u00e9 ')), 'epanet');
    expect(ansi.kinds.filter((kind) => kind === 'create')).toEqual(plain.kinds.filter((kind) => kind === 'create'));
    expect(ansi.issues[0]?.message.en).toMatch(/the encoding was taken to be ISO 8859-1/);
    expect(detectFormat('x.inp', latin(network('R\u00e9seau', '')))).toBe('epanet');
  });
});
