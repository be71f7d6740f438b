import type { Command, CommandKind } from '../command';
import type { Words } from '../help/field-help';
import { words } from '../help/field-help';
import type { Condition } from './condition';
import type { CoreCapability, MissionArea } from './core-capability';
import type { ClockMode, Exercise, Medium, TeamRole } from './exercise';
import type { DeliveryMode, DraftStatus, InjectKind, Precedent, Trigger } from './inject';
import type { CorrectiveAction, ExerciseEntryKind, Rating } from './log';

export const missionAreaWords = words({
  prevention: ['Prevention', '預防'],
  protection: ['Protection', '保護'],
  mitigation: ['Mitigation', '減災'],
  response: ['Response', '應變'],
  recovery: ['Recovery', '復原'],
}) satisfies Words<MissionArea>;

export const coreCapabilityWords = words({
  planning: ['Planning', '計畫'],
  'public-information-and-warning': ['Public information and warning', '公共資訊與警報'],
  'operational-coordination': ['Operational coordination', '作業協調'],
  'intelligence-and-information-sharing': ['Intelligence and information sharing', '情資與資訊分享'],
  'interdiction-and-disruption': ['Interdiction and disruption', '阻絕與瓦解'],
  'screening-search-and-detection': ['Screening, search and detection', '篩檢、搜查與偵測'],
  'forensics-and-attribution': ['Forensics and attribution', '鑑識與溯源'],
  'access-control-and-identity-verification': ['Access control and identity verification', '門禁管制與身分查驗'],
  cybersecurity: ['Cybersecurity', '資通安全'],
  'physical-protective-measures': ['Physical protective measures', '實體防護措施'],
  'risk-management-for-protection-programs': [
    'Risk management for protection programmes and activities',
    '保護方案之風險管理',
  ],
  'supply-chain-integrity-and-security': ['Supply chain integrity and security', '供應鏈完整與安全'],
  'community-resilience': ['Community resilience', '社區韌性'],
  'long-term-vulnerability-reduction': ['Long-term vulnerability reduction', '長期脆弱度降低'],
  'risk-and-disaster-resilience-assessment': ['Risk and disaster resilience assessment', '風險與災害韌性評估'],
  'threats-and-hazards-identification': ['Threats and hazards identification', '威脅與危害辨識'],
  'critical-transportation': ['Critical transportation', '關鍵運輸'],
  'environmental-response-health-and-safety': ['Environmental response, health and safety', '環境應變與安全衛生'],
  'fatality-management-services': ['Fatality management services', '罹難者處理'],
  'fire-management-and-suppression': ['Fire management and suppression', '火災管理與滅火'],
  'infrastructure-systems': ['Infrastructure systems', '基礎設施系統'],
  'logistics-and-supply-chain-management': ['Logistics and supply chain management', '後勤與供應鏈管理'],
  'mass-care-services': ['Mass care services', '大規模收容照護'],
  'mass-search-and-rescue-operations': ['Mass search and rescue operations', '大規模搜救'],
  'on-scene-security-protection-and-law-enforcement': [
    'On-scene security, protection and law enforcement',
    '現場安全、保護與執法',
  ],
  'operational-communications': ['Operational communications', '作業通訊'],
  'public-health-healthcare-and-emergency-medical-services': [
    'Public health, healthcare and emergency medical services',
    '公共衛生、醫療與緊急救護',
  ],
  'situational-assessment': ['Situational assessment', '情勢評估'],
  'economic-recovery': ['Economic recovery', '經濟復甦'],
  'health-and-social-services': ['Health and social services', '健康與社會服務'],
  housing: ['Housing', '住宅安置'],
  'natural-and-cultural-resources': ['Natural and cultural resources', '自然與文化資源'],
}) satisfies Words<CoreCapability>;

export const injectKindWords = words({
  inject: ['Inject', '狀況'],
  contingency: ['Contingency inject', '備用狀況'],
  'expected-action': ['Expected action', '預期行動'],
}) satisfies Words<InjectKind>;

export const deliveryModeWords = words({
  facilitator: ['By the facilitator', '主持人宣達'],
  'in-person': ['In person', '當面告知'],
  telephone: ['Telephone', '電話'],
  radio: ['Radio', '無線電'],
  email: ['E-mail', '電子郵件'],
  message: ['Message', '簡訊'],
  'social-media': ['Social media', '社群媒體'],
  broadcast: ['Broadcast', '廣播電視'],
  video: ['Video', '影片'],
  document: ['Document', '文件'],
  simulation: ['Simulation', '模擬'],
  other: ['Other', '其他'],
}) satisfies Words<DeliveryMode>;

export const draftStatusWords = words({
  draft: ['Draft', '草稿'],
  approved: ['Approved', '已核定'],
  ready: ['Ready', '就緒'],
}) satisfies Words<DraftStatus>;

export const teamRoleWords = words({
  players: ['Players', '參演人員'],
  facilitators: ['Facilitators', '演習主持人'],
  controllers: ['Controllers', '管制員'],
  evaluators: ['Evaluators', '評核員'],
  observers: ['Observers', '觀察員'],
}) satisfies Words<TeamRole>;

export const clockModeWords = words({
  paced: ['Paced by the facilitator', '由主持人推進'],
  running: ['Running', '持續進行'],
}) satisfies Words<ClockMode>;

