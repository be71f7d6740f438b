import type { ParameterEntry } from './entry';

/** Minutes that pass between an order and its effect, where the order says nothing else. */
const delay = <Minutes extends number>(minutes: Minutes, en: string, zhHant: string) =>
  ({
    unit: 'min',
    default: minutes,
    min: 0,
    max: 100_000,
    source: 'judgement',
    help: { en: `Minutes from the decision until ${en}.`, 'zh-Hant': `${zhHant}所需的分鐘數。` },
  }) as const satisfies ParameterEntry;

/** Exercises: how soon decisions take effect, what players hear, and what counts as a fault of a plan. */
export const exerciseParameters = {
  'exercise.delay.activate': delay(30, 'a site that was switched off works again', '據點自下令啟用至恢復運作'),
  'exercise.delay.stand-down': delay(15, 'a site stands down', '據點自下令停用至停止運作'),
  'exercise.delay.ration': delay(60, 'rationing holds', '配給自下令至實施'),
  'exercise.delay.controlled-distribution': delay(
    120,
    'a good is sold by allotment, or no longer',
    '定量發放自下令至實施或解除',
  ),
  'exercise.delay.prioritise': delay(15, 'a site counts as another class', '用戶等級自下令至生效'),
  'exercise.delay.close-tie': delay(5, 'operators begin to close a tie', '聯絡線自下令至開始投入'),
  'exercise.delay.open-tie': delay(5, 'operators begin to open a tie', '聯絡線自下令至開始切離'),
  'exercise.delay.partition': delay(
    45,
    'a controller is cut off and its sites are worked by hand, or it is joined again',
    '控制據點自下令至完成隔離（改為現場手動操作）或重新連線',
  ),
  'exercise.delay.close-route': delay(20, 'a route is closed', '路線自下令至封閉'),
  'exercise.delay.open-route': delay(60, 'a closed route is open again', '封閉路線自下令至重新開放'),
  'exercise.delay.supply': delay(120, 'a generator, tanker or lorry load is there', '發電機、油罐車或物資自下令至送達'),
  'exercise.delay.repair-first': delay(10, 'crews hear of what comes first', '優先搶修自下令至搶修隊獲知'),
  'exercise.delay.repair-policy': delay(30, 'crews go by another order', '搶修順序自下令至變更'),
  'exercise.delay.request-help': delay(720, 'crews from outside are at their base', '外援搶修隊自請求至抵達駐地'),
  'exercise.delay.evacuate': delay(180, 'those told to leave a community are gone', '居民自下令疏散至撤離'),
  'exercise.delay.shelter': delay(15, 'people have heard that they should stay in', '民眾自下令就地避難至獲知'),
  'exercise.delay.bulletin': delay(10, 'a bulletin is out', '公告自決定至發布'),
  'exercise.delay.correct-rumour': delay(15, 'a correction is out', '澄清自決定至發布'),
  'exercise.outlook': {
    unit: 'h',
    default: 48,
    min: 0,
    max: 100_000,
    source: 'judgement',
    help: {
      en: 'Hours after the planned end of an exercise up to which its world is simulated: how far the room can look ahead.',
      'zh-Hant': '演習預定結束後仍持續模擬的時數，即可預見的未來範圍。',
    },
  },
  'exercise.heard-share': {
    unit: 'share',
    default: 0.25,
    min: 0,
    max: 1,
    source: 'judgement',
    help: {
      en: 'Share of its needs for means of communication that a site must get so that players hear how it is, and so that orders get through to it.',
      'zh-Hant': '據點的通訊需求至少須滿足此比例，演練參與者才能得知其狀況，命令也才能送達。',
    },
  },
  'exercise.report-delay': {
    unit: 'min',
    default: 60,
    min: 0,
    max: 100_000,
    source: 'judgement',
    help: {
      en: 'Minutes until players hear how a site is that needs no means of communication and belongs to no community that has any.',
      'zh-Hant': '據點無通訊需求、且所屬社區亦無通訊時，參與者得知其狀況所需的分鐘數。',
    },
  },
  'exercise.longest-gap': {
    unit: 'min',
    default: 30,
    min: 1,
    max: 600,
    source: 'judgement',
    help: {
      en: 'A team that is to get nothing for longer than these minutes of the exercise has a gap, which the forecast of the plan points out.',
      'zh-Hant': '小組在演習中超過此分鐘數未收到任何狀況即視為空檔，計畫預測時會指出。',
    },
  },
  'exercise.clash-within': {
    unit: 'min',
    default: 3,
    min: 0,
    max: 600,
    source: 'judgement',
    help: {
      en: 'Injects to the same team that come within these minutes of each other clash, which the forecast of the plan points out.',
      'zh-Hant': '同一小組在此分鐘數內接連收到的狀況視為衝突，計畫預測時會指出。',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
