import type { ParameterEntry } from './entry';

/** Repair of damage. */
export const repairParameters = {
  'repair.start-spread': {
    unit: 'log sd',
    default: 0.2,
    min: 0,
    max: 2,
    source: 'judgement',
    help: {
      en: 'Spread of the start-up time of plants between runs.',
      'zh-Hant': '各次模擬間電廠啟動時間的離散程度。',
    },
  },
  'repair.least-hours': {
    unit: 'h',
    default: 1,
    min: 0,
    max: 1000,
    source: 'judgement; cuts off the normal repair times of HAZUS, which reach below zero',
    help: {
      en: 'Shortest time that anything damaged by an earthquake stays out: someone has to look at it.',
      'zh-Hant': '地震受損設施停用的最短時間：至少須經人員檢查。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
