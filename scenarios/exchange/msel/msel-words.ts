import type { CoreCapability } from '@scenarios/format/exercise/core-capability';
import { coreCapabilities } from '@scenarios/format/exercise/core-capability';
import type { DeliveryMode, DraftStatus, InjectKind } from '@scenarios/format/exercise/inject';
import { deliveryModes, draftStatuses, injectKinds } from '@scenarios/format/exercise/inject';
import {
  coreCapabilityWords,
  deliveryModeWords,
  draftStatusWords,
  injectKindWords,
} from '@scenarios/format/exercise/words';
import type { LocalText } from '@scenarios/format/text';
import type { Language } from './msel-fields';

/** By what else values are known than by their names in the two languages. */
type Synonyms<Value extends string> = Readonly<Partial<Record<Value, readonly string[]>>>;

const kinds: Synonyms<InjectKind> = {
  inject: ['controlled inject', 'event', 'key event', '注入', '事件', '狀況推演'],
  contingency: ['contingency', 'contingent', '應變狀況', '預備狀況', '備案'],
  'expected-action': ['expected player action', 'expected event', 'action', '預期作為', '預期處置'],
};

const modes: Synonyms<DeliveryMode> = {
  facilitator: [
    'Facilitator',
    '主持人',
    'verbal',
    'briefing',
    'announcement',
    'moderator',
    '口頭',
    '口頭宣布',
    '宣布',
    '引導員',
  ],
  'in-person': ['In person', '當面', 'face to face', 'role player', 'role-player', 'actor', '親自', '面對面', '現場'],
  telephone: ['Telephone', '電話', 'phone', 'phone call', 'call', 'tel', 'cell phone', 'landline', '手機', '專線'],
  radio: ['Radio', '無線電', 'radio call', 'two-way radio', 'vhf', 'hf', '無線電通聯', '對講機'],
  email: ['E-mail', '電子郵件', 'email', 'mail', 'electronic mail', '信件', '電郵'],
  message: [
    'Message',
    '簡訊',
    'text message',
    'sms',
    'chat',
    'im',
    'instant message',
    'line',
    '訊息',
    '即時訊息',
    '通訊軟體',
  ],
  'social-media': ['Social media', '社群媒體', 'social', 'twitter', 'x', 'facebook', 'tweet', '社群', '社群網站'],
  broadcast: [
    'Broadcast',
    '廣播',
    'tv',
    'television',
    'news',
    'newscast',
    'press',
    '電視',
    '新聞',
    '新聞報導',
    '媒體報導',
  ],
  video: ['Video', '影片', 'film', 'clip', 'video conference', 'vtc', '錄影', '視訊', '視訊會議'],
  document: [
    'Document',
    '文件',
    'paper',
    'handout',
    'fax',
    'letter',
    'report',
    'written',
    'hard copy',
    '書面',
    '公文',
    '傳真',
    '紙本',
  ],
  simulation: ['Simulation', '模擬系統', 'simulator', 'model', 'simulated', '模擬', '系統'],
  other: ['Other', '其他', 'various', 'misc', '其它'],
};

const statuses: Synonyms<DraftStatus> = {
  draft: ['pending', 'new', 'proposed', 'in progress', '擬稿', '草案', '撰擬中'],
  approved: ['accepted', 'final', '核定', '核准', '已核准', '定稿'],
  ready: ['scheduled', 'prepared', 'planned', '備妥', '完成準備', '已備妥'],
};

