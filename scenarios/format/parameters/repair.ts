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
  'repair.speed': {
    unit: 'km/h',
    default: 30,
    min: 1,
    max: 150,
    source: 'judgement; loaded vehicles on damaged roads',
    help: {
      en: 'Speed at which repair crews travel.',
      'zh-Hant': '搶修隊的行進速度。',
    },
  },
  'repair.detour': {
    unit: 'factor',
    default: 1.4,
    min: 1,
    max: 5,
    source: 'judgement; street networks are commonly 1.2–1.4 times the straight line',
    help: {
      en: 'Length of the way over the straight line, where a crew leaves the roads of the mesh.',
      'zh-Hant': '搶修隊離開網路道路時，實際路程與直線距離之比。',
    },
  },
  'repair.general-slowness': {
    unit: 'factor',
    default: 2,
    min: 1,
    max: 20,
    source: 'judgement',
    help: {
      en: 'Multiplies the hours of a repair that a general crew does instead of one of the trade.',
      'zh-Hant': '由綜合搶修隊代替專業隊伍時，修復時數的倍率。',
    },
  },
  'repair.fuel-threshold': {
    unit: 'share of need',
    default: 0.5,
    min: 0,
    max: 1,
    source: 'judgement',
    help: {
      en: 'Share of its need of fuel that the base of a crew must have for a team to set out.',
      'zh-Hant': '搶修隊基地的燃料需求須滿足此比例，隊伍才能出發。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
