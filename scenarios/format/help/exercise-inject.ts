import type { Inject } from '../exercise/inject';
import { coreCapabilityWords, deliveryModeWords, draftStatusWords, injectKindWords } from '../exercise/words';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { commandHelp } from './exercise-command';
import { triggerHelp } from './exercise-trigger';

export const injectHelp = {
  id: field('Id', '代號', 'Short name that other injects and the log use.', '其他狀況與紀錄引用的代號。'),
  number: field('Number', '編號', 'What people call it by, such as 14 or M1-03.', '稱呼用的編號，例如 14 或 M1-03。'),
  title: field('Title', '標題', 'A few words that tell it apart.', '用以辨識的簡短文字。'),
  kind: field(
    'Type',
    '類型',
    'Given to players, held in reserve, or what players should do by themselves.',
    '發給參演人員、留作備用，或參演人員應自行採取的行動。',
    { words: injectKindWords, source: 'HSEEP 2020' },
  ),
  trigger: field('When', '時機', 'When it is due.', '何時到期。', { fields: triggerHelp }),
  status: field(
    'Status',
    '狀態',
    'How far its preparation has come. What becomes of it in a session stands in the log.',
    '準備進度；在場次中的經過記於紀錄。',
    { words: draftStatusWords },
  ),
  mode: field('Mode', '下達方式', 'How the message reaches the players.', '訊息傳達給參演人員的方式。', {
    words: deliveryModeWords,
  }),
  from: field('From', '發出者', 'Who sends it in the story.', '情節中的發出者。'),
  to: field('To', '接收者', 'Teams that get it. None: everybody.', '接收的小組；未填為全體。', { refersTo: 'team' }),
  message: field('Message', '狀況內容', 'What the players read or hear.', '參演人員讀到或聽到的內容。', { lines: 5 }),
  expectedResponse: field(
    'Expected response',
    '預期反應',
    'What the players should do about it.',
    '參演人員應有的作為。',
    { lines: 3 },
  ),
  objectives: field('Objectives', '演習目標', 'Objectives that it serves.', '所對應的演習目標。', {
    refersTo: 'objective',
  }),
  capabilities: field('Core capabilities', '核心能力', 'Core capabilities that it exercises.', '所演練的核心能力。', {
    words: coreCapabilityWords,
    source: 'National Preparedness Goal, 2nd edition (FEMA 2015)',
  }),
  controller: field('Controller', '負責管制員', 'Who is responsible for it.', '負責此狀況的人。'),
  evaluatorInstructions: field(
    'Evaluator instructions',
    '評核員指引',
    'What to watch when it is released.',
    '發布時應觀察的事項。',
    { lines: 2 },
  ),
  notes: field('Notes', '備註', 'For controllers; players never see it.', '供管制員參考，參演人員看不到。', {
    lines: 2,
  }),
  storyline: field('Storyline', '情節線', 'Thread that it belongs to.', '所屬的情節線。', { refersTo: 'storyline' }),
  media: field('Media', '媒體', 'Files that go with it.', '隨附的檔案。', { refersTo: 'medium' }),
  effects: field(
    'Effects',
    '模擬效果',
    'What it does to the simulated world when it is released, in this order.',
    '發布時對模擬世界的作用，依序執行。',
    { fields: commandHelp },
  ),
  move: field('Move', '階段', 'Part of the exercise (Standard preset).', '演習的階段（標準欄位）。'),
  group: field('Group', '群組', 'Group of injects (Standard preset).', '狀況的群組（標準欄位）。'),
  fromOrganisation: field('From organisation', '發出單位', 'Organisation of the sender.', '發出者所屬單位。'),
  toOrganisation: field('To organisation', '接收單位', 'Organisation of who gets it.', '接收者所屬單位。'),
  assumptions: field(
    'Assumptions',
    '假設',
    'What it takes for granted (MITRE preset).',
    '所依據的前提（MITRE 欄位）。',
    {
      lines: 2,
    },
  ),
  measureOfPerformance: field(
    'Measure of performance',
    '績效指標',
    'How one can tell that it was handled well (MITRE preset).',
    '如何判斷處置得當（MITRE 欄位）。',
    { lines: 2 },
  ),
} satisfies FieldHelp<Inject>;
