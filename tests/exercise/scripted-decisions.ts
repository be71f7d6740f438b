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
  'blockade-and-strike': [
    [100, 'supply', { do: 'controlled-distribution', service: 'fuel', on: true }],
    [150, 'government', { do: 'request-help', trade: 'electrical', teams: 4, base: 'town-hall-southpoint' }],
    [
      280,
      'telecom',
      { do: 'correct-rumour', service: 'data', text: text('The water works stands untouched.', '淨水場並未受損。') },
    ],
    [620, 'utilities', { do: 'supply', by: 'generator', node: 'pumping-alder', service: 'power', amount: 4.8 }],
    [700, 'rescue', { do: 'supply', by: 'generator', node: 'radio-relay-alder', service: 'power', amount: 0.06 }],
    [960, 'utilities', { do: 'stand-down', node: 'gas-plant-kestrel' }],
    [940, 'towns', { do: 'evacuate', community: 'westhaven-riverside', share: 0.1 }],
    [1290, 'utilities', { do: 'activate', node: 'gas-plant-kestrel' }],
    [1500, 'health', { do: 'supply', by: 'generator', node: 'clinic-a-alder', service: 'power', amount: 1 }],
  ],
};
