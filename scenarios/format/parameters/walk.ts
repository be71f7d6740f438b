import type { ParameterEntry } from './entry';

/** How people get to the next site on foot. */
export const walkParameters = {
  'walk.speed': {
    unit: 'm/s',
    default: 1.1,
    min: 0.1,
    max: 3,
    source: 'walking speed in a crowd, 1.1–1.2 m/s; 0.8 m/s assisted (design brief of the project)',
    help: {
      en: 'Speed at which people walk to a site.',
      'zh-Hant': '民眾步行前往據點的速度。',
    },
  },
  'walk.detour': {
    unit: 'factor',
    default: 1.3,
    min: 1,
    max: 5,
    source: 'judgement; street networks are commonly 1.2–1.4 times the straight line',
    help: {
      en: 'Length of a walk through the streets over the straight line.',
      'zh-Hant': '街道步行距離與直線距離之比。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
