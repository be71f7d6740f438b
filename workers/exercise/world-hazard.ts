import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { Hazard } from '@scenarios/format/hazard';
import { hazardStart } from '@scenarios/format/hazards/hazard-start';
import type { CombinationHazard } from '@scenarios/format/hazards/disruption';
import type { ScriptHazard } from '@scenarios/format/hazards/script';
import type { Mesh } from '@scenarios/format/mesh';
import type { ParameterValues } from '@scenarios/format/parameters';
import { resolveParameters } from '@scenarios/format/parameters';
import type { Crew } from '@scenarios/format/repair';
import type { Scenario } from '@scenarios/format/scenario';
import { commandEvents } from './command-events';
import type { EffectiveCommand } from './command-events';
import { effectMillis } from './command-terms';
import { partitionsOf } from './partitions';

/** No hazard or crew of a document can have these names. */
const worldHazard = 'exercise:world';
const orders = 'exercise:orders';
const nothing = { en: 'Exercise', 'zh-Hant': '演練' };

/** What of a plan the world of an exercise depends on. */
export type WorldPlan = Pick<Exercise, 'design' | 'hazard' | 'seed' | 'startHours' | 'durationMinutes'>;

export type WorldScenario = { readonly scenario: Scenario; readonly design: string; readonly hazard: string };

/** Scenario time of a moment of an exercise, seconds after the start of the scenario. */
export const worldSeconds = (plan: Pick<WorldPlan, 'startHours'>, atMillis: number): number =>
  plan.startHours * 3600 + atMillis / 1000;

/**
 * A scenario whose one hazard is all that happens in an exercise: the hazard of the plan, and every command from the moment at
 * which it takes effect. The world of an exercise is a run of it: whatever a command does, the run before that moment is the same
 * bit for bit without it, and so is every draw. Only what a simulation reads is in it (one design, no other hazards, no
 * pictures), and no further ahead than the room looks: it is never kept.
 */
export function worldScenario(scenario: Scenario, plan: WorldPlan, commands: readonly TimedCommand[]): WorldScenario {
  const parameters = resolveParameters(scenario.parameters);
  const endHours = plan.startHours + plan.durationMinutes / 60;
  const effective = effectiveCommands(plan, commands, parameters);
  const parts: CombinationHazard['parts'] = plan.hazard === undefined ? [] : begins(scenario.hazards, plan.hazard, 0);
  for (const { atMillis, command } of effective) {
    if (command.do !== 'strike') continue;
    const hazard = scenario.hazards.find(({ id }) => id === command.hazard);
    if (hazard === undefined) continue;
    const delayHours = atMillis / 3_600_000 - hazardStart(hazard, scenario.hazards);
    parts.push(...begins(scenario.hazards, hazard.id, delayHours));
  }
  const events = commandEvents(effective);
  const script: ScriptHazard = {
    id: orders,
    name: nothing,
    summary: nothing,
    kind: 'script',
    events: [...events],
  };
  const whole: CombinationHazard = {
    id: worldHazard,
    name: nothing,
    summary: nothing,
    provenance: [],
    kind: 'combination',
    parts: [...parts, { hazard: orders, delayHours: 0 }],
    partitions: [...partitionsOf(effective)],
  };
  const used = new Set(parts.map(({ hazard }) => hazard));
  return {
    scenario: {
      ...scenario,
      horizonHours: Math.max(endHours, Math.min(scenario.horizonHours, endHours + parameters['exercise.outlook'])),
      layers: [],
      exercises: [],
      designs: scenario.designs
        .filter(({ id }) => id === plan.design)
        .map((design) => ({ ...design, mesh: withHelp(design.mesh, effective) })),
      hazards: [...scenario.hazards.filter(({ id }) => used.has(id)), script, whole],
    },
    design: plan.design,
    hazard: worldHazard,
  };
}

type SequencedCommand = EffectiveCommand & { readonly sequence: number };

/** Commands of a session on the clock of the scenario. */
export function effectiveCommands(
  plan: Pick<WorldPlan, 'startHours'>,
  commands: readonly TimedCommand[],
  parameters: ParameterValues,
): readonly SequencedCommand[] {
  const startMillis = Math.round(plan.startHours * 3_600_000);
  return commands.map((given) => ({
    atMillis: startMillis + effectMillis(given, parameters),
    command: given.command,
    sequence: given.sequence,
  }));
}

/** A hazard, or the parts of a combination, put off by some hours; nothing where the scenario does not have it. */
function begins(hazards: readonly Hazard[], id: string, delayHours: number): CombinationHazard['parts'] {
  const hazard = hazards.find((candidate) => candidate.id === id);
  if (hazard === undefined) return [];
  if (hazard.kind !== 'combination') return [{ hazard: id, delayHours }];
  return hazard.parts.map((part) => ({ hazard: part.hazard, delayHours: part.delayHours + delayHours }));
}

/** Crews from outside join those of the mesh; where it has none, repairs start by themselves and nobody can help. */
function withHelp(mesh: Mesh, commands: readonly SequencedCommand[]): Mesh {
  const { repair } = mesh;
  if (repair === undefined) return mesh;
  const help = commands.flatMap(({ atMillis, command, sequence }): Crew[] =>
    command.do !== 'request-help' || !mesh.nodes.some(({ id }) => id === command.base)
      ? []
      : [
          {
            id: `exercise:help-${String(sequence)}`,
            trade: command.trade,
            base: command.base,
            teams: command.teams,
            fromHours: atMillis / 3_600_000,
            slowness: 1,
          },
        ],
  );
  return help.length === 0 ? mesh : { ...mesh, repair: { ...repair, crews: [...repair.crews, ...help] } };
}
