import type { FieldText } from '../format/help/field-help';
import { words } from '../format/help/field-help';
import { recordHelp } from '../format/help/record-help';
import type { ImportRow } from './import-plan';
import type { LocalText } from '../format/text';
import type { PlanLineKind } from './plan-lines';

/** What becomes of a line of a file. */
export const planActionWords = words({
  create: ['New', '新增'],
  change: ['Changed', '變更'],
  same: ['Same', '相同'],
  skip: ['Left out', '略過'],
  note: ['Note', '說明'],
}) satisfies Record<PlanLineKind, LocalText>;

export const planRecordWords = words({
  service: ['Service', '服務'],
  node: ['Site', '據點'],
  link: ['Link', '連線'],
  owner: ['Owner', '業主'],
  people: ['People', '人員'],
  agreement: ['Agreement', '協議'],
  repair: ['Repair crews', '搶修隊'],
  currency: ['Currency', '幣別'],
  layer: ['Map layer', '地圖圖層'],
}) satisfies Record<ImportRow['record'], LocalText>;

/** The name of a field of a record, as forms have it; the field itself where there is no name for it. */
export function fieldWords(record: ImportRow['record'] | null, field: string): LocalText {
  const named: Readonly<Record<string, Readonly<Record<string, FieldText | undefined>>>> = {
    ...recordHelp,
    people: recordHelp.personGroup,
    layer: recordHelp.service,
  };
  return named[record ?? '']?.[field]?.label ?? { en: field, 'zh-Hant': field };
}
