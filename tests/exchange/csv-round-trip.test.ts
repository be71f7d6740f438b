import { guessCsvMapping } from '@scenarios/exchange/csv-columns';
import { readCsvTable } from '@scenarios/exchange/csv-table';
import type { ReadInto } from '@scenarios/exchange/draft-flat';
import type { MeshDraft } from '@scenarios/exchange/mesh-draft';
import { planImport } from '@scenarios/exchange/plan-import';
import { readCsv } from '@scenarios/exchange/read-csv';
import { writeCsv } from '@scenarios/exchange/write-csv';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Mesh } from '@scenarios/format/mesh';
import type { Scenario } from '@scenarios/format/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledScenario } from '../bundled-scenario';
import { anyMesh, scenarioOf } from './any-mesh';

const draftOf = (text: string, into: ReadInto): MeshDraft => {
  const table = readCsvTable(new TextEncoder().encode(text));
  if (!table.ok) throw new Error(table.issues.map(({ message }) => message.en).join('\n'));
  const draft = readCsv(table.value, guessCsvMapping(table.value, into.services), into);
  if (!draft.ok) throw new Error(draft.issues.map(({ message }) => message.en).join('\n'));
  return draft.value;
};

const planned = (scenario: Scenario, draft: MeshDraft) => {
  const plan = planImport(scenario, scenario.designs[0]?.id ?? '', draft);
  if (!plan.ok) throw new Error(plan.issues.map(({ message }) => message.en).join('\n'));
  return plan.value;
};

const changesNothing = (scenario: Scenario, mesh: Mesh): void => {
  const { nodes, links } = writeCsv(mesh);
  for (const text of [nodes, links]) {
    const draft = draftOf(text, mesh);
    expect(draft.notes).toEqual([]);
    const plan = planned(scenario, draft);
    expect(plan.rows.filter(({ action }) => action !== 'same')).toEqual([]);
    expect(plan.edits).toEqual([]);
  }
};

describe('a mesh written as CSV', () => {
  it('changes nothing when it is read back into the same design', () => {
    fc.assert(
      fc.property(anyMesh, (mesh) => {
        changesNothing(scenarioOf(mesh), mesh);
      }),
      { seed: 21, numRuns: 150 },
    );
  });

  it('comes back whole in a design that has only the services', () => {
    fc.assert(
      fc.property(anyMesh, (mesh) => {
        const { nodes, links } = writeCsv(mesh);
        const bare = { ...mesh, nodes: [], links: [] };
        let scenario = scenarioOf(bare);
        const one = draftOf(nodes, bare);
        const other = draftOf(links, bare);
        const plan = planned(scenario, { ...one, links: other.links });
        for (const edit of plan.edits) {
          const applied = applyEdit(scenario, edit);
          if (!applied.ok) throw new Error(applied.issues.map(({ message }) => message.en).join('\n'));
          scenario = applied.value.scenario;
        }
        expect(scenario.designs[0]?.mesh.nodes).toEqual(mesh.nodes);
        expect(scenario.designs[0]?.mesh.links).toEqual(mesh.links);
      }),
      { seed: 22, numRuns: 60 },
    );
  });

  it('holds nothing that a spreadsheet would execute', () => {
    fc.assert(
      fc.property(anyMesh, (mesh) => {
        for (const text of Object.values(writeCsv(mesh))) {
          const table = text.slice(1).matchAll(/(?:^|,|\n)"?([^,"\n]*)/g);
          for (const [, cell = ''] of table) if (/^[=+\-@]/.test(cell)) expect(Number(cell)).not.toBeNaN();
        }
      }),
      { seed: 23, numRuns: 60 },
    );
  });

  it.each(['pilot-district', 'hokkaido-2018'])('changes nothing in %s', async (slug) => {
    const scenario = await bundledScenario(slug);
    const mesh = scenario.designs[0]?.mesh;
    if (mesh === undefined) throw new Error('no design');
    changesNothing(scenario, mesh);
  });
});
