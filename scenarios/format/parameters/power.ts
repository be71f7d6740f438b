import type { ParameterEntry } from './entry';

/** Electric grids: reserve, load shedding, overload, restoration. */
export const powerParameters = {
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
} as const satisfies Record<string, ParameterEntry>;
