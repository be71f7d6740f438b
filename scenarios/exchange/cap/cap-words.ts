import { words } from '@scenarios/format/help/field-help';
import type { Words } from '@scenarios/format/help/field-help';
import type { CapInfo, capWrittenStatuses } from './cap-schema';

const unknown = ['Unknown', '未知'] as const;

/** Words of the enumerations of the standard for people; files have those of the standard. */
export const capStatusWords = words({
  Exercise: ['Exercise', '演習'],
  Test: ['Test', '測試'],
  Draft: ['Draft', '草稿'],
}) satisfies Words<(typeof capWrittenStatuses)[number]>;

export const capCategoryWords = words({
  Geo: ['Geophysical', '地球物理'],
  Met: ['Meteorological', '氣象'],
  Safety: ['General emergency and public safety', '公共安全'],
  Security: ['Security and law enforcement', '國土安全與治安'],
  Rescue: ['Rescue', '救援'],
  Fire: ['Fire', '火災'],
  Health: ['Health', '醫療與公共衛生'],
  Env: ['Environment', '環境'],
  Transport: ['Transport', '交通運輸'],
  Infra: ['Utilities and infrastructure', '公用事業與基礎設施'],
  CBRNE: ['Chemical, biological, radiological, nuclear or explosive', '化生放核爆'],
  Other: ['Other', '其他'],
}) satisfies Words<CapInfo['category'][number]>;

export const capUrgencyWords = words({
  Immediate: ['Immediate: act now', '立即：應即採取行動'],
  Expected: ['Expected: within the hour', '預期：一小時內'],
  Future: ['Future: in the near future', '未來：近期內'],
  Past: ['Past: no longer needed', '已過：不需再行動'],
  Unknown: unknown,
}) satisfies Words<CapInfo['urgency']>;

export const capSeverityWords = words({
  Extreme: ['Extreme', '極嚴重'],
  Severe: ['Severe', '嚴重'],
  Moderate: ['Moderate', '中等'],
  Minor: ['Minor', '輕微'],
  Unknown: unknown,
}) satisfies Words<CapInfo['severity']>;

export const capCertaintyWords = words({
  Observed: ['Observed', '已發生'],
  Likely: ['Likely (over 50 %)', '很可能（逾 50 %）'],
  Possible: ['Possible (up to 50 %)', '可能（50 % 以下）'],
  Unlikely: ['Unlikely', '不太可能'],
  Unknown: unknown,
}) satisfies Words<CapInfo['certainty']>;