/** HSEEP 2020. */
export const ratingWords = words({
  P: ['Performed without challenges', '順利執行'],
  S: ['Performed with some challenges', '執行時遇到部分困難'],
  M: ['Performed with major challenges', '執行時遇到重大困難'],
  U: ['Unable to be performed', '無法執行'],
}) satisfies Words<Rating>;

export const elementWords = words({
  planning: ['Planning', '計畫'],
  organisation: ['Organisation', '組織'],
  equipment: ['Equipment', '裝備'],
  training: ['Training', '訓練'],
  exercise: ['Exercise', '演練'],
}) satisfies Words<CorrectiveAction['element']>;

export const commandWords = words({
  strike: ['Strike with a hazard', '發生災害'],
  fail: ['Failure', '故障'],
  restore: ['Restore', '恢復'],
  derate: ['Limit output', '限制出力'],
  absence: ['Absence of staff', '人員缺勤'],
  demand: ['Change demand', '改變需求'],
  rumour: ['Rumour', '謠言'],
  reveal: ['Reveal the true state', '揭露真實狀態'],
  'close-route': ['Close a route', '封閉路線'],
  'open-route': ['Open a route', '開放路線'],
  activate: ['Activate a site', '啟用據點'],
  'stand-down': ['Stand a site down', '停用據點'],
  ration: ['Ration', '配給'],
  'controlled-distribution': ['Controlled distribution', '管制配售'],
  prioritise: ['Change priority', '調整優先序'],
  'close-tie': ['Close a tie', '投入聯絡線'],
  'open-tie': ['Open a tie', '切離聯絡線'],
  partition: ['Partition a controller', '隔離控制據點'],
  supply: ['Send a generator, tanker or stock', '調派發電機、油罐車或物資'],
  'repair-first': ['Repair first', '優先搶修'],
  'repair-policy': ['Change the order of repair', '變更搶修順序'],
  'request-help': ['Ask for outside help', '請求外援'],
  evacuate: ['Evacuate', '疏散'],
  shelter: ['Shelter in place', '就地避難'],
  bulletin: ['Publish a bulletin', '發布公告'],
  'correct-rumour': ['Correct a rumour', '澄清謠言'],
}) satisfies Words<CommandKind>;

export const releaseWords = words({
  automatic: ['By themselves when due', '到期自動發布'],
  'by-hand': ['By the facilitator', '由主持人發布'],
}) satisfies Words<Exercise['release']>;

export const triggerWords = words({
  at: ['At a time', '定時'],
  'by-hand': ['By hand', '手動'],
  condition: ['On a condition', '條件成立時'],
  after: ['After others', '接續其他事項'],
}) satisfies Words<Trigger['when']>;

export const precedentWords = words({
  inject: ['Inject released', '狀況已發布'],
  decision: ['Decision taken', '決策已作成'],
}) satisfies Words<Precedent['what']>;

export const ofWords = words({
  all: ['All of these', '全部'],
  any: ['Any of these', '任一'],
}) satisfies Words<Extract<Trigger, { when: 'after' }>['of']>;

export const conditionWords = words({
  'node-function': ['Function of a site', '據點功能'],
  need: ['Need of a site that is met', '據點需求滿足率'],
  store: ['Fill of a store', '存量水位'],
  delivered: ['Delivery of a service', '服務總供應率'],
}) satisfies Words<Condition['of']>;

export const comparisonWords = words({
  below: ['below', '低於'],
  'at-least': ['at least', '不低於'],
}) satisfies Words<Condition['comparison']>;

export const supplyWords = words({
  generator: ['Generator', '發電機'],
  tanker: ['Tanker', '油罐車'],
  stock: ['Stock', '物資'],
}) satisfies Words<Extract<Command, { do: 'supply' }>['by']>;

export const mediumTypeWords = words({
  'image/png': ['Picture (PNG)', '圖片（PNG）'],
  'image/jpeg': ['Picture (JPEG)', '圖片（JPEG）'],
  'image/webp': ['Picture (WebP)', '圖片（WebP）'],
  'application/pdf': ['Document (PDF)', '文件（PDF）'],
  'text/plain': ['Text', '純文字'],
  'audio/mpeg': ['Sound (MP3)', '聲音（MP3）'],
  'video/mp4': ['Film (MP4)', '影片（MP4）'],
}) satisfies Words<Medium['type']>;

export const entryWords = words({
  start: ['Start', '開始'],
  pause: ['Pause', '暫停'],
  resume: ['Go on', '繼續'],
  clock: ['Clock set', '設定時鐘'],
  advance: ['Time moved on', '推進時間'],
  finish: ['End', '結束'],
  release: ['Inject released', '發布狀況'],
  skip: ['Inject skipped', '略過狀況'],
  reinstate: ['Skip taken back', '取消略過'],
  defer: ['Inject put off', '延後狀況'],
  'edit-inject': ['Inject edited', '修改狀況'],
  replace: ['Inject replaced', '替換狀況'],
  resend: ['Inject sent again', '重送狀況'],
  'add-inject': ['Inject added', '新增狀況'],
  decide: ['Decision', '決策'],
  affect: ['By the facilitator', '主持人操作'],
  observe: ['Observation', '觀察'],
  'amend-observation': ['Observation changed', '修改觀察'],
  note: ['Note', '備忘'],
  correct: ['Corrective action', '改善措施'],
  screen: ['Participant screen', '參演螢幕'],
}) satisfies Words<ExerciseEntryKind>;

/** What the sessions of a family are called. */
export const courseWords = words({
  original: ['Original', '原場次'],
  branch: ['Branch from line {line}', '第 {line} 行分支'],
});
