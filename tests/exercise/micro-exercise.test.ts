import { catalog } from '@scenarios/bundled/catalog';
import { exercise } from '@scenarios/format/exercise/exercise';
import { microExercise } from '@scenarios/templates/micro-exercise';
import { createInlinePool } from '@host/pool/inline-pool';
import { bundledScenario } from '@tests/bundled-scenario';
import { describe, expect, it } from 'vitest';
import { missingReferences, untranslated } from './plan-references';
import { playExercise } from './play-exercise';

describe.each(catalog.map(({ slug }) => slug))('drills of the nodes of %s', async (slug) => {
  const scenario = await bundledScenario(slug);
  const drills = scenario.designs.flatMap((design) =>
    design.mesh.nodes.map((node) => ({ design, node, plan: microExercise(design, node.id) })),
  );

  it('are valid plans that name nothing that is not there, in both languages', () => {
    for (const { design, node, plan } of drills) {
      const place = `${design.id} ${node.id}`;
      if (plan === null) throw new Error(place);
      expect(exercise.parse(plan), place).toEqual(plan);
      expect(missingReferences(scenario, plan), place).toEqual([]);
      expect(untranslated(plan), place).toEqual([]);
    }
  });

  it('fit in twenty minutes, and serve every objective', () => {
    for (const { node, plan } of drills) {
      if (plan === null) throw new Error(node.id);
      expect(plan.durationMinutes).toBe(20);
      const seconds = plan.injects.map(({ trigger }) =>
        trigger.when === 'at' ? trigger.atSeconds : trigger.when === 'by-hand' ? (trigger.plannedSeconds ?? NaN) : NaN,
      );
      expect(Math.max(...seconds), node.id).toBeLessThanOrEqual(20 * 60);
      expect(Math.min(...seconds), node.id).toBeGreaterThanOrEqual(0);
      expect(plan.injects.filter(({ kind }) => kind === 'inject').length, node.id).toBeGreaterThanOrEqual(6);
      expect(plan.objectives.length, node.id).toBeGreaterThanOrEqual(4);
      for (const { id } of plan.objectives)
        expect(
          plan.injects.some(({ objectives }) => objectives.includes(id)),
          `${node.id} ${id}`,
        ).toBe(true);
      expect(new Set(plan.injects.map(({ id }) => id)).size).toBe(plan.injects.length);
    }
  });

  it('take up what the procedure of the node says', () => {
    for (const { node, plan, design } of drills) {
      const { sop, staffing } = node;
      if (sop === undefined || plan === null) continue;
      const told = plan.injects.map(({ message }) => message.en).join('\n');
      expect(told, node.id).toContain(`gives ${String(sop.switchOverMinutes)} minutes`);
      if (sop.crowd !== undefined) expect(told).toContain(`${String(sop.crowd.mostPeople)} may come in at a time`);
      const to = design.mesh.nodes.find(({ id }) => id === sop.reporting?.to);
      if (to !== undefined) expect(told).toContain(`${to.name.en} expects your report`);
      expect(
        plan.injects.some(({ effects }) => effects.some((effect) => effect.do === 'absence')),
        node.id,
      ).toBe(staffing !== undefined);
    }
  });

  it('are felt by the node in the simulation, and end with all of it given back', async () => {
    const pool = createInlinePool();
    const chosen = drills.filter((_, place) => place % Math.ceil(drills.length / 6) === 0);
    for (const { node, plan } of chosen) {
      if (plan === null) throw new Error(node.id);
      const { state, world } = await playExercise(pool, scenario, plan);
      const still = await playExercise(pool, scenario, {
        ...plan,
        injects: plan.injects.map((inject) => ({ ...inject, effects: [] })),
      });
      expect(world.digest, node.id).not.toBe(still.world.digest);
      const taken = state.commands.flatMap(({ command }) =>
        command.do === 'fail' ? [JSON.stringify(command.target)] : [],
      );
      const given = state.commands.flatMap(({ command }) =>
        command.do === 'restore' ? [JSON.stringify(command.target)] : [],
      );
      expect(taken.length, node.id).toBeGreaterThan(0);
      expect(given.toSorted()).toEqual(taken.toSorted());
    }
    await pool.close();
  }, 60_000);
});

describe('a node that is not there', () => {
  it('has no drill', async () => {
    const [design] = (await bundledScenario('pilot-district')).designs;
    if (design === undefined) throw new Error('no design');
    expect(microExercise(design, 'nowhere')).toBeNull();
  });
});
