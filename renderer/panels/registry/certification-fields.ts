import { certificationFacts } from '@scenarios/format/certify';
import type { MeshNode } from '@scenarios/format/node';
import { checklistItems } from '@scenarios/format/site';
import { certificationItemName } from '@ui/i18n/certification-item-name';
import { messages, type Message } from '@ui/i18n/messages';
import { columnHelp as h, columnMessages as m } from './column-messages';
import type { Field } from './field';
import { choiceOf, referenceTo } from './field-types';
import { inBoth } from './in-both';
import type { MeshLookup } from './mesh-lookup';

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

const itemChoices = [...checklistItems, ...certificationFacts].map((value) => ({
  value,
  text: certificationItemName(value),
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
