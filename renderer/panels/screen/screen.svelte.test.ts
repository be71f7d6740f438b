import { describe, expect, it } from 'vitest';
import type { ParticipantView } from '@host/contract/exercise';
import type { AskHost } from '@ui/state/ask-host';
import { Screen } from './screen.svelte';

const start = '2031-04-15T07:00:00.000Z';
const view = (change: Partial<ParticipantView> = {}): ParticipantView => ({
  exercise: { en: 'Blackout', 'zh-Hant': '' },
  marking: null,
  exerciseMarking: { en: 'EXERCISE', 'zh-Hant': '' },
  show: 'live',
  phase: 'running',
  clock: { mode: 'running', speed: 60, atMillis: 1000, runningSince: start },
  now: start,
  start: '2031-04-15T07:00:00+08:00',
  messages: [],
  bulletins: [],
  map: { basemap: null, nodes: [], links: [] },
  ...change,
});

describe('Screen', () => {
  it('takes the clock on from when the host answered, at its speed', async () => {
    let now = 500;
    const screen = new Screen((async () => ({ ok: true, value: view() })) as unknown as AskHost, () => now);
    await screen.refresh();
    expect(screen.nowMillis).toBe(1000);
    now += 2000;
    screen.advance();
    expect(screen.nowMillis).toBe(121_000);
  });

  it('stands while the exercise is paused', async () => {
    let now = 0;
    const paused = view({ clock: { mode: 'running', speed: 60, atMillis: 7000, runningSince: null } });
    const screen = new Screen((async () => ({ ok: true, value: paused })) as unknown as AskHost, () => now);
    await screen.refresh();
    now += 60_000;
    screen.advance();
    expect(screen.nowMillis).toBe(7000);
  });

  it('drops an answer that was overtaken', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const ask = (() => new Promise((resolve) => answers.push(resolve))) as unknown as AskHost;
    const screen = new Screen(ask, () => 0);
    const [first, second] = [screen.refresh(), screen.refresh()];
    answers[1]?.({ ok: true, value: view({ show: 'blank' }) });
    answers[0]?.({ ok: true, value: view({ show: 'live' }) });
    await Promise.all([first, second]);
    expect(screen.view?.show).toBe('blank');
  });

  it('reads anew when told that there is something new', async () => {
    let asked = 0;
    const ask = (async () => {
      asked += 1;
      return { ok: true, value: null };
    }) as unknown as AskHost;
    const screen = new Screen(ask, () => 0);
    screen.handle({ kind: 'screen-changed', seq: 1 });
    expect(asked).toBe(1);
  });
});
