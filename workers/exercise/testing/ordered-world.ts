import type { Command } from '@scenarios/format/command';
import { command } from '@scenarios/format/command';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { ChangeKind } from '@scenarios/format/run';
import { changeKind } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import { scenario as scenarioSchema } from '@scenarios/format/scenario';
import { prepareDesign } from '@workers/tasks/prepare-design';
import { worldScenario } from '../world-hazard';
import type { WorldRun } from '../world-run';
import { frameAt, framesOf } from '../world-run';

const text = (words: string) => ({ en: words, 'zh-Hant': words });

export type SmallMesh = {
  readonly services: readonly object[];
  readonly nodes: readonly object[];
  readonly links?: readonly object[];
  readonly repair?: object;
  readonly hazards?: readonly object[];
  readonly parameters?: Readonly<Record<string, number>>;
  readonly horizonHours?: number;
};

/** A document around a small mesh; what is left out is dull. */
export const smallDocument = (mesh: SmallMesh): Scenario =>
  scenarioSchema.parse({
    format: 'holdfast-scenario',
    version: 1,
    id: 'small',
    title: text('Small'),
    summary: text('Small'),
    start: '2030-01-01T00:00:00+08:00',
    horizonHours: mesh.horizonHours ?? 24,
    fictional: true,
    designs: [
      {
        id: 'only',
        name: text('Only'),
        summary: text('Only'),
        mesh: {
          services: mesh.services.map((each) => ({
            name: text('service'),
            unit: 'u',
            layer: 'physical',
            headline: true,
            ...each,
          })),
          nodes: mesh.nodes.map((each) => ({
            name: text('node'),
            kind: 'substation',
            position: { lon: 0, lat: 0 },
            ...each,
          })),
          links: (mesh.links ?? []).map((each) => ({ kind: 'road', ...each })),
          ...(mesh.repair === undefined ? {} : { repair: mesh.repair }),
        },
      },
    ],
    hazards: (
      mesh.hazards ?? [
        { id: 'calm', kind: 'script', events: [{ do: 'demand', atHours: 0, service: 'power', factor: 1 }] },
      ]
    ).map((each) => ({ name: text('hazard'), summary: text('hazard'), ...each })),
    parameters: Object.entries(mesh.parameters ?? {}).map(([id, value]) => ({
      id,
      value,
      quality: 'judgement',
      note: 'test',
    })),
  });

export type Given = readonly [hours: number, command: object, source?: TimedCommand['source']];

/** Commands as a log gives them; what is no decision takes effect at once. */
export const given = (...list: readonly Given[]): readonly TimedCommand[] =>
  list.map(([hours, fields, source = 'facilitator'], sequence) => ({
    sequence,
    atMillis: Math.round(hours * 3_600_000),
    wall: '2030-01-01T00:00:00.000Z',
    from: null,
    source,
    command: command.parse(fields) satisfies Command,
  }));

export const smallPlan = (fields: object = {}): Exercise =>
  exercise.parse({
    id: 'drill',
    name: { en: 'Drill', 'zh-Hant': '' },
    design: 'only',
    durationMinutes: 600,
    ...fields,
  });

export type OrderedWorld = WorldRun & {
  /** Share of a need, function and state of a node, fill of its stores of a service, at hours after the start of the scenario. */
  readonly share: (node: string, service: string, hours: number) => number;
  readonly works: (node: string, hours: number) => number;
  readonly state: (node: string, hours: number) => number;
  readonly linkState: (link: string, hours: number) => number;
  readonly fill: (node: string, service: string, hours: number) => number;
  /** Records of a kind: hours, value, and kinds of what led to them. */
  readonly records: (
    kind: keyof typeof changeKind,
  ) => readonly (readonly [hours: number, value: number, chain: readonly string[]])[];
  readonly digest: string;
  readonly measureIds: readonly string[];
};

/** The world of an exercise on a small mesh. */
export function orderedWorld(
  scenario: Scenario,
  plan: Exercise,
  commands: readonly TimedCommand[],
  run = 0,
): OrderedWorld {
  const world = worldScenario(scenario, plan, commands);
  const prepared = prepareDesign(world.scenario, world.design, world.hazard);
  if (!prepared.ok) throw new Error(prepared.issues[0]?.message.en);
  const { simulator, draw, info } = prepared.value;
  const done = simulator.run(draw(plan.seed, run), { recording: 'frames' });
  if (done === null) throw new Error('stopped');
  const recorded: WorldRun = { index: info.index, series: info.series, run: done };
  const frames = framesOf(recorded);
  const { index } = info;
  const at = (column: ArrayLike<number>, width: number, place: number, hours: number): number =>
    column[frameAt(frames, hours * 3600) * width + place] ?? NaN;
  const named = (kind: number): string =>
    Object.entries(changeKind).find(([, code]) => code === (kind as ChangeKind))?.[0] ?? '';
  return {
    ...recorded,
    digest: done.digest,
    measureIds: info.measureIds,
    share: (node, service, hours) =>
      at(
        frames.needShare,
        index.needs.length,
        index.needs.findIndex((each) => each.node === node && each.service === service),
        hours,
      ),
    works: (node, hours) => at(frames.nodeFunction, index.nodes.length, index.nodes.indexOf(node), hours),
    state: (node, hours) => at(frames.nodeState, index.nodes.length, index.nodes.indexOf(node), hours),
    linkState: (link, hours) => at(frames.linkState, index.links.length, index.links.indexOf(link), hours),
    fill: (node, service, hours) =>
      at(
        frames.storeLevel,
        index.stores.length,
        index.stores.findIndex((each) => each.node === node && each.service === service),
        hours,
      ),
    records: (kind) => {
      const { log } = done;
      if (log === null) return [];
      return [...log.kind.keys()].flatMap((place) => {
        if (log.kind[place] !== changeKind[kind]) return [];
        const chain: string[] = [];
        for (let cause = log.cause[place] ?? -1; cause >= 0; cause = log.cause[cause] ?? -1)
          chain.push(named(log.kind[cause] ?? 0));
        return [[Math.round((log.time[place] ?? 0) / 3.6) / 1000, log.value[place] ?? NaN, chain] as const];
      });
    },
  };
}
