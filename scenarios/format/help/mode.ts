import type { Mode, Staffing } from '../node';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { modeWords } from './words';

export const modeHelp = {
  id: field(
    'Mode',
    '模式',
    'Degraded: a reduced service. Local: on its own means.',
    '降級運作：服務縮減；在地自持：僅靠自身資源。',
    { words: modeWords },
  ),
  function: field('Function', '功能', 'Share of full function in this mode.', '此模式下的功能比例。', {
    unit: 'share',
  }),
  needs: field('Needs', '需求', 'Share of each need that it asks for in this mode.', '此模式下各項需求的比例。', {
    unit: 'share',
  }),
  onStores: field(
    'When on stores',
    '靠存量時啟用',
    'Entered as soon as it lives on its stores, to make them last.',
    '一旦改靠存量維持即進入此模式，以延長時間。',
  ),
  switchMinutes: field(
    'Change-over',
    '切換時間',
    'Minutes to change into this mode, and back.',
    '進入與離開此模式所需分鐘數。',
    { unit: 'min' },
  ),
} satisfies FieldHelp<Mode>;

export const staffingHelp = {
  needed: field(
    'Needed at a time',
    '同時所需人力',
    'People on duty for full function.',
    '維持完整功能所需的同時在勤人數。',
    { unit: 'people' },
  ),
  bound: field('On the roll', '可動員人力', 'People who could be called to that duty.', '可召集擔任此勤務的總人數。', {
    unit: 'people',
  }),
  closesBelow: field(
    'Closes below',
    '關閉門檻',
    'Below this share of the people needed it closes.',
    '在勤人數低於此比例時關閉。',
    { unit: 'share', source: 'judgement' },
  ),
} satisfies FieldHelp<Staffing>;
