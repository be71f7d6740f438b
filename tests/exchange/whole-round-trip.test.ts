import { defaultFileChoices } from '@scenarios/exchange/file-choices';
import type { ExportFormat } from '@scenarios/exchange/export-file';
import { exportFile } from '@scenarios/exchange/export-file';
import { detectFormat } from '@scenarios/exchange/file-formats';
import { leftBehind, settingsOfScenario } from '@scenarios/exchange/left-behind';
import { planFile } from '@scenarios/exchange/plan-file';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Mesh } from '@scenarios/format/mesh';
import { parseScenario } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import { scenario as scenarioSchema } from '@scenarios/format/scenario';
import { blankScenario } from '@scenarios/templates/blank-scenario';
import { describe, expect, it } from 'vitest';
import { bundledScenario, smallScenario } from '../bundled-scenario';

const text = (en: string) => ({ en, 'zh-Hant': `${en}，` });

/** A scenario of which every list of the mesh, and every entry of it that stands alone, has something. */
function fullScenario(): Scenario {
  const small = smallScenario();
  const [design] = small.designs;
  const full = parseScenario({
    ...small,
    layers: [
      {
        id: 'flood',
        name: text('Flood'),
        kind: 'flood',
        features: [
          {
            name: 'A',
            value: 1.5,
            shape: 'polygon',
            rings: [
              [
                [140, 10],
                [140.1, 10],
                [140.1, 10.1],
                [140, 10],
              ],
            ],
          },
        ],
      },
    ],
    designs: [
      {
        ...design,
        mesh: {
          ...design?.mesh,
          owners: [
            { id: 'Utility & Co', name: text('Utility <1>'), kind: 'utility', contact: '=1+1 ]]>' },
            { id: 'town', name: text('Town'), kind: 'municipality' },
          ],
          people: [
            {
              id: 'crew-a',
              name: text('Crew'),
              role: 'technician',
              count: 4,
              trained: 0.5,
              boundTo: 'plant',
              livesIn: 'hill-village',
            },
          ],
          agreements: [
            {
              id: 'aid',
              name: text('Aid'),
              kind: 'mutual-aid',
              parties: ['Utility & Co', 'town'],
              nodes: ['plant'],
              services: ['power'],
              from: '2030-01-01',
              terms: text('"All" they\nhave'),
            },
          ],
          repair: {
            crews: [{ id: 'lines', trade: 'electrical', base: 'plant', teams: 2 }],
            policy: 'listed',
            order: ['line-1', 'plant'],
            fuel: 'power',
          },
          currency: 'TWD',
        },
      },
    ],
  });
  if (!full.ok) throw new Error(full.issues.map(({ path, message }) => `${path} ${message.en}`).join('\n'));
  return full.value;
}

/** A document with another service only, so that everything must come out of the file. */
function bareScenario(services?: Mesh['services']): Scenario {
  const blank = blankScenario({ title: text('Bare'), place: { lon: 0, lat: 0 }, start: '2030-01-01T08:00:00+08:00' });
  const other = {
    id: 'other',
    name: text('Other'),
    unit: 'x',
    layer: 'social',
    flow: 'reach',
    headline: false,
  } as const;
  return {
    ...blank,
    designs: blank.designs.map((each) => ({ ...each, mesh: { ...each.mesh, services: services ?? [other] } })),
  };
}

function broughtIn(scenario: Scenario, source: Scenario, design: string, format: ExportFormat): Scenario {
  const file = exportFile(format, source, design, 'x');
  if (file === null) throw new Error(design);
  const bytes = new TextEncoder().encode(file.text);
  const into = scenario.designs[0]?.id ?? '';
  const planned = planFile(
    bytes,
    detectFormat(file.name, bytes) ?? 'csv',
    scenario,
    into,
    { ...defaultFileChoices, design },
    'update',
  );
  if (!planned.ok) throw new Error(planned.issues.map(({ message }) => message.en).join('\n'));
  expect(planned.value.plan.rows.filter(({ action }) => action === 'skip')).toEqual([]);
  return planned.value.plan.edits.reduce((before, edit) => {
    const applied = applyEdit(before, edit);
    if (!applied.ok) throw new Error(applied.issues.map(({ message }) => message.en).join('\n'));
    const back = applyEdit(applied.value.scenario, applied.value.inverse);
    expect(back.ok && back.value.scenario).toEqual(before);
    return applied.value.scenario;
  }, scenario);
}

const whole = ['geojson', 'graphml', 'gexf', 'holdfast'] as const;

describe('a design written to a file', () => {
  it.each(whole)('comes back with services, owners, people, agreements, crews, currency and layers: %s', (format) => {
    const source = fullScenario();
    const [design] = source.designs;
    const after = broughtIn(bareScenario(), source, design?.id ?? '', format);
    const mesh = after.designs[0]?.mesh;
    expect({ ...mesh, services: mesh?.services.slice(1) }).toEqual(design?.mesh);
    expect(after.layers).toEqual(source.layers);
    expect(parseScenario(after).ok).toBe(true);
    expect(broughtIn(after, source, design?.id ?? '', format)).toEqual(after);
  });

  it.each(['pilot-district', 'hokkaido-2018', 'island'])('comes back whole: every design of %s', async (slug) => {
    const source = await bundledScenario(slug);
    for (const { id, mesh } of source.designs) {
      for (const format of whole) {
        const after = broughtIn(bareScenario(), source, id, format).designs[0]?.mesh;
        expect({ ...after, services: after?.services.slice(1) }).toEqual(mesh);
      }
      // Scopes of authority name links, which name nodes: the table of sites has to be read again, as its notes say.
      const tables = (['csv-nodes', 'csv-links', 'csv-nodes'] as const).reduce(
        (before, format) => broughtIn(before, source, id, format),
        bareScenario(mesh.services),
      ).designs[0]?.mesh;
      expect(tables?.nodes).toEqual(mesh.nodes);
      expect(tables?.links).toEqual(mesh.links);
    }
  });

  it('tells what is not in it, with numbers, and knows every part of a document', () => {
    const source = fullScenario();
    const design = source.designs[0]?.id ?? '';
    const told = (...formats: ExportFormat[]) =>
      leftBehind(formats, source, design).map(({ part, count }) =>
        count === null ? part : `${part} ${String(count)}`,
      );
    const ofDocument = ['hazards 2', 'incident', 'parameters 1', 'sources 1', 'basemap', 'settings'];
    expect(told('graphml')).toEqual(ofDocument);
    expect(told('geojson')).toEqual(ofDocument);
    const ofMesh = ['owners 2', 'people 1', 'agreements 1', 'repair', 'currency', 'layers 1'];
    expect(told('csv-nodes', 'csv-links')).toEqual(['services 2', ...ofMesh, ...ofDocument]);
    expect(told('csv-links')).toEqual(['services 2', 'nodes 3', ...ofMesh, ...ofDocument]);
    expect(told('holdfast')).toEqual([]);

    const parts = new Set<string>([...settingsOfScenario, 'layers', 'designs', 'hazards', 'incident', 'exercises']);
    for (const part of ['parameters', 'sources', 'basemap']) parts.add(part);
    expect(Object.keys(scenarioSchema.shape).filter((key) => !parts.has(key))).toEqual([]);
  });
});
