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
} as const satisfies Record<string, ParameterEntry>;
