import { describe, expect, it } from 'vitest';
import { applyEdit } from '../format/apply-edit';
import type { Scenario } from '../format/scenario';
import { at, node, power, problemCases, scenarioWith, soundMesh, spoilt } from './example-problems';
import { findProblems } from './find-problems';
import { fixEvery } from './fix-every';
import type { MeshProblemCode } from './mesh-problem';

function fixed(scenario: Scenario, code: MeshProblemCode): Scenario | null {
  const [design] = scenario.designs;
  if (design === undefined) throw new Error('the scenario has no design');
  const edit = fixEvery(design.mesh, code, { design: design.id, hazards: scenario.hazards });
  if (edit === null) return null;
  const applied = applyEdit(scenario, edit);
  if (!applied.ok) throw new Error(`the fix of every ${code} is refused`);
  const undone = applyEdit(applied.value.scenario, applied.value.inverse);
  expect(undone.ok && undone.value.scenario).toEqual(scenario);
  return applied.value.scenario;
}

const left = (scenario: Scenario, code: MeshProblemCode): readonly string[] =>
  scenario.designs.flatMap(({ id, mesh }) =>
    findProblems(mesh, { design: id, hazards: scenario.hazards }).flatMap((problem) =>
      problem.code === code && problem.fix !== undefined ? [problem.target.id] : [],
    ),
  );

describe('fixEvery', () => {
  it('answers nothing where nothing is to be fixed', () => {
    expect(fixed(scenarioWith(soundMesh()), 'no-community')).toBeNull();
  });

  it.each(problemCases.filter(([, , , fixes]) => fixes))('takes every %s away in one edit', (_, make, wanted) => {
    const code = wanted.slice(0, wanted.indexOf(' ')) as MeshProblemCode;
    const after = fixed(make(), code);
    if (after === null) throw new Error('nothing was fixed');
    expect(left(after, code)).toEqual([]);
  });

  it('fixes the same record as often as it must', () => {
    const scenario = spoilt((mesh) => {
      at(mesh, 'plant').authority = { nodes: [], links: [], tier: 3 };
      for (const name of ['one', 'two', 'three']) {
        mesh.nodes.push(node(name, 'school', { community: 'village', needs: [{ service: 'power', rate: 0.1 }] }));
        mesh.links.push(power(`tie-${name}`, 'plant', name, { tie: { switchMinutes: 5, commandedBy: 'plant' } }));
      }
    });
    expect(left(scenario, 'tie-without-authority')).toHaveLength(3);
    const after = fixed(scenario, 'tie-without-authority');
    expect(after?.designs[0]?.mesh.nodes.find(({ id }) => id === 'plant')?.authority?.links).toEqual([
      'tie-one',
      'tie-two',
      'tie-three',
    ]);
  });

  it('lists all unlisted owners, each once', () => {
    const scenario = spoilt((mesh) => {
      at(mesh, 'school').owner = 'town';
      at(mesh, 'plant').owner = 'grid';
    });
    const after = fixed(scenario, 'unlisted-owner');
    expect(after?.designs[0]?.mesh.owners.map(({ id }) => id).toSorted()).toEqual(
      [...(scenario.designs[0]?.mesh.owners ?? []).map(({ id }) => id), 'town', 'grid'].toSorted(),
    );
  });
});
