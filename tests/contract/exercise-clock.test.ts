import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Drill } from './drill';
import { at, minute, startDrill } from './drill';
import { valueOf } from './follow-job';

let drill: Drill;

beforeEach(async () => {
  drill = await startDrill();
});
afterEach(() => drill.close());

const nowOf = async (sessionId: string) => {
  const { state, nowMillis } = valueOf(await drill.host().readSession({ sessionId }));
  return [state.phase, nowMillis / minute];
};

describe('the clock of an exercise', () => {
  it('goes on from where it stood when the wall clock is set back or forward', async () => {
    const id = await drill.session([at('one', 10)]);
    await drill.act(id, { do: 'start' });
    drill.wait(5);
    drill.jump(-60);
    expect(await nowOf(id)).toEqual(['running', 5]);
    drill.wait(2);
    drill.jump(0.5);
    expect(await nowOf(id)).toEqual(['running', 7]);
    drill.wait(2.5);
    expect(await drill.released(id)).toEqual([]);
    drill.wait(1);
    expect(await drill.released(id)).toEqual([['one', 10, 'due']]);
    await drill.host().close();
    await drill.reopen();
    expect(await nowOf(id)).toEqual(['paused', 10.5]);
  });

  it('stands where it was when the machine has slept, at any speed, and goes on when somebody says so', async () => {
    const id = await drill.session([at('one', 10), at('two', 200)], { clock: { mode: 'running', speed: 2 } });
    await drill.act(id, { do: 'start' });
    drill.wait(6);
    drill.jump(120);
    expect(await nowOf(id)).toEqual(['paused', 12]);
    expect(await drill.released(id)).toEqual([['one', 10, 'due']]);
    drill.wait(30);
    await drill.act(id, { do: 'resume' });
    drill.wait(94);
    expect(await drill.released(id)).toEqual([
      ['one', 10, 'due'],
      ['two', 200, 'due'],
    ]);
  });

  it('stands at the longest that an exercise takes, and its log can be read then', async () => {
    const id = await drill.session([], { clock: { mode: 'running', speed: 600 } });
    await drill.act(id, { do: 'start' });
    drill.wait(60 * 24);
    await drill.act(id, { do: 'note', text: 'left alone overnight' });
    await drill.host().close();
    await drill.reopen();
    expect(valueOf(await drill.host().listDamagedSessions({}))).toEqual([]);
    expect(await nowOf(id)).toEqual(['paused', 365 * 24 * 60]);
  });

  it('releases what lies on the way where it is moved on in a pause, each at its own time', async () => {
    const id = await drill.session([at('one', 1), at('two', 5), at('three', 9)]);
    await drill.act(id, { do: 'start' });
    await drill.act(id, { do: 'pause' });
    await drill.act(id, { do: 'advance', toMillis: 5 * minute });
    expect(await drill.released(id)).toEqual([
      ['one', 1, 'due'],
      ['two', 5, 'due'],
    ]);
    expect(await nowOf(id)).toEqual(['paused', 5]);
  });

  it('lets what waits for an inject wait for that which stands in its place', async () => {
    const after = { when: 'after', precedents: [{ what: 'inject', inject: 'one' }], delaySeconds: 60 };
    const id = await drill.session([at('one', 1), at('last', 0, { trigger: after })]);
    await drill.act(id, { do: 'start' });
    await drill.act(id, { do: 'replace', inject: 'one', by: at('other', 2) });
    await drill.act(id, { do: 'replace', inject: 'other', by: at('third', 3) });
    drill.wait(10);
    expect(await drill.released(id)).toEqual([
      ['third', 3, 'due'],
      ['last', 4, 'due'],
    ]);
  });
});
