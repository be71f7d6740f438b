import { describe, expect, it } from 'vitest';
import { applyEdit } from '../format/apply-edit';
import { parseScenario } from '../format/parse';
import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import type { Scenario } from '../format/scenario';
import { blankScenario } from '../templates/blank-scenario';
import { epanetExample } from './epanet-example';
import type { FileChoices } from './file-choices';
import { defaultFileChoices, usualPrefix } from './file-choices';
import type { FileFormat } from './file-formats';
import { fileSizeLimit } from './file-formats';
import { graphExamples } from './graph-examples';
import { matpowerExample } from './matpower-example';
import type { PlannedFile } from './plan-file';
import { planFile } from './plan-file';

const valueOf = <Value>(result: Result<Value, Issue>): Value => {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  return result.value;
};
const blank = blankScenario({
  title: { en: 'New', 'zh-Hant': '新' },
  place: { lon: 121, lat: 25 },
  start: '2030-01-01T00:00:00+08:00',
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const plan = (
  text: string,
  format: FileFormat,
  choices: Partial<FileChoices> = {},
  scenario: Scenario = blank,
): Result<PlannedFile, Issue> =>
  planFile(bytes(text), format, scenario, 'present', { ...defaultFileChoices, ...choices }, 'update');
const after = (scenario: Scenario, planned: PlannedFile): Scenario => {
  let next = scenario;
  for (const edit of planned.plan.edits) next = valueOf(applyEdit(next, edit)).scenario;
  return valueOf(parseScenario(next));
};
const actions = ({ plan: { rows } }: PlannedFile): ReadonlySet<string> => new Set(rows.map(({ action }) => action));

const table = 'Name,Type,Longitude,Latitude\nA,School,121.5,25\nB,Corner shop,121.6,25\nC,Corner shop,121.7,25\n';
const map = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'A', kind: 'Corner shop' },
      geometry: { type: 'Point', coordinates: [121.5, 25] },
    },
    { type: 'Feature', properties: { name: 'B' }, geometry: { type: 'Point', coordinates: [121.6, 25] } },
  ],
});

