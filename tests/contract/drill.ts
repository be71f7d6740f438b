import type { RunningHost } from '@host/host/create-host';
import type { SessionView } from '@host/contract/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { Inject } from '@scenarios/format/exercise/inject';
import { inject } from '@scenarios/format/exercise/inject';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startContractHost } from './contract-host';
import { valueOf } from './follow-job';

export const minute = 60_000;
export const by = { role: 'facilitators', name: 'Kim' } as const;
export const written = (en: string): WrittenText => ({ en, 'zh-Hant': '' });

/** An inject that is due some minutes after the start. */
export const at = (id: string, minutes: number, more: object = {}): Inject =>
  inject.parse({
    id,
    number: id,
    title: written(`title of ${id}`),
    trigger: { when: 'at', atSeconds: minutes * 60 },
    ...more,
  });

/** A host on a clock that a test sets, with a copy of the pilot district open. */
export type Drill = {
  readonly host: () => RunningHost;
  readonly documentPath: string;
  readonly hospital: string;
  /** Wall clock, milliseconds since 1970. */
  readonly wall: () => number;
  /** Wall clock time goes by, minutes, while the machine runs. */
  readonly wait: (minutes: number) => void;
  /** The wall clock goes on, or back, while the machine does not run. */
  readonly jump: (minutes: number) => void;
  /** A session of a plan with these injects, not yet started. */
  readonly session: (injects: readonly unknown[], more?: object) => Promise<string>;
  readonly act: (sessionId: string, entry: ExerciseEntry) => Promise<SessionView>;
  /** Which injects were released, when (minutes), and why. */
  readonly released: (sessionId: string) => Promise<readonly unknown[]>;
  /** Another host on the same file, as after the last one has ended. */
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startDrill(): Promise<Drill> {
  const root = mkdtempSync(join(tmpdir(), 'holdfast-exercise-'));
  let wall = Date.parse('2026-11-21T09:00:00.000Z');
  let awake = 0;
  const start = (): Promise<RunningHost> =>
    startContractHost(
      { dataFolder: join(root, 'data'), documentsFolder: join(root, 'documents') },
      { clock: () => new Date(wall), awake: () => awake },
    );
  let host = await start();
  const documentPath = valueOf(await host.createDocument({ slug: 'pilot-district' })).path;
  const [first] = valueOf(await host.readScenario({})).designs;
  if (first === undefined) throw new Error('not the pilot district');

  return {
    host: () => host,
    documentPath,
    hospital: first.mesh.nodes.find(({ kind }) => kind === 'hospital')?.id ?? '',
    wall: () => wall,
    wait: (minutes) => {
      wall += minutes * minute;
      awake += minutes * minute;
    },
    jump: (minutes) => {
      wall += minutes * minute;
    },
    session: async (injects, more = {}) => {
      const plan = exercise.parse({
        id: 'drill',
        name: written('Drill'),
        design: first.id,
        clock: { mode: 'running', speed: 1 },
        injects,
        ...more,
      });
      valueOf(await host.applyEdit({ edit: { kind: 'add-exercise', at: 0, exercise: plan } }));
      return valueOf(await host.startSession({ exercise: 'drill' })).session.sessionId;
    },
    act: async (sessionId, entry) => valueOf(await host.actInSession({ sessionId, entry, by })),
    released: async (sessionId) =>
      valueOf(await host.readSession({ sessionId }))
        .state.injects.filter((each) => each.released !== null)
        .map(({ inject: { id }, released }) => [id, (released?.atMillis ?? 0) / minute, released?.because]),
    reopen: async () => {
      host = await start();
      valueOf(await host.openDocument({ path: documentPath }));
    },
    close: async () => {
      await host.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
