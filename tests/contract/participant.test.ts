import type { ParticipantView } from '@host/contract/exercise';
import type { HostEvent } from '@host/contract/events';
import { hostMethods } from '@host/contract/host-methods';
import type { RunningHost } from '@host/host/create-host';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Drill } from './drill';
import { at, minute, startDrill, written } from './drill';
import { valueOf } from './follow-job';
import { watchedParticipant } from './watched-participant';

let drill: Drill;
let host: RunningHost;

beforeEach(async () => {
  drill = await startDrill();
  host = drill.host();
});
afterEach(() => drill.close());

async function view(): Promise<ParticipantView> {
  const shown = valueOf(await host.readParticipantView({}));
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}
const titles = async (): Promise<readonly string[]> => (await view()).messages.map(({ title }) => title.en);

describe('the connection of a participant', () => {
  const secret = 'SECRET';

  it('carries nothing that was not released, whatever is asked over it', async () => {
    const id = await drill.session([
      at('shown', 1, {
        message: written('The bridge is closed.'),
        expectedResponse: written(secret),
        notes: written(secret),
        evaluatorInstructions: written(secret),
        measureOfPerformance: written(secret),
        assumptions: written(secret),
      }),
      at('hidden', 50, { title: written(secret), message: written(secret) }),
      at('expected', 2, { kind: 'expected-action', message: written(secret) }),
    ]);
    const { participant, carried } = watchedParticipant(host);
    const events: HostEvent[] = [];
    participant.subscribe((event) => events.push(event));
    valueOf(await host.showSession({ sessionId: id }));
    await drill.act(id, { do: 'start' });
    drill.wait(3);
    await drill.act(id, { do: 'note', text: secret });
    await drill.act(id, { do: 'release', inject: 'expected', because: 'hand' });

    const shown = valueOf(await participant.readParticipantView({}));
    expect(shown?.messages.map(({ message }) => message.en)).toEqual(['The bridge is closed.']);
    expect(shown?.map.nodes.length).toBeGreaterThan(50);
    for (const method of hostMethods) {
      const answer = await (participant[method] as (argument: unknown) => Promise<{ ok: boolean }>)({ sessionId: id });
      expect(answer.ok, method).toBe(false);
    }
    expect(valueOf(await participant.describe({}))).toMatchObject({ role: 'participant', documentsFolder: '' });
    expect(events.every(({ kind }) => kind === 'screen-changed')).toBe(true);
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(carried)).not.toContain(secret);
    expect(JSON.stringify(carried)).not.toContain(drill.documentPath);
    participant.close();
  });

  it('shows what was there when the screen was held, and nothing while it is blank', async () => {
    const id = await drill.session([at('one', 1), at('two', 5)]);
    valueOf(await host.showSession({ sessionId: id }));
    await drill.act(id, { do: 'start' });
    drill.wait(2);
    await drill.act(id, { do: 'screen', show: 'hold' });
    drill.wait(10);
    expect(await titles()).toEqual(['title of one']);
    expect((await view()).clock.atMillis).toBe(2 * minute);
    await drill.act(id, { do: 'screen', show: 'hold' });
    expect(await titles(), 'held again').toEqual(['title of one']);
    await drill.act(id, { do: 'screen', show: 'blank' });
    expect([(await view()).messages, (await view()).map.nodes]).toEqual([[], []]);
    await drill.act(id, { do: 'screen', show: 'hold' });
    expect(await view(), 'blank and then held').toMatchObject({ show: 'blank', messages: [], map: { nodes: [] } });
    await drill.act(id, { do: 'screen', show: 'live' });
    expect(await titles()).toEqual(['title of one', 'title of two']);
  });

  it('shows nothing on a held screen of what was ordered in the same second', async () => {
    const id = await drill.session([], { clock: { mode: 'paced', speed: 1 } });
    valueOf(await host.showSession({ sessionId: id }));
    await drill.act(id, { do: 'start' });
    const hospital = async () => (await view()).map.nodes.find((node) => node.id === drill.hospital)?.state;
    expect(await hospital()).toBe('normal');
    await drill.act(id, { do: 'screen', show: 'hold' });
    const target = { node: drill.hospital };
    const fail = { do: 'fail', target, left: 0, repairHours: null, needsCrew: false } as const;
    await drill.act(id, { do: 'affect', command: fail });
    expect(await hospital()).toBe('normal');
    await drill.act(id, { do: 'screen', show: 'live' });
    expect(await hospital()).toBe('damaged');
  });

  it('gets what was sent last, last, and nothing of the ids that the plan has', async () => {
    const id = await drill.session([at('inject-7', 90), at('inject-8', 90)], { clock: { mode: 'paced', speed: 1 } });
    valueOf(await host.showSession({ sessionId: id }));
    await drill.act(id, { do: 'start' });
    for (const inject of ['inject-8', 'inject-7']) await drill.act(id, { do: 'release', inject, because: 'hand' });
    expect(await titles()).toEqual(['title of inject-8', 'title of inject-7']);
    await drill.act(id, { do: 'advance', toMillis: minute });
    await drill.act(id, { do: 'resend', inject: 'inject-8' });
    expect(await titles()).toEqual(['title of inject-7', 'title of inject-8']);
    const { messages } = await view();
    expect(messages.map((each) => [each.id, each.releasedMillis])).toEqual([
      ['message-2', 0],
      ['message-1', minute],
    ]);
  });

  it('gets what is addressed to players or to everybody, and nothing that only those who run the exercise get', async () => {
    const teams = [
      { id: 'power', name: written('Power') },
      { id: 'control', name: written('Control'), role: 'controllers' },
      { id: 'guests', name: written('Guests'), role: 'observers' },
    ];
    const id = await drill.session(
      [
        at('all', 1),
        at('players', 1, { to: ['power', 'control'] }),
        at('unknown', 1, { to: ['gone'] }),
        at('staff', 1, { to: ['control', 'guests'] }),
      ],
      { teams },
    );
    valueOf(await host.showSession({ sessionId: id }));
    await drill.act(id, { do: 'start' });
    drill.wait(2);
    expect(await titles()).toEqual(['title of all', 'title of players', 'title of unknown']);
  });

  it('reads what is told to the public once it is out, as often as it was told', async () => {
    const id = await drill.session([]);
    valueOf(await host.showSession({ sessionId: id }));
    await drill.act(id, { do: 'start' });
    const { services } = valueOf(await host.readScenario({})).designs[0]?.mesh ?? { services: [] };
    const service = services.find(({ layer }) => layer === 'information')?.id ?? '';
    const command = { do: 'bulletin', service, text: written('Boil water.'), delayMinutes: 10 } as const;
    await drill.act(id, { do: 'affect', command });
    await drill.act(id, { do: 'affect', command });
    drill.wait(9);
    expect((await view()).bulletins).toEqual([]);
    drill.wait(1);
    const out = { text: command.text, atMillis: 10 * minute };
    expect((await view()).bulletins).toEqual([out, out]);
  });
});
