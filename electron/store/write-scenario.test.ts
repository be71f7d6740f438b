import { applyEdit } from '@scenarios/format/apply-edit';
import type { Edit } from '@scenarios/format/edit';
import type { Design, Scenario } from '@scenarios/format/scenario';
import { bundledScenario, smallScenario } from '@tests/bundled-scenario';
import { describe, expect, it } from 'vitest';
import type { DocumentDatabase } from './connect';
import { connect } from './connect';
import { migrate } from './migrate';
import { readScenario } from './read-scenario';
import { writeScenario } from './write-scenario';

/** A fixed sequence of whole numbers below a bound, so that a failure can be repeated. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % bound;
  };
}

function written(scenario: Scenario): DocumentDatabase {
  const database = connect(':memory:', 'create');
  migrate(database);
  writeScenario(database, null, scenario);
  return database;
}

const changed = (database: DocumentDatabase): number =>
  database.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;

/** How many rows it takes to write what leads from one scenario to the other. */
function rowsFor(database: DocumentDatabase, before: Scenario, after: Scenario): number {
  const start = changed(database);
  writeScenario(database, before, after);
  return changed(database) - start;
}

const lists = ['nodes', 'links', 'services', 'people', 'owners', 'agreements'] as const;

/** A random other scenario, valid or not, that shares with the first what it does not touch. */
function change(scenario: Scenario, pick: (bound: number) => number, fresh: () => string): Scenario {
  const at = pick(scenario.designs.length);
  const design = scenario.designs[at] as Design;
  const replace = (next: Design): Scenario => ({ ...scenario, designs: scenario.designs.with(at, next) });
  const key = lists[pick(lists.length)] ?? 'nodes';
  const list = design.mesh[key] as readonly { readonly id: string }[];
  const withList = (next: readonly object[]): Scenario => replace({ ...design, mesh: { ...design.mesh, [key]: next } });
  const somewhere = pick(list.length + 1);
  switch (pick(15)) {
    case 0:
      return { ...scenario, designs: scenario.designs.toReversed() };
    case 1:
      return scenario.designs.length < 2 ? scenario : { ...scenario, designs: scenario.designs.toSpliced(at, 1) };
    case 2:
      return scenario.designs.length > 3
        ? scenario
        : { ...scenario, designs: scenario.designs.toSpliced(at, 0, { ...design, id: fresh() }) };
    case 3:
      return replace({ ...design, summary: { en: fresh(), 'zh-Hant': fresh() } });
    case 4: {
      const { currency, ...mesh } = design.mesh;
      return replace({ ...design, mesh: currency === undefined ? { ...mesh, currency: fresh() } : mesh });
    }
    case 5: {
      const { marking, ...others } = scenario;
      return marking === undefined ? { ...scenario, marking: fresh() } : others;
    }
    case 6:
      return { ...scenario, hazards: scenario.hazards.toReversed() };
    case 7:
      return withList([...list.slice(somewhere), ...list.slice(0, somewhere)]);
    case 8:
      return withList([]);
    case 9:
      return structuredClone(scenario);
    case 10:
      return withList(
        list.flatMap((record) => (pick(3) === 0 ? [] : pick(3) === 0 ? [record, { id: fresh() }] : [record])),
      );
    case 11:
      return withList(list.toSpliced(somewhere, 1 + pick(4)));
    case 12:
      return withList(list.map((record) => (pick(4) === 0 ? { ...record, note: fresh() } : record)));
    default:
      return withList(list.toSpliced(somewhere, 0, ...Array.from({ length: pick(12) }, () => ({ id: fresh() }))));
  }
}

describe('writeScenario', () => {
  it.each([
    ['the example', () => Promise.resolve(smallScenario()), 600],
    ['a bundled scenario', () => bundledScenario('pilot-district'), 40],
  ])('leaves exactly the scenario in the rows, from %s and whatever was changed', async (_name, read, rounds) => {
    const pick = numbers(20_261_121);
    let count = 0;
    const fresh = (): string => `fresh-${String((count += 1))}`;
    let present = await read();
    const database = written(present);
    for (let round = 0; round < rounds; round += 1) {
      const next = change(present, pick, fresh);
      rowsFor(database, present, next);
      expect(readScenario(database)).toEqual(next);
      present = next;
    }
    database.close();
  });

  it('finds room when one record after the other comes to the same place', () => {
    const scenario = smallScenario();
    const [design] = scenario.designs;
    const [node] = design?.mesh.nodes ?? [];
    if (design === undefined || node === undefined) throw new Error('the example is too small');
    const database = written(scenario);
    let present = scenario;
    let rows = 0;
    for (let count = 0; count < 200; count += 1) {
      const edit: Edit = { kind: 'add-node', design: design.id, at: 1, node: { ...node, id: `more-${String(count)}` } };
      const applied = applyEdit(present, edit);
      if (!applied.ok) throw new Error(applied.issues[0]?.message.en);
      rows += rowsFor(database, present, applied.value.scenario);
      present = applied.value.scenario;
    }
    expect(readScenario(database)).toEqual(present);
    expect(rows).toBeGreaterThan(200 + 200);
    expect(rows).toBeLessThan(200 * 20);
    database.close();
  });

  it('writes one row for an edit of one record, and its inverse as well', async () => {
    const scenario = await bundledScenario('pilot-district');
    const [design] = scenario.designs;
    const node = design?.mesh.nodes[7];
    const [link] = design?.mesh.links ?? [];
    const [hazard] = scenario.hazards;
    if (design === undefined || node === undefined || link === undefined || hazard === undefined)
      throw new Error('the scenario is too small');
    const of = design.id;
    const edits: readonly Edit[] = [
      { kind: 'set-node', design: of, node: { ...node, quantity: 3 } },
      { kind: 'set-link', design: of, link: { ...link, directed: !link.directed } },
      { kind: 'remove-link', design: of, id: link.id },
      { kind: 'add-node', design: of, at: 4, node: { ...node, id: 'newcomer' } },
      { kind: 'set-hazard', hazard: { ...hazard, name: node.name } },
      { kind: 'name-design', id: of, name: node.name, summary: node.name },
      {
        kind: 'change-mesh',
        design: of,
        action: 'edit',
        nodes: { remove: [], set: [{ ...node, quantity: 4 }], add: [] },
      },
    ];
    const database = written(scenario);
    for (const edit of edits) {
      const applied = applyEdit(scenario, edit);
      if (!applied.ok) throw new Error(applied.issues[0]?.message.en);
      expect(rowsFor(database, scenario, applied.value.scenario)).toBe(1);
      const back = applyEdit(applied.value.scenario, applied.value.inverse);
      if (!back.ok) throw new Error(back.issues[0]?.message.en);
      expect(rowsFor(database, applied.value.scenario, back.value.scenario)).toBe(1);
    }
    expect(readScenario(database)).toEqual(scenario);
    database.close();
  });
});
