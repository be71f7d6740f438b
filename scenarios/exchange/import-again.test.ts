import { describe, expect, it } from 'vitest';
import { applyEdit } from '../format/apply-edit';
import { exampleScenario } from '../format/example-scenario';
import type { Issue } from '../format/issues';
import { parseScenario } from '../format/parse';
import type { Result } from '../format/result';
import type { Scenario } from '../format/scenario';
import { draftOfMatpower } from './draft-of-matpower';
import { epanetExample } from './epanet-example';
import { graphExamples } from './graph-examples';
import { matpowerExample } from './matpower-example';
import type { MeshDraft } from './mesh-draft';
import { planImport } from './plan-import';
import { readEpanet } from './read-epanet';
import { readGexf } from './read-gexf';
import { readGraphml } from './read-graphml';
import { writeGexf } from './write-gexf';
import { writeGraphml } from './write-graphml';

const valueOf = <Value>(result: Result<Value, Issue>): Value => {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  return result.value;
};
const start = (): Scenario => valueOf(parseScenario(exampleScenario()));
const first = (scenario: Scenario): string => scenario.designs[0]?.id ?? '';
const recordsOf = (scenario: Scenario) => {
  const mesh = scenario.designs[0]?.mesh;
  if (mesh === undefined) throw new Error('the example has no design');
  return { ...mesh, layers: scenario.layers };
};
const standing = new Set(recordsOf(start()).services.map(({ id }) => id));
const place = { lon: 121, lat: 24 };

const readers: Readonly<Record<string, () => Result<MeshDraft, Issue>>> = {
  'the Topology Zoo': () => readGraphml(graphExamples.topologyZoo(), { prefix: 'zoo-', standing, place }),
  yEd: () => readGraphml(graphExamples.yed(), { prefix: 'yed-', standing, place }),
  NetworkX: () => readGraphml(graphExamples.networkx(), { prefix: 'x-', standing, place }),
  Gephi: () => readGexf(graphExamples.gexf(), { prefix: 'gephi-', standing, place }),
  EPANET: () => readEpanet(epanetExample(), { prefix: 'water-', standing, place }),
  MATPOWER: () => draftOfMatpower(matpowerExample(), { prefix: 'grid-', standing, place }),
};

describe('a file that is brought in', () => {
  it.each(Object.keys(readers))('comes in whole and, brought in again, changes nothing: %s', (name) => {
    const read = readers[name];
    if (read === undefined) throw new Error(name);
    let scenario = start();
    const draft = valueOf(read());
    const plan = valueOf(planImport(scenario, first(scenario), draft));
    expect(plan.rows.filter(({ action }) => action === 'skip')).toEqual([]);
    expect(plan.rows.filter(({ action, record }) => action === 'create' && record === 'node').length).toBe(
      draft.nodes.length,
    );
    expect(plan.rows.filter(({ action, record }) => action === 'create' && record === 'link').length).toBe(
      draft.links.length,
    );
    for (const edit of plan.edits) scenario = valueOf(applyEdit(scenario, edit)).scenario;
    const opened = parseScenario(scenario);
    expect(opened.ok ? [] : opened.issues).toEqual([]);

    const again = valueOf(planImport(scenario, first(scenario), valueOf(read())));
    expect(again.edits).toEqual([]);
    expect(again.rows.filter(({ action }) => action !== 'same')).toEqual([]);
  });

  it.each([
    ['GraphML', (scenario: Scenario) => readGraphml(writeGraphml(recordsOf(scenario)))],
    ['GEXF', (scenario: Scenario) => readGexf(writeGexf(recordsOf(scenario)))],
  ] as const)('changes nothing where it was written from the same design: %s', (_, through) => {
    const scenario = start();
    const plan = valueOf(planImport(scenario, first(scenario), valueOf(through(scenario))));
    expect(plan.edits).toEqual([]);
    expect(plan.rows.length).toBeGreaterThan(3);
  });
});
