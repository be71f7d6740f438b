import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { success } from '@scenarios/format/result';
import type { Present, Run } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import { compile } from '../engine/compile';
import { createHazardPreparer, drawImpact } from '../engine/hazards/draw-impact';
import type { Model } from '../engine/model';
import type { Simulator } from '../engine/simulate';
import { createSimulator } from '../engine/simulate';
import type { WorldPlan } from './world-hazard';
import { worldScenario } from './world-hazard';
import { ROUNDING } from './world-run';

/** The worlds of one exercise, one after another, each under other commands. */
export type Worlds = {
  readonly model: Model;
  /**
   * The world under some commands: the same, bit for bit, as a run of their `worldScenario`. Null when told to stop. What `present`
   * is told is the frame in force at its moment in just that world.
   */
  readonly run: (commands: readonly TimedCommand[], stop?: () => boolean, present?: Present) => Run | null;
};

type Compiled = { readonly model: Model; readonly simulator: Simulator; readonly crews: string };

/**
 * Prepares what the worlds of an exercise have in common: the compiled mesh, its simulator and the hazards that struck before. Only
 * help from outside changes the mesh itself, which then is compiled again.
 */
export function prepareWorlds(scenario: Scenario, plan: WorldPlan): Result<Worlds, Issue> {
  const bare = worldScenario(scenario, plan, []);
  const first = compileWith(bare.scenario, plan.design);
  if (!first.ok) return first;
  const own = first.value;
  const prepareHazard = createHazardPreparer(own.model.mesh, own.model.parameters);
  let helped = own;

  function compiled(ordered: Scenario): Compiled {
    const crews = crewsOf(ordered);
    for (const known of [own, helped]) if (known.crews === crews) return known;
    const again = compileWith(ordered, plan.design);
    if (!again.ok) throw new Error(again.issues[0]?.message.en);
    helped = again.value;
    return helped;
  }

  return success({
    model: own.model,
    run: (commands, stop, present) => {
      const { scenario: ordered, hazard } = worldScenario(scenario, plan, commands);
      const whole = ordered.hazards.find(({ id }) => id === hazard);
      if (whole === undefined) throw new Error('The world has no hazard.');
      const impact = drawImpact(prepareHazard(whole, ordered.hazards), plan.seed, 0);
      const moment = present && { ...present, seconds: present.seconds + ROUNDING };
      return compiled(ordered).simulator.run(impact, { recording: 'frames', present: moment }, stop);
    },
  });
}

const crewsOf = ({ designs: [design] }: Scenario): string => JSON.stringify(design?.mesh.repair?.crews);

function compileWith(scenario: Scenario, design: string): Result<Compiled, Issue> {
  const model = compile(scenario, design);
  if (!model.ok) return model;
  return success({ model: model.value, simulator: createSimulator(model.value), crews: crewsOf(scenario) });
}
