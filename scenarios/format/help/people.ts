import type { PersonGroup } from '../people';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { personRoleWords } from './words';
import { provenanceHelp } from './cost';

export const personGroupHelp = {
  id: field('Id', '代號', 'Short name of the group.', '此群組的代號。'),
  name: field('Name', '名稱', 'Name of the group. Never the names of persons.', '群組名稱；請勿填寫個人姓名。'),
  role: field('Role', '角色', 'What they do in a crisis.', '在危機中擔任的工作。', { words: personRoleWords }),
  count: field('People', '人數', 'How many they are.', '群組人數。', { unit: 'people' }),
  trained: field(
    'Trained',
    '受訓比例',
    'Share of them who are trained for the role in a crisis.',
    '受過危機角色訓練的比例。',
    { unit: 'share' },
  ),
  boundTo: field('Serves at', '服勤地點', 'Site where they serve.', '服勤的據點。', { refersTo: 'node' }),
  livesIn: field(
    'Lives in',
    '居住社區',
    'Community from which they come. Left out, that of the site.',
    '出發前往服勤的居住社區；未填則為該據點所屬社區。',
    { refersTo: 'community' },
  ),
  shiftHours: field('Shift', '班次', 'Hours until they have to be relieved.', '須輪替前的連續服勤時數。', {
    unit: 'h',
    source: 'judgement',
  }),
  callUpHours: field(
    'Sets out after',
    '動員時間',
    'Hours after the alarm until they set out.',
    '接獲通知至出發所需時數。',
    { unit: 'h', source: 'judgement' },
  ),
  provenance: field('Sources', '資料來源', 'Where this comes from.', '資料的出處。', { fields: provenanceHelp }),
} satisfies FieldHelp<PersonGroup>;
