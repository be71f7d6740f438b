import type { ScriptedDecision } from './play-exercise';

const text = (en: string, zhHant: string) => ({ en, 'zh-Hant': zhHant });

/** What sensible players decide in the bundled exercises, by the id of the plan. */
export const scriptedDecisions: Readonly<Record<string, readonly ScriptedDecision[]>> = {
  'blackout-and-rumours': [
    [
      55,
      'district',
      { do: 'bulletin', service: 'data', text: text('No power; next word at 10:30.', '全區停電，10時30分更新。') },
    ],
    [158, 'health', { do: 'supply', by: 'generator', node: 'clinic-market', service: 'power', amount: 1 }],
    [85, 'trade', { do: 'controlled-distribution', service: 'food', on: true }],
    [95, 'district', { do: 'correct-rumour', service: 'data', text: text('The water is safe.', '自來水安全。') }],
    [100, 'health', { do: 'supply', by: 'generator', node: 'hospital', service: 'power', amount: 12 }],
    [160, 'water', { do: 'ration', service: 'water', share: 0.6, forHours: 6 }],
    [260, 'leaders', { do: 'evacuate', community: 'works-quarter', share: 0.05 }],
  ],
};
