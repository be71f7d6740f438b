import { guessCsvMapping } from '@scenarios/exchange/csv-columns';
import { readCsvTable } from '@scenarios/exchange/csv-table';
import { guessGeojsonMapping } from '@scenarios/exchange/geojson-columns';
import { readGeojsonFeatures } from '@scenarios/exchange/geojson-features';
import type { MeshDraft } from '@scenarios/exchange/mesh-draft';
import { planImport } from '@scenarios/exchange/plan-import';
import { readCsv } from '@scenarios/exchange/read-csv';
import { readGeojson } from '@scenarios/exchange/read-geojson';
import { writeCsv } from '@scenarios/exchange/write-csv';
import { writeGeojson } from '@scenarios/exchange/write-geojson';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Issue } from '@scenarios/format/issues';
import { issueCodes } from '@scenarios/format/issues';
import { identifier } from '@scenarios/format/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallScenario } from '../bundled-scenario';

const scenario = smallScenario();
const design = scenario.designs[0];
if (design === undefined) throw new Error('no design');
const { mesh } = design;
const encoder = new TextEncoder();

const checkIssues = (issues: readonly Issue[]): void => {
  for (const { code, path, message, advice } of issues) {
    expect(issueCodes).toContain(code);
    expect(message.en).not.toBe('');
    expect(message['zh-Hant']).toMatch(/[\u4e00-\u9fff]/);
    expect(advice.en).not.toBe('');
    expect(advice['zh-Hant']).not.toBe('');
    if (code !== 'format/more-issues') expect(path).not.toBe('');
    expect(message.en.length).toBeLessThan(1000);
  }
};

/** Drafts that were planned, and records that would have come or changed. */
let planned = 0;
let taken = 0;

/** A draft, whatever it holds, has a plan whose edits apply; a refusal says why. */
const checkDraft = (draft: MeshDraft): void => {
  checkIssues(draft.notes);
  for (const records of [draft.services, draft.nodes, draft.links, draft.layers]) {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    for (const { id } of records) expect(identifier.safeParse(id).success).toBe(true);
  }
  const plan = planImport(scenario, design.id, draft);
  if (!plan.ok) {
    expect(plan.issues.every(({ code }) => code === 'exchange/too-large')).toBe(true);
    return;
  }
  planned += 1;
  taken += plan.value.rows.filter(({ action }) => action === 'create' || action === 'change').length;
  let next = scenario;
  for (const edit of plan.value.edits) {
    const applied = applyEdit(next, edit);
    if (!applied.ok) throw new Error(applied.issues.map(({ message }) => message.en).join('\n'));
    next = applied.value.scenario;
  }
  checkIssues(plan.value.rows.flatMap(({ issues }) => issues));
};

const readAnyCsv = (bytes: Uint8Array): void => {
  const table = readCsvTable(bytes);
  if (!table.ok) {
    checkIssues(table.issues);
    return;
  }
  const guessed = guessCsvMapping(table.value, mesh.services);
  for (const mapping of [guessed, { ...guessed, records: 'nodes' as const, decimal: ',' as const }]) {
    const draft = readCsv(table.value, mapping, mesh);
    if (draft.ok) checkDraft(draft.value);
    else checkIssues(draft.issues);
  }
};

const readAnyGeojson = (text: string): void => {
  const features = readGeojsonFeatures(text);
  if (!features.ok) {
    checkIssues(features.issues);
    return;
  }
  const layer = { name: { en: 'Layer', 'zh-Hant': '圖層' }, kind: 'other' } as const;
  for (const use of [
    { points: 'nodes', lines: 'links', polygons: 'communities' },
    { points: 'layer', lines: 'layer', polygons: 'layer' },
  ] as const) {
    const mapping = guessGeojsonMapping(features.value, mesh.services);
    const draft = readGeojson(features.value, mapping, { ...use, snapKm: 5, layer }, mesh);
    if (draft.ok) checkDraft(draft.value);
    else checkIssues(draft.issues);
  }
};

const snippets = [
  '=cmd|"/c calc"!A0',
  '"',
  '""',
  '\r',
  '\n',
  ';;;',
  '\t',
  '1e999',
  'NaN',
  '-Infinity',
  '__proto__',
  'constructor',
  '{"__proto__":{"x":1}}',
  '../../etc/passwd',
  '\u0000',
  '\ud800',
  '[[[[[[[[',
  '{"a":',
  'null',
  '-1',
  '999999999999999999999',
  '°\'"',
  'hill-village',
  '山村',
  '<!ENTITY x "y">',
];

