import { z } from 'zod';
import { quality } from './text';
import type { LocalText } from './text';

export type ParameterEntry = {
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** A publication or code of practice, or the word `judgement`. */
  readonly source: string;
  readonly help: LocalText;
};

/**
 * Every constant of the model: unit, default, range and source. Defaults, help texts and the assumption register derive
 * from it; the engine reads nothing else.
 */
export const parameters = {
  'settle.max-iterations': {
    unit: 'count',
    default: 64,
    min: 4,
    max: 1000,
    source: 'judgement',
    help: {
      en: 'Rounds of allocation and function at one instant before the engine stops and reports it.',
      'zh-Hant': '同一瞬間內分配與功能反覆計算的次數上限；達到上限時停止並回報。',
    },
  },
  'settle.max-events': {
    unit: 'count',
    default: 200_000,
    min: 100,
    max: 100_000_000,
    source: 'judgement',
    help: {
      en: 'Events of one run before the engine stops taking new ones and reports it.',
      'zh-Hant': '單次模擬的事件數上限；達到上限時停止處理新事件並回報。',
    },
  },
  'power.bus-threshold': {
    unit: 'share of condition',
    default: 0.5,
    min: 0,
    max: 1,
    source: 'judgement; between moderate and extensive damage in Hazus terms',
    help: {
      en: 'A grid node whose condition is below this share cannot carry power at all.',
      'zh-Hant': '電網節點狀況低於此比例時完全無法送電。',
    },
  },
  'power.reserve.slow': {
    unit: 'min',
    default: 10,
    min: 0,
    max: 1440,
    source:
      'judgement; tertiary (manual) frequency restoration reserve is due within 12.5–15 min in Europe (EU 2017/1485)',
    help: {
      en: 'Minutes after a loss until all free capacity of running units can be used and fast reserve is free again.',
      'zh-Hant': '失去電源後，運轉機組的全部餘裕可動用且快速備轉恢復所需分鐘數。',
    },
  },
  'power.ufls.quota': {
    unit: 'share of demand',
    default: 0.4,
    min: 0,
    max: 1,
    source: 'judgement; typical schemes arm 30–50 % of load (ENTSO-E SAFA policy 5 asks for up to 45 %)',
    help: {
      en: 'Share of the island demand that under-frequency relays can shed in total before they are re-armed.',
      'zh-Hant': '低頻卸載電驛在重新備妥前最多可卸除的島內負載比例。',
    },
  },
  'power.ufls.block': {
    unit: 'share of demand',
    default: 0.05,
    min: 0.001,
    max: 1,
    source: 'judgement; typical schemes shed 5–10 % of load a step',
    help: {
      en: 'Share of demand shed by one step of the under-frequency relays; shedding is in whole steps.',
      'zh-Hant': '低頻卸載每一階段卸除的負載比例；以整階段卸除。',
    },
  },
  'power.ufls.restore-delay': {
    unit: 'min',
    default: 60,
    min: 0,
    max: 10_000,
    source: 'judgement',
    help: {
      en: 'Minutes after relay shedding before operators reconnect shed load where capacity allows.',
      'zh-Hant': '卸載後，調度員在容量許可下重新接回負載前的分鐘數。',
    },
  },
  'power.overload.tolerance': {
    unit: 'share of rating',
    default: 1,
    min: 0.5,
    max: 3,
    source: 'judgement',
    help: {
      en: 'A line loaded above this share of its rating starts its trip timer.',
      'zh-Hant': '線路負載超過額定值的此比例即開始跳脫計時。',
    },
  },
  'power.overload.delay': {
    unit: 's',
    default: 600,
    min: 1,
    max: 86_400,
    source: 'judgement; inverse-time form after IEC 60255-151 (very inverse)',
    help: {
      en: 'Trip delay at twice the rating; the delay falls as the inverse of the overload.',
      'zh-Hant': '負載為額定兩倍時的跳脫延遲；過載愈大延遲愈短（反時）。',
    },
  },
  'power.overload.reclose': {
    unit: 'h',
    default: 1,
    min: 0,
    max: 10_000,
    source: 'judgement',
    help: {
      en: 'Hours until operators close a line again that tripped on overload; done once a line and run.',
      'zh-Hant': '線路過載跳脫後，調度員再次投入前的時數；每次模擬每線路僅一次。',
    },
  },
  'power.blackstart.delay': {
    unit: 'h',
    default: 2,
    min: 0,
    max: 240,
    source: 'judgement',
    help: {
      en: 'Hours from a collapse until operators start the first black-start unit.',
      'zh-Hant': '系統崩潰至調度員啟動第一部全黑啟動機組的時數。',
    },
  },
  'power.blackstart.hop': {
    unit: 'min',
    default: 20,
    min: 0,
    max: 10_000,
    source: 'judgement; substations without damage are re-energised in 4–16 h overall',
    help: {
      en: 'Minutes to energise the next substation from a live neighbour.',
      'zh-Hant': '由已送電的鄰站向下一變電所送電所需分鐘數。',
    },
  },
  'power.restoration.margin': {
    unit: 'share of capacity',
    default: 0.05,
    min: 0,
    max: 0.9,
    source: 'judgement',
    help: {
      en: 'Share of online capacity that operators keep free while they reconnect load after a collapse.',
      'zh-Hant': '崩潰後復電時，調度員保留不用的線上容量比例。',
    },
  },
  'power.restoration.ramp': {
    unit: 'share of demand per hour',
    default: 0.25,
    min: 0.001,
    max: 100,
    source: 'judgement',
    help: {
      en: 'Fastest growth of reconnected load after a collapse.',
      'zh-Hant': '崩潰後重新接回負載的最快增加速率。',
    },
  },
  'power.restoration.step': {
    unit: 'min',
    default: 15,
    min: 1,
    max: 1440,
    source: 'judgement',
    help: {
      en: 'Time between two steps of load pick-up after a collapse.',
      'zh-Hant': '崩潰復電時兩次加載之間的時間。',
    },
  },
  'reach.relay-threshold': {
    unit: 'share of function',
    default: 0.05,
    min: 0,
    max: 1,
    source: 'judgement',
    help: {
      en: 'A relay whose function is below this share passes nothing on.',
      'zh-Hant': '功能低於此比例的中繼站不再轉送。',
    },
  },
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
  'frames.max-megabytes': {
    unit: 'MB',
    default: 256,
    min: 1,
    max: 4096,
    source: 'judgement',
    help: {
      en: 'Memory for the frames of one recorded run; beyond it only the sample grid is kept, and the run says so.',
      'zh-Hant': '單次紀錄畫格的記憶體上限；超過後僅保留取樣格點並註明。',
    },
  },
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

export type ParameterId = keyof typeof parameters;
export const parameterIds = Object.keys(parameters) as readonly ParameterId[];

export const parameterOverride = z.strictObject({
  id: z.enum(parameterIds as readonly [ParameterId, ...ParameterId[]]),
  value: z.number(),
  quality,
  note: z.string().min(1).max(1000),
});
export type ParameterOverride = z.infer<typeof parameterOverride>;

export type ParameterValues = Readonly<Record<ParameterId, number>>;

/** The table's defaults with a scenario's own values laid over them. */
export function resolveParameters(overrides: readonly ParameterOverride[]): ParameterValues {
  const values = Object.fromEntries(parameterIds.map((id) => [id, parameters[id].default])) as Record<
    ParameterId,
    number
  >;
  for (const override of overrides) values[override.id] = override.value;
  return values;
}
