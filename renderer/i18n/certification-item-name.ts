import type { certificationFacts, CertificationItemId } from '@scenarios/format/certify';
import { checklistItemWords } from '@scenarios/format/help/words';
import type { LocalText } from '@scenarios/format/text';
import { messages, type Message } from './messages';

type FactId = (typeof certificationFacts)[number];

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

/** Name of an item of the mark sheet. */
export const certificationItemName = (id: CertificationItemId): LocalText | Message =>
  id in factMessages ? factMessages[id as FactId] : checklistItemWords[id as keyof typeof checklistItemWords];
