import type { AgreementKind } from '../agreement';
import type { FloodClass, FragilityClass, WindClass } from '../fragility';
import type { Need, Mode, PriorityClass } from '../node';
import type { OwnerKind } from '../owner';
import type { PersonRole } from '../people';
import type { RepairPolicy, Trade } from '../repair';
import type { FlowModel, ServiceLayer } from '../service';
import type { ChecklistItem, ChecklistState, Site } from '../site';
import type { CivilRole, Sop, SopTrigger } from '../sop';
import { words } from './field-help';
import type { Words } from './field-help';

export const checklistItemWords = words({
  'structural-safety': ['Structural safety', '結構安全'],
  'backup-power': ['Backup power', '備援電力'],
  lighting: ['Emergency lighting', '緊急照明'],
  'first-aid': ['First aid', '急救設備'],
  'reserve-supplies': ['Reserve supplies', '儲備物資'],
  signage: ['Signage', '標示牌'],
  'sop-document': ['Procedure document', '作業程序文件'],
  'contact-points': ['Contact points', '聯絡窗口'],
}) satisfies Words<ChecklistItem>;

export const checklistStateWords = words({
  met: ['Met', '符合'],
  partly: ['Partly', '部分符合'],
  missing: ['Missing', '缺少'],
  unknown: ['Not inspected', '尚未查核'],
}) satisfies Words<ChecklistState>;

export const markStateWords = words({
  applied: ['Applied for', '申請中'],
  certified: ['Certified', '已認證'],
  suspended: ['Suspended', '停權'],
}) satisfies Words<NonNullable<Site['mark']>['state']>;

export const priorityClassWords = words({
  life: ['Life', '維生'],
  essential: ['Essential', '重要'],
  normal: ['Normal', '一般'],
}) satisfies Words<PriorityClass>;

export const civilRoleWords = words({
  shelter: ['Shelter', '收容'],
  water: ['Water', '供水'],
  food: ['Food', '供餐'],
  charging: ['Charging', '充電'],
  information: ['Information', '資訊公告'],
  'first-aid': ['First aid', '急救'],
  triage: ['Triage', '檢傷分類'],
  relay: ['Message relay', '訊息轉送'],
  rationing: ['Rationing', '限量配給'],
}) satisfies Words<CivilRole>;

export const sopTriggerWords = words({
  'service-below': ['A service falls short', '服務供應不足'],
  hazard: ['A hazard strikes', '災害發生'],
  order: ['An order arrives', '接獲命令'],
  'cut-off': ['No word from upstream', '與上級失聯'],
}) satisfies Words<SopTrigger['when']>;

type Reporting = NonNullable<Sop['reporting']>;

export const reportFormWords = words({
  voice: ['By voice', '口頭'],
  message: ['As a message', '訊息'],
  written: ['In writing', '書面'],
}) satisfies Words<Reporting['form']>;

export const reportItemWords = words({
  occupancy: ['Occupancy', '收容人數'],
  stocks: ['Stocks', '存量'],
  injuries: ['Injuries', '傷病'],
  needs: ['Needs', '需求'],
  staff: ['Staff', '人力'],
  order: ['Public order', '秩序'],
}) satisfies Words<Reporting['items'][number]>;

export const ownerKindWords = words({
  agency: ['Agency', '政府機關'],
  municipality: ['Municipality', '地方政府'],
  utility: ['Utility', '公用事業'],
  firm: ['Firm', '民間企業'],
  association: ['Association', '社團組織'],
  household: ['Household', '住戶'],
}) satisfies Words<OwnerKind>;

export const personRoleWords = words({
  manager: ['Site manager', '據點負責人'],
  staff: ['Staff', '一般員工'],
  police: ['Police', '警察'],
  fire: ['Fire and rescue', '消防'],
  medical: ['Medical', '醫護'],
  volunteer: ['Volunteers', '志工'],
  reservist: ['Reservists', '後備人員'],
  technician: ['Technicians', '技術人員'],
  official: ['Officials', '公務人員'],
}) satisfies Words<PersonRole>;

