import type { ParameterEntry } from './entry';

/** Thresholds of the measures. */
export const measureParameters = {
  'measure.life-threshold': {
    unit: 'share of need',
    default: 0.5,
    min: 0,
    max: 1,
    source: 'judgement; 7.5 of 15 L a person and day is survival rationing (Sphere Handbook 2018)',
    help: {
      en: 'Below this share of its need a community counts as being without the service.',
      'zh-Hant': '需求滿足低於此比例時，社區視為失去該項服務。',
    },
  },
  'measure.cascade-hours': {
    unit: 'h',
    default: 24,
    min: 0,
    max: 10_000,
    source: 'judgement',
    help: {
      en: 'Hours after the first blow in which the cascade is taken to run its course.',
      'zh-Hant': '首次打擊後，視為連鎖效應持續發展的時數。',
    },
  },
  'measure.buffer-people': {
    unit: 'share of people',
    default: 0.1,
    min: 0,
    max: 1,
    source: 'judgement',
    help: {
      en: 'Buffer time ends when this share of the people has been without a life service for the stated hours.',
      'zh-Hant': '當此比例的人口失去維生服務達指定時數時，緩衝時間結束。',
    },
  },
  'measure.buffer-hours': {
    unit: 'h',
    default: 6,
    min: 0,
    max: 10_000,
    source: 'judgement',
    help: {
      en: 'Hours without a life service after which a person counts towards the end of the buffer time.',
      'zh-Hant': '失去維生服務達此時數者，計入緩衝時間的終點判定。',
    },
  },
  'measure.survival-hours': {
    unit: 'h',
    default: 72,
    min: 0,
    max: 10_000,
    source: 'judgement; households are commonly asked to hold out three days (Sphere gives no figure)',
    help: {
      en: 'A run counts as survived while no community has been without a life service for this long at a stretch.',
      'zh-Hant': '任何社區連續失去維生服務均未達此時數時，該次模擬視為存續。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