type Change = { readonly at: number; readonly cut: number; readonly put: string; readonly byte: number | null };
const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.constantFrom(0, 0, 1, 2, 30),
    put: fc.constantFrom(...snippets, ''),
    byte: fc.option(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 9, max: 126 })), { freq: 2 }),
  }),
  { minLength: 1, maxLength: 5 },
);
const mutated = (text: string, given: readonly Change[]): Uint8Array => {
  let bytes = [...encoder.encode(text)];
  for (const { at, cut, put, byte } of given) {
    const place = Math.floor(at * bytes.length);
    const added = byte === null ? [...encoder.encode(put)] : [byte];
    bytes = [...bytes.slice(0, place), ...added, ...bytes.slice(place + cut)];
  }
  return Uint8Array.from(bytes);
};

const csv = writeCsv(mesh);
const geojson = writeGeojson(mesh);
const polygon =
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A","pop":"1,200","length_km":3},' +
  '"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}},{"type":"Feature","id":1,"properties":' +
  '{"needs:power (kW)":"300"},"geometry":{"type":"MultiLineString","coordinates":[[[140,10],[140.1,10.1]]]}}]}';

describe('files that were damaged or made to harm', () => {
  it('as CSV are read or refused, never thrown over', () => {
    fc.assert(
      fc.property(fc.constantFrom(csv.nodes, csv.links), changes, (text, given) => {
        readAnyCsv(mutated(text, given));
      }),
      { seed: 51, numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readAnyCsv(bytes);
      }),
      { seed: 52, numRuns: 300 },
    );
    const cells = fc.array(
      fc.array(fc.constantFrom(...snippets, 'id', 'name', 'from', 'to', 'lon', 'holdfast'), { maxLength: 6 }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(cells, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        readAnyCsv(encoder.encode(rows.map((row) => row.join(delimiter)).join('\n')));
      }),
      { seed: 53, numRuns: 300 },
    );
  });

  it('as CSV still hold records, some of them', () => {
    expect(planned).toBeGreaterThan(300);
    expect(taken).toBeGreaterThan(100);
  });

  it('as GeoJSON are read or refused, never thrown over', () => {
    fc.assert(
      fc.property(fc.constantFrom(geojson, polygon), changes, (text, given) => {
        readAnyGeojson(new TextDecoder().decode(mutated(text, given)));
      }),
      { seed: 54, numRuns: 400 },
    );
    const values = fc.anything({ maxDepth: 4, withNullPrototype: false });
    const feature = fc.record({
      type: fc.constant('Feature'),
      id: values,
      properties: fc.oneof(
        values,
        fc.dictionary(fc.constantFrom('name', 'id', 'kind', 'holdfast', '__proto__'), values),
      ),
      geometry: fc.record({
        type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'toString'),
        coordinates: values,
      }),
    });
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 4 }), (features) => {
        readAnyGeojson(JSON.stringify({ type: 'FeatureCollection', features }));
      }),
      { seed: 55, numRuns: 400 },
    );
  });

  it('change nothing outside of the result', () => {
    const polluted = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    readAnyCsv(encoder.encode(`id,name,__proto__,holdfast\nconstructor,x,y,"${polluted.replaceAll('"', '""')}"\n`));
    readAnyGeojson(
      `{"type":"FeatureCollection","__proto__":{"polluted":true},"features":[{"type":"Feature","id":"__proto__","properties":{"holdfast":${polluted},"__proto__":{"polluted":1}},"geometry":{"type":"Point","coordinates":[1,2]}}],"holdfast":{"services":[${polluted}]}}`,
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('nested a hundred thousand times are refused or left out', () => {
    const deep = (open: string, close: string, middle = ''): string =>
      open.repeat(100_000) + middle + close.repeat(100_000);
    const before = planned;
    readAnyGeojson(
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x","kind":"school","holdfast":${deep('{"sop":', '}', '1')},"note":${deep('[', ']')}},"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${deep('[', ']')}}}]}`,
    );
    readAnyCsv(encoder.encode(`id,holdfast\na,"${deep('[', ']')}"\nb,"${deep('{""sop"":', '}', '1')}"\n`));
    expect(planned).toBeGreaterThan(before);
  });
});