export const agreementKindWords = words({
  'mutual-aid': ['Mutual aid', '相互支援'],
  partnership: ['Partnership contract', '公私夥伴契約'],
  supply: ['Supply', '供應契約'],
  'right-of-way': ['Right-of-way', '路權使用'],
  'staff-sharing': ['Staff sharing', '人力支援'],
}) satisfies Words<AgreementKind>;

export const needCurveWords = words({
  linear: ['In proportion', '按比例'],
  threshold: ['All or nothing at a threshold', '達門檻才運作'],
}) satisfies Words<Need['curve']>;

export const modeWords = words({
  degraded: ['Degraded', '降級運作'],
  local: ['Local', '在地自持'],
}) satisfies Words<Mode['id']>;

export const serviceLayerWords = words({
  physical: ['Physical', '實體層'],
  information: ['Information', '資訊層'],
  social: ['Social', '社會層'],
}) satisfies Words<ServiceLayer>;

export const flowModelWords = words({
  'dc-power': ['Electric power', '電力潮流'],
  capacitated: ['Pumped or carried', '輸送流量'],
  reach: ['Reached over working paths', '通路可達'],
  ladder: ['Best of several ways', '多重管道擇優'],
}) satisfies Words<FlowModel>;

export const tradeWords = words({
  electrical: ['Electrical', '電力'],
  civil: ['Civil works', '土木'],
  water: ['Water', '自來水'],
  telecom: ['Telecom', '電信'],
  mechanical: ['Mechanical', '機械'],
  general: ['General', '綜合'],
}) satisfies Words<Trade>;

export const repairPolicyWords = words({
  'life-first': ['Life first', '維生優先'],
  'most-people': ['Most people per hour', '每小時惠及最多人'],
  'critical-path': ['What blocks most', '關鍵路徑優先'],
  nearest: ['Nearest first', '就近優先'],
  listed: ['As listed', '依指定順序'],
}) satisfies Words<RepairPolicy>;

export const fragilityClassWords = words({
  'substation-low-voltage-anchored': ['Substation, low voltage, anchored', '低壓變電所（設備固定）'],
  'substation-medium-voltage-anchored': ['Substation, medium voltage, anchored', '中壓變電所（設備固定）'],
  'substation-medium-voltage-unanchored': ['Substation, medium voltage, unanchored', '中壓變電所（設備未固定）'],
  'substation-high-voltage-anchored': ['Substation, high voltage, anchored', '高壓變電所（設備固定）'],
  'hospital-mid-rise-concrete': ['Hospital, mid-rise concrete', '醫院（中層鋼筋混凝土）'],
  'school-low-rise-concrete': ['School or hall, low-rise concrete', '學校或禮堂（低層鋼筋混凝土）'],
  'shop-low-rise-concrete': ['Shop, low-rise concrete', '店面（低層鋼筋混凝土）'],
  'water-plant': ['Water treatment plant', '淨水場'],
  'pumping-plant': ['Pumping plant', '加壓站'],
  'exchange-building': ['Exchange building', '電信機房建築'],
  'tower-site': ['Mast or tower site', '鐵塔站臺'],
  'power-plant': ['Power plant', '發電廠'],
  'road-bridge': ['Road bridge', '公路橋梁'],
  'buried-pipe': ['Buried pipe', '埋設管線'],
  'buried-cable': ['Buried cable', '埋設電纜'],
}) satisfies Words<FragilityClass>;

export const windClassWords = words({
  none: ['Not harmed', '不受影響'],
  'overhead-line': ['Overhead line', '架空線路'],
  'lattice-tower': ['Lattice tower', '角鋼鐵塔'],
  'light-building': ['Light building', '輕型建築'],
  'masonry-building': ['Masonry building', '磚石建築'],
  'concrete-building': ['Concrete building', '鋼筋混凝土建築'],
  'open-air-plant': ['Open-air plant', '露天設備'],
}) satisfies Words<WindClass>;

export const floodClassWords = words({
  none: ['Not harmed', '不受影響'],
  building: ['Building', '一般建築'],
  'electrical-plant': ['Electrical plant', '電氣設備'],
  'pumping-plant': ['Pumping plant', '抽水與加壓設備'],
  exchange: ['Exchange', '電信機房'],
  road: ['Road', '道路'],
}) satisfies Words<FloodClass>;
