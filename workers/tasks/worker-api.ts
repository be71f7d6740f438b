import type { Ensemble } from '@scenarios/format/ensemble';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { success } from '@scenarios/format/result';
import type { Frames, Run } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { Worlds } from '../exercise/prepare-worlds';
import { prepareWorlds } from '../exercise/prepare-worlds';
import type { WorldPlan } from '../exercise/world-hazard';
import type { PairedEnsembles } from './compare-task';
import { compareTask } from './compare-task';
import type { EnsembleArrays } from './ensemble-arrays';
import type { Batch } from './ensemble-task';
import { ensembleTask } from './ensemble-task';
import type { ModelInfo, PreparedDesign } from './prepare-design';
import { modelInfo, prepareDesign } from './prepare-design';
import { runTask } from './run-task';
import type { ControlWords } from './shared-control';
import { sharedControl } from './shared-control';
import type { SharedFrame } from './shared-frame';
import { tellFrame } from './shared-frame';
import type { FinishedRuns, StreamedRuns } from './summarise-task';
import { summariseTask } from './summarise-task';

/** `needs-design`: this worker does not hold the design of the key any more; prepare it and ask again. */
export type Reply<Value> =
  | { readonly status: 'done'; readonly value: Value }
  | { readonly status: 'stopped' }
  | { readonly status: 'needs-design' };

type Controlled = { readonly control: ControlWords };

/** What a simulation worker does. Every method takes one cloneable argument and answers with data. */
export type WorkerApi = {
  readonly prepare: (request: {
    readonly key: string;
    readonly scenario: Scenario;
    readonly design: string;
    readonly hazard: string;
  }) => Result<ModelInfo, Issue>;
  readonly run: (
    request: Controlled & { readonly key: string; readonly seed: number; readonly run: number },
  ) => Reply<Run>;
  /** Prepares the worlds of an exercise; `key` stands for scenario and plan. */
  readonly prepareWorlds: (request: {
    readonly key: string;
    readonly scenario: Scenario;
    readonly plan: WorldPlan;
  }) => Result<ModelInfo, Issue>;
  /** `present`: room for the frame in force at a moment, filled in as soon as that is known. */
  readonly world: (
    request: Controlled & {
      readonly key: string;
      readonly commands: readonly TimedCommand[];
      readonly present?: { readonly seconds: number; readonly into: SharedFrame } | undefined;
    },
  ) => Reply<Run>;
  readonly ensemble: (
    request: Controlled & Batch & { readonly key: string; readonly arrays: EnsembleArrays },
  ) => Reply<null>;
  readonly summarise: (request: Controlled & (FinishedRuns | StreamedRuns)) => Reply<Ensemble>;
  readonly compare: (request: Controlled & (FinishedRuns | StreamedRuns)) => Reply<PairedEnsembles>;
};
export type WorkerMethod = keyof WorkerApi;

export const workerMethods = [
  'prepare',
  'run',
  'prepareWorlds',
  'world',
  'ensemble',
  'summarise',
  'compare',
] as const satisfies readonly WorkerMethod[];

/** Designs, and exercises, that one worker keeps ready. */
const keptDesigns = 4;
const keptWorlds = 2;

function keep<Value>(known: Map<string, Value>, most: number, key: string, value: Value): void {
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(key, value);
}

const reply = <Value>(value: Value | null): Reply<Value> =>
  value === null ? { status: 'stopped' } : { status: 'done', value };

/** The tasks with a small memory of what was prepared, the oldest forgotten first. */
export function createWorkerApi(): WorkerApi {
  const designs = new Map<string, PreparedDesign>();
  const worlds = new Map<string, Worlds>();
  const withDesign = <Value>(key: string, work: (design: PreparedDesign) => Reply<Value>): Reply<Value> => {
    const design = designs.get(key);
    return design === undefined ? { status: 'needs-design' } : work(design);
  };
  return {
    prepare: ({ key, scenario, design, hazard }) => {
      const known = designs.get(key);
      if (known !== undefined) return success(known.info);
      const prepared = prepareDesign(scenario, design, hazard);
      if (!prepared.ok) return prepared;
      keep(designs, keptDesigns, key, prepared.value);
      return success(prepared.value.info);
    },
    run: ({ key, control, ...which }) =>
      withDesign(key, (design) => reply(runTask(design, which, sharedControl(control)))),
    prepareWorlds: ({ key, scenario, plan }) => {
      const prepared = prepareWorlds(scenario, plan);
      if (!prepared.ok) return prepared;
      keep(worlds, keptWorlds, key, prepared.value);
      return success(modelInfo(prepared.value.model));
    },
    world: ({ key, control, commands, present }) => {
      const known = worlds.get(key);
      if (known === undefined) return { status: 'needs-design' };
      const told = present && {
        seconds: present.seconds,
        tell: (frame: Frames) => {
          tellFrame(present.into, frame);
        },
      };
      return reply(known.run(commands, sharedControl(control).stop, told));
    },
    ensemble: ({ key, control, arrays, ...batch }) =>
      withDesign(key, (design) =>
        ensembleTask(design, batch, arrays, sharedControl(control))
          ? { status: 'done', value: null }
          : { status: 'stopped' },
      ),
    summarise: ({ control, ...finished }) => reply(summariseTask(finished, sharedControl(control))),
    compare: ({ control, ...finished }) => reply(compareTask(finished, sharedControl(control))),
  };
}
