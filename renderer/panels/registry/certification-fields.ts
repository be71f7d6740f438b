import type { CertificationItemId } from '@scenarios/format/certify';
import { checklistItemWords } from '@scenarios/format/help/words';
import type { MeshNode } from '@scenarios/format/node';
import { checklistItems } from '@scenarios/format/site';
import type { LocalText } from '@scenarios/format/text';
import { messages, type Message } from '@ui/i18n/messages';
import { columnHelp as h, columnMessages as m } from './column-messages';
import type { Field } from './field';
import { choiceOf, referenceTo } from './field-types';
import { inBoth } from './in-both';
import type { MeshLookup } from './mesh-lookup';

type FactId = Exclude<CertificationItemId, keyof typeof checklistItemWords>;

const factMessages = messages({
  en: {
    'backup-hours': 'Hours of backup',
    'supply-hours': 'Hours of supplies',
    procedure: 'Procedure',
    reporting: 'Reporting',
    'trained-manager': 'Trained manager',
    'crisis-contact': 'Crisis contact',
    'independent-ways': 'Independent ways',
  },
  'zh-Hant': {
    'backup-hours': '備援時數',
    'supply-hours': '物資時數',
    procedure: '作業程序',
    reporting: '回報',
    'trained-manager': '受訓管理人',
    'crisis-contact': '緊急聯絡',
    'independent-ways': '獨立通道',
  },
}) satisfies Record<FactId, Message>;

/** How the mark that a site has and the mark that it deserves go together. */
export const certificationStates = ['certified', 'undeserved', 'deserved', 'short'] as const;
export const certificationStateMessages = messages({
  en: {
    certified: 'Certified, standard met',
    undeserved: 'Certified, falls short',
    deserved: 'Not certified, standard met',
    short: 'Not certified, falls short',
  },
  'zh-Hant': {
    certified: '已認證，符合標準',
    undeserved: '已認證，未達標準',
    deserved: '未認證，符合標準',
    short: '未認證，未達標準',
  },
}) satisfies Record<(typeof certificationStates)[number], Message>;

const itemName = (id: CertificationItemId): LocalText | Message =>
  id in factMessages ? factMessages[id as FactId] : checklistItemWords[id as keyof typeof checklistItemWords];

const itemChoices = [...checklistItems, ...(Object.keys(factMessages) as FactId[])].map((value) => ({
  value,
  text: itemName(value),
}));

/** Whether sites hold and deserve the mark (C16), and what they lack. Nodes without site data have none. */
export const certificationFields = (lookup: MeshLookup): readonly Field<MeshNode>[] => [
  {
    id: 'certification',
    title: inBoth(m.certification),
    help: inBoth(h.certification),
    sets: ['overview', 'site'],
    type: choiceOf(certificationStates, certificationStateMessages, false),
    width: 160,
    facet: true,
    get: (row) => {
      if (row.site === undefined) return null;
      const { deserved } = lookup.certification(row);
      if (row.site.mark?.state === 'certified') return deserved ? 'certified' : 'undeserved';
      return deserved ? 'deserved' : 'short';
    },
  },
  {
    id: 'failing',
    title: inBoth(m.failing),
    help: inBoth(h.failing),
    sets: ['site'],
    type: referenceTo(() => itemChoices, { many: true }),
    width: 280,
    facet: true,
    get: (row) => {
      if (row.site === undefined) return null;
      const open = lookup.certification(row).items.filter(({ state }) => state !== 'met');
      return open.map(({ id }) => id).join('; ') || null;
    },
  },
];
