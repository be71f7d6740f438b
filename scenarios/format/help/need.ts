import type { Need } from '../node';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { needCurveWords, priorityClassWords } from './words';

export const needHelp = {
  service: field('Service', '服務', 'The service that it must get.', '必須取得的服務。', { refersTo: 'service' }),
  rate: field('Rate', '需求量', 'How much it takes in normal working.', '正常運作時的需求量。', { unit: 'service' }),
  class: field(
    'Priority',
    '優先級',
    'Who is cut off last: life, then essential, then normal.',
    '供應不足時最後才斷供的順序：維生、重要、一般。',
    { words: priorityClassWords },
  ),
  floor: field(
    'Left without it',
    '缺乏時保有功能',
    'Share of its function that remains with none of this service.',
    '完全得不到此服務時仍保有的功能比例。',
    { unit: 'share' },
  ),
  curve: field(
    'Falls',
    '功能下降方式',
    'Whether function follows the share met, or drops at once below a threshold.',
    '功能隨滿足比例下降，或低於門檻時立即降至下限。',
    { words: needCurveWords },
  ),
  threshold: field(
    'Threshold',
    '門檻',
    'For a threshold: share that must be met for full function.',
    '採門檻方式時，維持完整功能所需的滿足比例。',
    { unit: 'share', source: 'judgement', onlyFor: 'threshold-curve' },
  ),
} satisfies FieldHelp<Need>;
