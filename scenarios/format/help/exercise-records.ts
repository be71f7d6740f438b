import type { CriticalTask, Medium, Objective, Storyline, Team } from '../exercise/exercise';
import { coreCapabilityWords, mediumTypeWords, teamRoleWords } from '../exercise/words';
import { field } from './field-help';
import type { FieldHelp } from './field-help';

export const criticalTaskHelp = {
  id: field('Id', '代號', 'Short name that observations use.', '觀察紀錄引用的代號。'),
  text: field('Task', '任務', 'One thing that evaluators look for.', '評核員所要觀察的一項作為。', { lines: 2 }),
} satisfies FieldHelp<CriticalTask>;

export const objectiveHelp = {
  id: field('Id', '代號', 'Short name that injects and observations use.', '狀況與觀察紀錄引用的代號。'),
  text: field(
    'Objective',
    '演習目標',
    'What the players are to show, in one sentence.',
    '以一句話說明參演人員應展現的能力。',
    {
      lines: 2,
    },
  ),
  capability: field(
    'Core capability',
    '核心能力',
    'Core capability under which it is judged.',
    '評核所依據的核心能力。',
    { words: coreCapabilityWords, source: 'National Preparedness Goal, 2nd edition (FEMA 2015)' },
  ),
  target: field(
    'Capability target',
    '能力目標',
    'How much of it, how fast: what counts as performed.',
    '達成的程度與時效：何者視為已執行。',
    { lines: 2 },
  ),
  tasks: field(
    'Critical tasks',
    '關鍵任務',
    'What evaluators look for; each is rated by itself.',
    '評核員觀察的各項作為，分別評分。',
    { fields: criticalTaskHelp },
  ),
  guide: field('Notes to evaluators', '評核員說明', 'Printed in the evaluation guide.', '印於評核指引中。', {
    lines: 3,
  }),
} satisfies FieldHelp<Objective>;

export const teamHelp = {
  id: field('Id', '代號', 'Short name that injects and decisions use.', '狀況與決策引用的代號。'),
  name: field('Name', '名稱', 'Name on screens and in reports.', '顯示於畫面與報告的名稱。'),
  role: field('Role', '角色', 'What the team does in the exercise.', '小組在演習中擔任的角色。', {
    words: teamRoleWords,
  }),
  organisation: field('Organisation', '單位', 'Organisation that it comes from or plays.', '所屬或所扮演的單位。'),
  members: field(
    'Members',
    '成員',
    'Names, one to a line. A list with commas, semicolons or 、 is put so.',
    '姓名，每行一人；以逗號、分號或頓號分隔的名單會自動分行。',
    { lines: 3 },
  ),
  commands: field(
    'Speaks for',
    '可下令對象',
    'Sites that it may give orders to. None: all.',
    '可對其下達命令的據點；未填為全部。',
    { refersTo: 'node' },
  ),
} satisfies FieldHelp<Team>;

export const storylineHelp = {
  id: field('Id', '代號', 'Short name that injects use.', '狀況引用的代號。'),
  name: field('Name', '名稱', 'Name of the thread.', '情節線的名稱。'),
  summary: field('Summary', '摘要', 'What happens in it.', '情節線的經過。', { lines: 2 }),
} satisfies FieldHelp<Storyline>;

export const mediumHelp = {
  id: field('Id', '代號', 'Short name that injects use.', '狀況引用的代號。'),
  name: field('File name', '檔名', 'Name of the file.', '檔案名稱。'),
  type: field('Type', '類型', 'What kind of file it is.', '檔案類型。', { words: mediumTypeWords }),
  bytes: field('Size', '大小', 'Bytes of the file.', '檔案位元組數。', { unit: 'bytes' }),
  sha256: field(
    'Digest',
    '摘要值',
    'SHA-256 of the bytes, by which they are found.',
    '檔案內容的 SHA-256，用以尋找檔案。',
  ),
  caption: field('Caption', '說明文字', 'Told to those who cannot see it.', '提供給無法觀看者的說明。', { lines: 2 }),
} satisfies FieldHelp<Medium>;
