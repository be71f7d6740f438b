import type { Fragility } from '../fragility';
import type { Cost } from '../repair';
import type { Provenance } from '../text';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { floodClassWords, fragilityClassWords, windClassWords } from './words';

export const costHelp = {
  capital: field(
    'To build',
    '建置費用',
    'Cost to build or upgrade it, in the currency of the mesh.',
    '建置或升級費用，以本網路的幣別計。',
    { unit: 'currency' },
  ),
  yearly: field('To run', '年度費用', 'Cost to run it for a year.', '每年營運費用。', { unit: 'currency/year' }),
} satisfies FieldHelp<Cost>;

export const fragilityHelp = {
  earthquake: field(
    'Earthquake class',
    '地震分類',
    'Class whose published curves say how it is damaged. Left out, an earthquake does not harm it.',
    '決定受損機率的易損曲線分類；未填則不受地震影響。',
    { words: fragilityClassWords, source: 'FEMA, Hazus Earthquake Model Technical Manual' },
  ),
  wind: field(
    'Wind class',
    '風災分類',
    'How it takes strong wind. Left out, the class of its kind.',
    '面對強風的分類；未填則採該類型的分類。',
    { words: windClassWords, source: 'judgement' },
  ),
  flood: field(
    'Flood class',
    '水災分類',
    'How it takes standing water. Left out, the class of its kind.',
    '面對淹水的分類；未填則採該類型的分類。',
    { words: floodClassWords, source: 'judgement' },
  ),
  hardening: field(
    'Hardening',
    '強化倍數',
    'Multiplies the median strength of the class; above 1 is stronger.',
    '乘上該分類的中位強度；大於 1 表示較強。',
    { unit: 'factor', source: 'judgement' },
  ),
} satisfies FieldHelp<Fragility>;

export const provenanceHelp = {
  source: field('Source', '出處', 'Id of a source of the document, or free text.', '文件所列來源的代號，或自由文字。'),
  quality: field('Quality', '可信度', 'How far the figure can be trusted.', '此數值可以信賴的程度。', {
    words: 'quality',
  }),
} satisfies FieldHelp<Provenance>;
