import type { ParameterEntry } from './entry';

const source =
  'generic sequence of Reasenberg & Jones 1989, Science 243, 1173–1176 (design brief of the project, check K23)';

/** Aftershocks. */
export const aftershockParameters = {
  'aftershock.productivity': {
    unit: 'log10',
    default: -1.67,
    min: -4,
    max: 0,
    source,
    help: {
      en: 'Logarithm of the rate of aftershocks as strong as the main shock, a day after it.',
      'zh-Hant': '與主震同等規模之餘震發生率（每日）的常用對數。',
    },
  },
  'aftershock.slope': {
    unit: 'per magnitude',
    default: 0.91,
    min: 0.4,
    max: 2,
    source,
    help: {
      en: 'How fast the number of aftershocks falls with magnitude (b of Gutenberg and Richter).',
      'zh-Hant': '餘震數隨規模遞減的速率（古騰堡－芮克特 b 值）。',
    },
  },
  'aftershock.decay': {
    unit: 'exponent',
    default: 1.08,
    min: 0.5,
    max: 2,
    source,
    help: {
      en: 'How fast aftershocks die away with time (p of Omori).',
      'zh-Hant': '餘震隨時間衰減的速率（大森定律 p 值）。',
    },
  },
  'aftershock.offset': {
    unit: 'days',
    default: 0.05,
    min: 0.001,
    max: 1,
    source,
    help: {
      en: 'Time after the main shock before the decay sets in (c of Omori).',
      'zh-Hant': '主震後開始衰減前的時間（大森定律 c 值）。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
