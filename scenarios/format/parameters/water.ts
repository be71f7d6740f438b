import type { ParameterEntry } from './entry';

/** Networks of water pipes. */
export const waterParameters = {
  'water.pipe.velocity': {
    unit: 'm/s',
    default: 1.5,
    min: 0.1,
    max: 5,
    source: 'judgement; distribution systems are commonly sized for 0.9–1.8 m/s (3–6 ft/s)',
    help: {
      en: 'Velocity at which an imported pipe is full: its capacity is this times its cross-section.',
      'zh-Hant': '匯入的水管視為滿載的流速：輸水能力為此流速乘以管斷面積。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
