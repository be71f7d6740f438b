import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { Present } from '@scenarios/format/run';
import type { ModelInfo } from '@workers/tasks/prepare-design';
import { createSharedFrame, giveUpFrame, toldFrame } from '@workers/tasks/shared-frame';
import { hostError } from '../contract/host-error';
import type { Lane } from './lane';
import type { Computed, WorldBase } from './pool';
import { requireFrameMemory } from './simulate-runs';
import type { JobTools } from './start-job';
import { JobFailed, valueOf } from './start-job';

/** Which lane holds the worlds of which exercise, and what they look like. */
export type KnownWorlds = {
  readonly holders: WeakMap<Lane, WorldBase>;
  readonly infos: WeakMap<WorldBase, ModelInfo>;
};

/** A world of an exercise under some commands, on the lane that made the one before where that is free. */
export async function worldJob(
  { control, onLane }: JobTools,
  { holders, infos }: KnownWorlds,
  base: WorldBase,
  commands: readonly TimedCommand[],
  present?: Present,
): Promise<Computed<'run'>> {
  const prepare = async (lane: Lane): Promise<ModelInfo> => {
    const info = await lane.call('prepareWorlds', base);
    if (!info.ok) throw new JobFailed(hostError('run/failed', { issues: info.issues }));
    infos.set(base, info.value);
    return info.value;
  };
  return onLane(
    async (lane) => {
      const info = infos.get(base) ?? (await prepare(lane));
      requireFrameMemory(info);
      const { index, series, measureIds, sampleSeconds } = info;
      const into = present && createSharedFrame(index, series);
      if (into !== undefined) void toldFrame(into).then((frame) => frame && present?.tell(frame));
      const call = () =>
        lane.call('world', {
          key: base.key,
          commands,
          control,
          present: present && into && { seconds: present.seconds, into },
        });
      try {
        let reply = await call();
        if (reply.status === 'needs-design') {
          await prepare(lane);
          reply = await call();
        }
        holders.set(lane, base);
        const run = valueOf(reply);
        return { digest: run.digest, body: { index, series, measureIds, sampleSeconds, run } };
      } finally {
        if (into !== undefined) giveUpFrame(into);
      }
    },
    (lane) => holders.get(lane) === base,
  );
}
