import { injectHelp } from '@scenarios/format/help/exercise-inject';
import type { LocalText } from '@scenarios/format/text';
import { bothLanguages as text } from '../issue-at-line';
import type { InjectField } from './carried-inject';
import type { MselColumn, MselField } from './msel-fields';
import { mselFields } from './msel-fields';

const others = {
  time: text('Time', '時間'),
  simulatedTime: text('Simulated time', '模擬時間'),
  day: text('Day', '日期'),
  effects: text('Effects, in words', '模擬效果（文字）'),
  holdfast: text('Data of Holdfast', 'Holdfast 資料'),
  keep: text('Into the notes', '放入備註'),
  ignore: text('– left out –', '– 不匯入 –'),
} as const;

const isOther = (field: MselColumn['field']): field is keyof typeof others => Object.hasOwn(others, field);

/** What a column of a list of injects holds, in words. */
export const columnWords = (field: MselColumn['field']): LocalText =>
  isOther(field) ? others[field] : injectHelp[field].label;

/** A field of an inject, in words. */
export const injectFieldWords = (field: InjectField): LocalText =>
  field === 'trigger' ? others.time : injectHelp[field].label;

/** What a column may hold, in the order of a list to choose from. */
export const columnChoices: readonly MselColumn['field'][] = [
  'number',
  'time',
  'day',
  ...mselFields.filter((field: MselField) => !['number', 'time', 'day'].includes(field)),
  'keep',
  'ignore',
];
