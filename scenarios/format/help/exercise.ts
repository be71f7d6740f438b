import type { Exercise } from '../exercise/exercise';
import { clockModeWords, missionAreaWords, releaseWords } from '../exercise/words';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { injectHelp } from './exercise-inject';
import { mediumHelp, objectiveHelp, storylineHelp, teamHelp } from './exercise-records';

export const exerciseClockHelp = {
  mode: field(
    'Clock',
    '時鐘模式',
    'Paced: time stands until the facilitator moves it on. Running: it goes with the clock on the wall.',
    '由主持人推進：時間停住，直到主持人往前推進。持續進行：隨實際時間前進。',
    { words: clockModeWords },
  ),
  speed: field(
    'Speed',
    '倍速',
    'Scenario seconds to one real second while the clock runs. 1 is real time.',
    '時鐘進行時，實際一秒相當於幾個情境秒；1 為即時。',
    { unit: 'factor' },
  ),
} satisfies FieldHelp<Exercise['clock']>;

export const exerciseHelp = {
  id: field('Id', '代號', 'Short name that sessions use.', '場次引用的代號。'),
  name: field('Name', '名稱', 'Name on screens and in reports.', '顯示於畫面與報告的名稱。'),
  summary: field(
    'Summary',
    '摘要',
    'What the exercise is about, for those who choose and run it.',
    '說明演習內容，供挑選與執行演習的人參考。',
    { lines: 2 },
  ),
  situation: field(
    'Situation',
    '開場情境',
    'What players are told at the beginning. It stands in the situation manual, so it must not give the story away.',
    '演習開始時告知參演人員的情境；會印在情境手冊中，請勿洩漏後續劇情。',
    { lines: 5 },
  ),
  scope: field(
    'Scope',
    '範圍',
    'Who and what takes part, how long, and what is left out.',
    '參與對象與範圍、演習時間，以及不納入的部分。',
    { lines: 2 },
  ),
  purpose: field(
    'Purpose',
    '目的',
    'Why it is held: what shall be known or better afterwards.',
    '為何舉辦：演習後應得知或改善的事項。',
    { lines: 2 },
  ),
  design: field('Design', '設計', 'Design of the mesh that is simulated.', '用於模擬的網絡設計。', {
    refersTo: 'design',
  }),
  hazard: field(
    'Hazard',
    '災害',
    'Strikes by itself at its own times. Left out, only injects do something to the mesh.',
    '依其自身時間自行發生；未填則僅由狀況影響網絡。',
    { refersTo: 'hazard' },
  ),
  seed: field(
    'Seed',
    '亂數種子',
    'Same plan, same seed and same decisions give the same course.',
    '相同計畫、種子與決策會得到相同的過程。',
  ),
  startHours: field(
    'Starts at',
    '開始時間',
    'Hours of the scenario at which the exercise starts.',
    '演習開始時，距情境開始的時數。',
    { unit: 'h' },
  ),
  durationMinutes: field('Duration', '演習長度', 'Planned length in scenario time.', '以情境時間計的預定長度。', {
    unit: 'min',
  }),
  clock: field('Clock', '時鐘', 'How scenario time goes when a session begins.', '場次開始時情境時間的進行方式。', {
    fields: exerciseClockHelp,
  }),
  release: field(
    'Release',
    '發布方式',
    'Whether injects that fall due are released by themselves or wait for the facilitator.',
    '到期的狀況自動發布，或等候主持人發布。',
    { words: releaseWords },
  ),
  sponsor: field('Sponsor', '主辦單位', 'Whose exercise it is.', '舉辦演習的單位。'),
  contact: field('Contact', '聯絡人', 'Who answers questions about it.', '負責回覆詢問的人。'),
  location: field('Location', '地點', 'Where it is held.', '舉行地點。'),
  organisations: field('Organisations', '參與單位', 'Who takes part.', '參與演習的單位。'),
  missionAreas: field(
    'Mission areas',
    '任務領域',
    'Areas of the National Preparedness Goal that it exercises.',
    '演練的國家整備目標任務領域。',
    { words: missionAreaWords, source: 'National Preparedness Goal, 2nd edition (FEMA 2015)' },
  ),
  marking: field(
    'Exercise marking',
    '演習標示',
    'Stands on the windows of the exercise and on everything that players see or that is printed. The classification of the document is told apart from it.',
    '顯示於演習視窗，並印在參演人員看到的內容與所有列印資料上；與文件的機密等級標示分開。',
  ),
  objectives: field('Objectives', '演習目標', 'What the exercise is to show.', '演習所要檢驗的事項。', {
    fields: objectiveHelp,
  }),
  teams: field('Teams', '小組', 'Who takes part, in which role.', '參與者及其角色。', { fields: teamHelp }),
  storylines: field('Storylines', '情節線', 'Threads that injects belong to.', '狀況所屬的情節脈絡。', {
    fields: storylineHelp,
  }),
  injects: field('Injects', '狀況清單', 'Lines of the master scenario events list.', '主要情境事件清單的各項。', {
    fields: injectHelp,
  }),
  media: field('Media', '媒體', 'Files that injects show.', '狀況所附的檔案。', { fields: mediumHelp }),
  assumptions: field(
    'Assumptions',
    '假設',
    'What players may rely on without asking.',
    '參演人員無須詢問即可採信的前提。',
  ),
} satisfies FieldHelp<Exercise>;
