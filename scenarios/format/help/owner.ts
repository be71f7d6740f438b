import type { Agreement } from '../agreement';
import type { Owner } from '../owner';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { agreementKindWords, ownerKindWords } from './words';
import { provenanceHelp } from './cost';

export const ownerHelp = {
  id: field('Id', '代號', 'Name that sites and agreements use.', '據點與協議引用的代號。'),
  name: field('Name', '名稱', 'Name of the agency or firm.', '機關或企業的名稱。'),
  kind: field(
    'Kind',
    '類型',
    'Agency, municipality, utility, firm, association or household.',
    '政府機關、地方政府、公用事業、民間企業、社團組織或住戶。',
    { words: ownerKindWords },
  ),
  contact: field(
    'Contact',
    '聯絡方式',
    'How to reach it in a crisis. No names of persons.',
    '危機時的聯絡方式；請勿填寫個人姓名。',
  ),
  provenance: field('Sources', '資料來源', 'Where this comes from.', '資料的出處。', { fields: provenanceHelp }),
} satisfies FieldHelp<Owner>;

export const agreementHelp = {
  id: field('Id', '代號', 'Short name of the agreement.', '協議的代號。'),
  name: field('Name', '名稱', 'Title of the agreement.', '協議的名稱。'),
  kind: field('Kind', '類型', 'What has been promised.', '所承諾的事項。', { words: agreementKindWords }),
  parties: field('Parties', '締約方', 'Owners; the first is the one that gives.', '各業主；第一個為提供方。', {
    refersTo: 'owner',
  }),
  nodes: field(
    'Sites covered',
    '涵蓋據點',
    'Sites that it covers. None: all of its parties.',
    '所涵蓋的據點；未填則為各締約方的全部據點。',
    { refersTo: 'node' },
  ),
  services: field('Services', '服務', 'Services that it is about.', '所涉及的服務。', { refersTo: 'service' }),
  from: field('From', '起始日', 'Day from which it holds.', '生效日期。'),
  until: field('Until', '終止日', 'Day until which it holds. Left out, it has no end.', '終止日期；未填表示無期限。'),
  terms: field(
    'Terms',
    '條款',
    'What each party does and when, in a few sentences.',
    '各方於何時做什麼，以數句話說明。',
  ),
  provenance: field('Sources', '資料來源', 'Where this comes from.', '資料的出處。', { fields: provenanceHelp }),
} satisfies FieldHelp<Agreement>;
