import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Drill } from './drill';
import { at, by, startDrill, written } from './drill';
import { valueOf } from './follow-job';
import { watchedParticipant } from './watched-participant';

let drill: Drill;

beforeEach(async () => {
  drill = await startDrill();
});
afterEach(() => drill.close());

const paced = { clock: { mode: 'paced', speed: 1 } } as const;
const offer = async (sessionId: string | null): Promise<string | null> =>
  valueOf(await drill.host().offerToScreen({ sessionId })).sessionId;
const seen = async (): Promise<readonly string[] | null> =>
  valueOf(await drill.host().readParticipantView({}))?.messages.map(({ title }) => title.en) ?? null;
const start = async (rehearsal: boolean): Promise<string> =>
  valueOf(await drill.host().startSession({ exercise: 'drill', ...(rehearsal ? { rehearsal } : {}) })).session
    .sessionId;
const fork = async (sessionId: string): Promise<string> =>
  valueOf(await drill.host().forkSession({ sessionId, sequence: 1, by })).session.sessionId;

describe('the screen of the participants', () => {
  it('stays with the session that is on it while branches and rehearsals are opened, and carries nothing of those', async () => {
    const secret = 'SECRET';
    const original = await drill.session(
      [at('shown', 90), at('hidden', 90, { title: written(secret), message: written(secret) })],
      paced,
    );
    const { participant, carried } = watchedParticipant(drill.host());
    const look = async () => valueOf(await participant.readParticipantView({}));
    expect(await look()).toBeNull();
    expect(await offer(original)).toBe(original);
    await drill.act(original, { do: 'start' });
    await drill.act(original, { do: 'release', inject: 'shown', because: 'hand' });

    const branch = await fork(original);
    const rehearsal = await start(true);
    await drill.act(rehearsal, { do: 'start' });
    for (const other of [branch, rehearsal]) {
      expect(await offer(other)).toBe(original);
      await drill.act(other, { do: 'release', inject: 'hidden', because: 'hand' });
      expect((await look())?.messages.map(({ title }) => title.en)).toEqual(['title of shown']);
    }
    expect(JSON.stringify(carried)).not.toContain(secret);

    valueOf(await drill.host().showSession({ sessionId: branch }));
    expect((await look())?.messages.map(({ title }) => title.en)).toEqual([secret]);
    expect(JSON.stringify(carried)).toContain(secret);
    participant.close();
  });

  it('is given to no branch and no rehearsal by itself, not even when nothing is on it or after a restart', async () => {
    const original = await drill.session([at('one', 90)], paced);
    await drill.act(original, { do: 'start' });
    const branch = await fork(original);
    const rehearsal = await start(true);
    await drill.act(rehearsal, { do: 'start' });
    const rehearsed = await fork(rehearsal);
    const told = valueOf(await drill.host().listSessions({}));
    const rehearsals = told.filter((each) => each.rehearsal).map(({ sessionId }) => sessionId);
    expect(new Set(rehearsals)).toEqual(new Set([rehearsal, rehearsed]));
    await drill.host().close();
    await drill.reopen();
    for (const each of [branch, rehearsal, rehearsed]) expect(await offer(each)).toBeNull();
    expect(await seen()).toBeNull();
    expect(await offer(original)).toBe(original);
    expect(await seen()).toEqual([]);
  });

  it('goes on to the next exercise when the last is over, and not before', async () => {
    const first = await drill.session([], paced);
    const second = await start(false);
    expect(await offer(first)).toBe(first);
    await drill.act(first, { do: 'start' });
    expect(await offer(second)).toBe(first);
    await drill.act(first, { do: 'finish' });
    expect(await offer(null)).toBe(first);
    expect(await offer(second)).toBe(second);
    expect(await offer(first)).toBe(second);
    valueOf(await drill.host().removeSession({ sessionId: second }));
    expect(await offer(null)).toBeNull();
    expect(await offer(first), 'finished').toBeNull();
  });
});
