import type { ReadInto } from '@scenarios/exchange/draft-flat';
import { guessGeojsonMapping } from '@scenarios/exchange/geojson-columns';
import { readGeojsonFeatures } from '@scenarios/exchange/geojson-features';
import type { MeshDraft } from '@scenarios/exchange/mesh-draft';
import { planImport } from '@scenarios/exchange/plan-import';
import { readGeojson } from '@scenarios/exchange/read-geojson';
import { writeGeojson } from '@scenarios/exchange/write-geojson';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Mesh } from '@scenarios/format/mesh';
import type { Scenario } from '@scenarios/format/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledScenario } from '../bundled-scenario';
import { anyMesh, scenarioOf } from './any-mesh';

const draftOf = (text: string, into: ReadInto): MeshDraft => {
  const features = readGeojsonFeatures(text);
  if (!features.ok) throw new Error(features.issues.map(({ message }) => message.en).join('\n'));
  const draft = readGeojson(
    features.value,
    guessGeojsonMapping(features.value, into.services),
    {
      points: 'nodes',
      lines: 'links',
      polygons: 'communities',
      snapKm: 0.2,
      layer: { name: { en: 'Layer', 'zh-Hant': '圖層' }, kind: 'other' },
    },
    into,
  );
  if (!draft.ok) throw new Error(draft.issues.map(({ message }) => message.en).join('\n'));
  return draft.value;
};

const planned = (scenario: Scenario, draft: MeshDraft) => {
  const plan = planImport(scenario, scenario.designs[0]?.id ?? '', draft);
  if (!plan.ok) throw new Error(plan.issues.map(({ message }) => message.en).join('\n'));
  return plan.value;
};

const changesNothing = (scenario: Scenario, mesh: Mesh): void => {
  const draft = draftOf(writeGeojson(mesh), mesh);
  expect(draft.notes).toEqual([]);
  expect(draft.nodes.length + draft.links.length).toBe(mesh.nodes.length + mesh.links.length);
  const plan = planned(scenario, draft);
  expect(plan.rows.filter(({ action }) => action !== 'same')).toEqual([]);
  expect(plan.edits).toEqual([]);
};

describe('a mesh written as GeoJSON', () => {
  it('changes nothing when it is read back into the same design', () => {
    fc.assert(
      fc.property(anyMesh, (mesh) => {
        changesNothing(scenarioOf(mesh), mesh);
      }),
      { seed: 31, numRuns: 150 },
    );
  });

  it('comes back whole, services too, in a design that has another one only', () => {
    fc.assert(
      fc.property(anyMesh, (mesh) => {
        const other = {
          id: 'other',
          name: { en: 'Other', 'zh-Hant': '其他' },
          unit: 'x',
          layer: 'social',
          flow: 'reach',
        } as const;
        const bare: Mesh = { ...mesh, services: [{ ...other, headline: false }], nodes: [], links: [] };
        let scenario = scenarioOf(bare);
        for (const edit of planned(scenario, draftOf(writeGeojson(mesh), bare)).edits) {
          const applied = applyEdit(scenario, edit);
          if (!applied.ok) throw new Error(applied.issues.map(({ message }) => message.en).join('\n'));
          scenario = applied.value.scenario;
        }
        const after = scenario.designs[0]?.mesh;
        expect(after?.services.slice(1)).toEqual(mesh.services);
        expect(after?.nodes).toEqual(mesh.nodes);
        expect(after?.links).toEqual(mesh.links);
      }),
      { seed: 32, numRuns: 100 },
    );
  });

  it.each(['pilot-district', 'hokkaido-2018'])('changes nothing in %s', async (slug) => {
    const scenario = await bundledScenario(slug);
    const mesh = scenario.designs[0]?.mesh;
    if (mesh === undefined) throw new Error('no design');
    changesNothing(scenario, mesh);
  });
});