describe('planFile', () => {
  it.each([
    ['graphml', graphExamples.topologyZoo()],
    ['graphml', graphExamples.yed()],
    ['gexf', graphExamples.gexf()],
    ['epanet', epanetExample()],
    ['matpower', matpowerExample()],
    ['csv', table.replaceAll('Corner shop', 'Clinic')],
    ['geojson', map.replace('Corner shop', 'Clinic').replace('"B"', '"B","kind":"School"')],
  ] as const)(
    'brings %s into an empty design, and again, around another middle, without any change',
    (format, text) => {
      const place = { lon: 121.4, lat: 24.9 };
      const first = valueOf(plan(text, format, { place, prefix: 'x-' }));
      expect(actions(first)).toEqual(new Set(['create']));
      const scenario = after(blank, first);
      const again = valueOf(plan(text, format, { place: { lon: 120, lat: 23 }, prefix: 'x-' }, scenario));
      expect(actions(again)).toEqual(new Set(['same']));
      expect(again.plan.edits).toEqual([]);
    },
  );

  it('fills up new sites from the typology in the units of the design, but neither name nor place', () => {
    const scenario = after(blank, valueOf(plan(table, 'csv')));
    const [school] = scenario.designs[0]?.mesh.nodes ?? [];
    expect(school).toMatchObject({ name: { en: 'A' }, kind: 'school', position: { lon: 121.5, lat: 25 } });
    expect(school?.needs.length).toBeGreaterThan(0);
    expect(school?.provenance.length).toBeGreaterThan(0);
  });

  it('shows how a table was read, with the words for kinds that nobody knows, and reads it as it is told', () => {
    const guessed = valueOf(plan(table, 'csv')).table;
    expect(guessed).toMatchObject({ delimiter: ',', encoding: 'utf-8', count: 3, headerLine: 1 });
    expect(guessed?.head[0]).toEqual(['Name', 'Type', 'Longitude', 'Latitude']);
    expect(guessed?.kindWords).toEqual([{ text: 'Corner shop', count: 2 }]);
    if (!guessed) throw new Error('no table');
    const told = valueOf(
      plan(table, 'csv', {
        mapping: { ...guessed.mapping, kinds: [{ text: 'Corner shop', kind: 'convenience-store' }] },
      }),
    );
    expect(told.plan.rows.filter(({ action }) => action === 'create')).toHaveLength(3);
    expect(told.table?.kindWords).toEqual([{ text: 'Corner shop', count: 2 }]);
  });

  it('shows a table of which no column is understood, instead of refusing it', () => {
    const { plan: dry, table: shown } = valueOf(plan('foo;bar\np;q\n', 'csv'));
    expect(dry.edits).toEqual([]);
    expect(dry.notes.map(({ code }) => code)).toContain('exchange/missing-column');
    expect(shown).toMatchObject({ delimiter: ';', count: 1 });
  });

  it('shows the properties of a map with their values, and makes of its features what it is told', () => {
    const { features, plan: dry } = valueOf(plan(map, 'geojson'));
    expect(features?.mapping.properties.map(({ name }) => name)).toEqual(['name', 'kind']);
    expect(features?.examples).toEqual([['A', 'B'], ['Corner shop']]);
    expect(features?.kindWords).toEqual([{ text: 'Corner shop', count: 1 }]);
    expect(dry.rows.filter(({ action }) => action === 'create')).toHaveLength(0);
    const asLayer = valueOf(plan(map, 'geojson', { features: { ...defaultFileChoices.features, points: 'layer' } }));
    expect(asLayer.plan.rows).toMatchObject([{ record: 'layer', action: 'create' }]);
  });

  it('lists the designs of a scenario and takes the one that is chosen', () => {
    const [present] = blank.designs;
    if (present === undefined) throw new Error('no design');
    const other = { ...present, id: 'other', mesh: after(blank, valueOf(plan(table, 'csv'))).designs[0]?.mesh };
    const text = JSON.stringify({ ...blank, designs: [present, other] });
    const first = valueOf(plan(text, 'holdfast'));
    expect(first.designs.map(({ id }) => id)).toEqual(['present', 'other']);
    expect(first.plan.edits).toEqual([]);
    expect(valueOf(plan(text, 'holdfast', { design: 'other' })).plan.edits).toHaveLength(1);
  });

  it('refuses, with a reason in both languages, what it cannot read', () => {
    const codeOf = (result: Result<PlannedFile, Issue>): string =>
      result.ok ? 'read' : (result.issues[0]?.code ?? '');
    expect(codeOf(plan('SQLite format 3\0', 'csv'))).toBe('exchange/not-this-format');
    expect(codeOf(plan('PK\u0003\u0004', 'graphml'))).toBe('exchange/not-this-format');
    expect(codeOf(plan('{', 'geojson'))).toBe('format/not-json');
    expect(codeOf(plan('<!DOCTYPE graphml [<!ENTITY a "b">]><graphml/>', 'graphml'))).toBe('exchange/unsafe');
    expect(codeOf(planFile(bytes(table), 'csv', blank, 'none', defaultFileChoices, 'update'))).toBe(
      'edit/unknown-design',
    );
    const large = new Uint8Array(fileSizeLimit + 1);
    const refused = planFile(large, 'csv', blank, 'present', defaultFileChoices, 'update');
    expect(refused.ok ? '' : refused.issues[0]?.message['zh-Hant']).toBe('檔案：大小為 65 MB；最多讀取 64 MB。');
  });
});

describe('usualPrefix', () => {
  it('is made of the name of the file, the same each time, and fits before an id', () => {
    expect(usualPrefix('C:\\Nets\\Abilene.graphml')).toBe('abilene-');
    expect(usualPrefix('/a/台北 管網.inp')).toMatch(/^n-[a-z0-9]+-$/);
    expect(usualPrefix('')).toBe('');
    expect(usualPrefix(`${'x'.repeat(90)}.m`).length).toBeLessThanOrEqual(17);
  });
});
