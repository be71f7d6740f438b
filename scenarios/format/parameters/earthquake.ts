import type { ParameterEntry } from './entry';

/** Ground motion and damage of earthquakes. */
export const earthquakeParameters = {
  'earthquake.between-event-scale': {
    unit: 'factor',
    default: 1,
    min: 0,
    max: 3,
    source:
      'multiplies τ of Zhao et al. 2006 (0.303 crustal, 0.321 slab); distance is to the hypocentre: no finite fault is modelled',
    help: {
      en: 'Scales the scatter between earthquakes of equal magnitude; 0 gives the median event.',
      'zh-Hant': '同規模地震間地動離散的倍率；0 表示中位數事件。',
    },
  },
  'earthquake.within-event-scale': {
    unit: 'factor',
    default: 1,
    min: 0,
    max: 3,
    source: 'multiplies φ of Zhao et al. 2006 (0.604)',
    help: {
      en: 'Scales the scatter between sites of one earthquake.',
      'zh-Hant': '同一地震不同場址間地動離散的倍率。',
    },
  },
  'earthquake.correlation-range': {
    unit: 'km',
    default: 8.5,
    min: 0,
    max: 200,
    source: 'Jayaram & Baker 2009, peak acceleration (b = 8.5 km where site conditions are not clustered)',
    help: {
      en: 'Distance over which ground-motion scatter is similar.',
      'zh-Hant': '地動離散具相似性的距離。',
    },
  },
  'earthquake.slab-depth': {
    unit: 'km',
    default: 50,
    min: 0,
    max: 200,
    source: 'judgement; the crustal and intraslab relations are those of Zhao et al. 2006',
    help: {
      en: 'A deeper hypocentre is taken to lie inside the subducting slab, which shakes harder at equal magnitude.',
      'zh-Hant': '震源深於此值時視為隱沒板塊內地震，同規模下地動較強。',
    },
  },
  'earthquake.link-threshold': {
    unit: 'share of function',
    default: 0.5,
    min: 0,
    max: 1,
    source: 'judgement',
    help: {
      en: 'A damaged link is out until repaired when less than this share of its function is left; otherwise it stays in use.',
      'zh-Hant': '受損連線剩餘功能低於此比例時停用至修復為止，否則繼續使用。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
