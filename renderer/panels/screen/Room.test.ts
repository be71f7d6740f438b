import type { ParticipantView, ReleasedMessage } from '@host/contract/exercise';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Room from './Room.svelte';

const released = (id: string, minutes: number, from: ReleasedMessage['from']): ReleasedMessage => ({
  id,
  title: { en: `Report ${id}`, 'zh-Hant': `通報${id}` },
  message: { en: 'The lights are out.', 'zh-Hant': '停電。' },
  from,
  to: [{ en: 'District office', 'zh-Hant': '區公所' }],
  mode: 'radio',
  releasedMillis: minutes * 60_000,
  media: [],
});
const view: ParticipantView = {
  exercise: { en: 'Blackout', 'zh-Hant': '大停電' },
  marking: null,
  exerciseMarking: { en: 'EXERCISE', 'zh-Hant': '' },
  show: 'live',
  phase: 'running',
  clock: { mode: 'paced', speed: 1, atMillis: 0, runningSince: null },
  now: '2030-01-01T00:30:00.000Z',
  start: '2030-01-01T08:00:00+08:00',
  messages: [
    released('1', 1, { en: 'Police car', 'zh-Hant': '巡邏車' }),
    released('2', 2, { en: 'Power company', 'zh-Hant': '電力公司' }),
  ],
  bulletins: [],
  map: { basemap: null, nodes: [], links: [] },
};
const shown = (language: 'en' | 'zh-Hant', of: ParticipantView = view): string =>
  render(Room, { props: { view: of, nowMillis: 180_000, language, still: true } }).body;

describe('the screen of the participants', () => {
  it('says who sends a message in its own language only, in the newest and in the list', () => {
    const english = shown('en');
    for (const sender of ['Police car', 'Power company']) expect(english).toContain(sender);
    expect(english).not.toMatch(/\p{Script=Han}/u);
    const chinese = shown('zh-Hant');
    for (const sender of ['巡邏車', '電力公司']) expect(chinese).toContain(sender);
    for (const { from } of view.messages) expect(chinese).not.toContain(from.en);
  });

  it('says it in the other language where it stands in that only, and leaves it out where nobody is named', () => {
    const alone = { ...view, messages: [released('1', 1, { en: '', 'zh-Hant': '里長' })] };
    expect(shown('en', alone)).toContain('里長');
    expect(shown('en', { ...view, messages: [released('1', 1, { en: '', 'zh-Hant': '' })] })).not.toContain('From');
  });
});