/** Official names, and other Chinese ones: National Preparedness Goal, 2nd edition (FEMA 2015). */
const capabilities: Synonyms<CoreCapability> = {
  planning: ['Planning', '規劃', '計畫'],
  'public-information-and-warning': ['Public Information and Warning', '公共資訊與預警', '公眾資訊與警報'],
  'operational-coordination': ['Operational Coordination', '作業協調', '行動協調'],
  'intelligence-and-information-sharing': ['Intelligence and Information Sharing', '情報與資訊分享'],
  'interdiction-and-disruption': ['Interdiction and Disruption', '攔截與阻斷'],
  'screening-search-and-detection': ['Screening, Search, and Detection', '篩檢、搜索與偵測'],
  'forensics-and-attribution': ['Forensics and Attribution', '鑑識與歸因'],
  'access-control-and-identity-verification': ['Access Control and Identity Verification', '進出管制與身分查驗'],
  cybersecurity: ['Cybersecurity', '資通安全', '網路安全', '資安', 'cyber security'],
  'physical-protective-measures': ['Physical Protective Measures', '實體防護措施'],
  'risk-management-for-protection-programs': [
    'Risk Management for Protection Programs and Activities',
    '防護計畫與活動之風險管理',
    'Risk Management for Protection Programs',
  ],
  'supply-chain-integrity-and-security': ['Supply Chain Integrity and Security', '供應鏈完整性與安全'],
  'community-resilience': ['Community Resilience', '社區韌性'],
  'long-term-vulnerability-reduction': ['Long-term Vulnerability Reduction', '長期降低脆弱度'],
  'risk-and-disaster-resilience-assessment': ['Risk and Disaster Resilience Assessment', '風險與災害韌性評估'],
  'threats-and-hazards-identification': ['Threats and Hazards Identification', '威脅與危害辨識'],
  'critical-transportation': ['Critical Transportation', '關鍵運輸'],
  'environmental-response-health-and-safety': ['Environmental Response/Health and Safety', '環境應變與衛生安全'],
  'fatality-management-services': ['Fatality Management Services', '罹難者處理服務'],
  'fire-management-and-suppression': ['Fire Management and Suppression', '火災管理與搶救'],
  'infrastructure-systems': ['Infrastructure Systems', '基礎設施系統'],
  'logistics-and-supply-chain-management': ['Logistics and Supply Chain Management', '後勤與供應鏈管理'],
  'mass-care-services': ['Mass Care Services', '大規模收容照顧服務', 'mass care'],
  'mass-search-and-rescue-operations': ['Mass Search and Rescue Operations', '大規模搜救作業'],
  'on-scene-security-protection-and-law-enforcement': [
    'On-scene Security, Protection, and Law Enforcement',
    '現場安全、防護與執法',
  ],
  'operational-communications': ['Operational Communications', '作業通訊', 'communications'],
  'public-health-healthcare-and-emergency-medical-services': [
    'Public Health, Healthcare, and Emergency Medical Services',
    '公共衛生、醫療照護與緊急醫療服務',
    'Public Health, Healthcare, and EMS',
  ],
  'situational-assessment': ['Situational Assessment', '情勢評估', '狀況評估'],
  'economic-recovery': ['Economic Recovery', '經濟復原'],
  'health-and-social-services': ['Health and Social Services', '健康與社會服務'],
  housing: ['Housing', '住宅', '安置住宅'],
  'natural-and-cultural-resources': ['Natural and Cultural Resources', '自然與文化資源'],
};

const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/台/g, '臺');

export type Vocabulary<Value extends string> = {
  readonly name: (value: Value, language: Language) => string;
  /** The value that a text names; null where none. */
  readonly read: (text: string) => Value | null;
};

function vocabulary<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, LocalText>>,
  synonyms: Synonyms<Value>,
): Vocabulary<Value> {
  const byKey = new Map<string, Value>();
  const put = (word: string, value: Value): void => {
    if (!byKey.has(key(word))) byKey.set(key(word), value);
  };
  for (const value of values) for (const word of [names[value].en, names[value]['zh-Hant'], value]) put(word, value);
  for (const value of values) for (const word of synonyms[value] ?? []) put(word, value);
  return {
    name: (value, language) => names[value][language],
    read: (text) => (text.length > 200 ? null : (byKey.get(key(text)) ?? null)),
  };
}

export const kindVocabulary = vocabulary(injectKinds, injectKindWords, kinds);
export const modeVocabulary = vocabulary(deliveryModes, deliveryModeWords, modes);
export const statusVocabulary = vocabulary(draftStatuses, draftStatusWords, statuses);
export const capabilityVocabulary = vocabulary(coreCapabilities, coreCapabilityWords, capabilities);

/** Words for what becomes of an inject in an exercise: that stands in its log and not in its plan. */
export const isOutcome = (text: string): boolean =>
  [
    'released',
    'complete',
    'completed',
    'skipped',
    'deferred',
    'sent',
    'delivered',
    'cancelled',
    '已發布',
    '完成',
    '已完成',
    '略過',
    '已略過',
    '延後',
    '取消',
    '已下達',
  ].includes(key(text));
