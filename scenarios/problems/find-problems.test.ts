import { describe, expect, it } from 'vitest';
import { catalog } from '../bundled/catalog';
import { applyEdit } from '../format/apply-edit';
import { checkReferences } from '../format/check-references';
import { parseScenarioText } from '../format/parse';
import type { Scenario } from '../format/scenario';
import { at, node, power, problemCases, scenarioWith, shelterSop, soundMesh, spoilt } from './example-problems';
import { findProblems } from './find-problems';
import { meshProblemCodes } from './mesh-problem';
import type { MeshProblem, MeshProblemCode } from './mesh-problem';

const problemsOf = (scenario: Scenario): readonly MeshProblem[] =>
  scenario.designs.flatMap(({ id, mesh }) => findProblems(mesh, { design: id, hazards: scenario.hazards }));

const key = ({ code, target }: MeshProblem): string => `${code} ${target.kind} ${target.id}`;

/** The fix of a problem, applied: the problem is gone, nothing dangles, and there is no error that was not there. */
function expectFixed(scenario: Scenario, problem: MeshProblem): void {
  if (problem.fix === undefined) return;
  const fix = problem.fix();
  const applied = applyEdit(scenario, fix);
  if (!applied.ok) throw new Error(`${key(problem)}: the fix is refused.`);
  expect(checkReferences(applied.value.scenario)).toEqual([]);
  const { design } = fix;
  const inDesign = (document: Scenario) =>
    problemsOf({ ...document, designs: document.designs.filter(({ id }) => id === design) });
  const before = new Set(inDesign(scenario).map(key));
  const after = inDesign(applied.value.scenario);
  expect(after.map(key)).not.toContain(key(problem));
  expect(after.filter((each) => each.severity === 'error' && !before.has(key(each))).map(key)).toEqual([]);
  const undone = applyEdit(applied.value.scenario, applied.value.inverse);
  expect(undone.ok && undone.value.scenario).toEqual(scenario);
}

describe('findProblems', () => {
  it('finds nothing in a mesh that is sound', () => {
    expect(problemsOf(scenarioWith(soundMesh())).map(key)).toEqual([]);
  });

  it.each(problemCases)('finds %s', (_, make, wanted, fixed) => {
    const scenario = make();
    const problems = problemsOf(scenario);
    expect(problems.map(key)).toContain(wanted);
    const problem = problems.find((each) => key(each) === wanted);
    expect(problem?.fix !== undefined).toBe(fixed);
    if (problem !== undefined) expectFixed(scenario, problem);
  });

  it('finds a trigger on a service that does not stand, as in a mesh that is not checked yet', () => {
    const mesh = soundMesh();
    at(mesh, 'school').sop = { ...shelterSop, triggers: [{ when: 'hazard' }, { when: 'cut-off', service: 'smoke' }] };
    const found = problemsOf(scenarioWith(mesh)).find(({ code }) => code === 'sop-unknown-service');
    expect(found?.severity).toBe('error');
    expect(found?.fix).toBeDefined();
  });

  it('has a case for every code, and both languages in every text', () => {
    const tried = new Set<MeshProblemCode>(['sop-unknown-service']);
    for (const [, make] of problemCases) {
      for (const { code, message, advice } of problemsOf(make())) {
        tried.add(code);
        expect(message.en).toMatch(/\.$/);
        for (const { 'zh-Hant': zh } of [message, advice]) expect(zh).toMatch(/\p{Script=Han}.*。$/u);
      }
    }
    expect([...tried].toSorted()).toEqual([...meshProblemCodes].toSorted());
  });

  it('does not take a need that is met on site, or that ties can reach, for unserved', () => {
    const scenario = spoilt((mesh) => {
      mesh.nodes.push(
        node('island', 'community', {
          community: 'village',
          needs: [{ service: 'power', rate: 1 }],
          provides: [{ service: 'power', capacity: 2 }],
        }),
        node('far', 'school', { needs: [{ service: 'power', rate: 1 }] }),
      );
      mesh.links.push(power('tie', 'plant', 'far', { tie: { switchMinutes: 5 } }));
    });
    expect(
      problemsOf(scenario)
        .filter(({ severity }) => severity === 'error')
        .map(key),
    ).toEqual([]);
  });

  it('lets managers and volunteers serve where no staff is asked for', () => {
    const scenario = spoilt((mesh) => {
      mesh.people = (['manager', 'volunteer'] as const).map((role) => ({
        id: role,
        name: { en: role, 'zh-Hant': '人' },
        role,
        count: 3,
        boundTo: 'school',
      }));
    });
    expect(problemsOf(scenario).map(key)).toEqual([]);
  });

  it('makes the edit of a fix only when it is asked for, and the same each time', () => {
    const cases = problemCases.filter(([, , , fixed]) => fixed);
    expect(cases.length).toBeGreaterThan(3);
    for (const [, make, wanted] of cases) {
      const problem = problemsOf(make()).find((each) => key(each) === wanted);
      expect(problem?.fix).toBeTypeOf('function');
      expect(problem?.fix?.()).toEqual(problem?.fix?.());
    }
  });

  it('lists errors first', () => {
    const found = problemsOf(
      spoilt((mesh) => {
        at(mesh, 'school').provenance = [];
        mesh.nodes.push(node('shop', 'supermarket', { needs: [{ service: 'power', rate: 1 }] }));
      }),
    );
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'hint']);
  });

  it.each(catalog.map((entry) => [entry.slug, entry] as const))(
    'finds no error in %s, and every fix of it keeps its promise',
    async (_, entry) => {
      const parsed = parseScenarioText(await entry.readText());
      if (!parsed.ok) throw new Error('the bundled document is not valid');
      const problems = problemsOf(parsed.value);
      expect(problems.filter(({ severity }) => severity === 'error').map(key)).toEqual([]);
      const byCode = new Map(problems.map((problem) => [problem.code, problem]));
      for (const problem of byCode.values()) expectFixed(parsed.value, problem);
    },
  );
});
