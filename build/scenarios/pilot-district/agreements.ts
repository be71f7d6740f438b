import type { z } from 'zod';
import type { agreement } from '@scenarios/format/agreement';
import { judgement } from './mesh-input';
import type { DesignId, NodeInput } from './mesh-input';

type AgreementInput = z.input<typeof agreement>;

const fuelForHospital: AgreementInput = {
  id: 'fuel-for-hospital',
  name: { en: 'Fuel for the hospital', 'zh-Hant': '醫院用油優先供應契約' },
  kind: 'supply',
  parties: ['fuel-company', 'hospital-foundation'],
  nodes: ['hospital'],
  services: ['fuel'],
  from: '2027-01-01',
  terms: {
    en: 'The hospital is the first to be delivered after a blackout, within 24 hours.',
    'zh-Hant': '停電後優先配送醫院，24 小時內送達。',
  },
  provenance: [judgement],
};

const ofKinds = (nodes: readonly NodeInput[], kinds: readonly NodeInput['kind'][]): string[] =>
  nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

/** What the owners have promised each other; made up. The single pillar has one old contract only. */
export function agreementsOf(design: DesignId, nodes: readonly NodeInput[]): AgreementInput[] {
  if (design === 'single-pillar') return [fuelForHospital];
  return [
    fuelForHospital,
    {
      id: 'stores-as-nodes',
      name: { en: 'Convenience stores as Resilience Nodes', 'zh-Hant': '超商韌性據點夥伴契約' },
      kind: 'partnership',
      parties: ['harbour-chain', 'lantern-chain', 'district-office'],
      nodes: ofKinds(nodes, ['convenience-store']),
      services: ['food', 'power'],
      from: '2030-07-01',
      until: '2034-06-30',
      terms: {
        en: 'The chains keep batteries for six hours and sell by ration on order; the district pays half of the equipment and a yearly drill.',
        'zh-Hant': '業者備妥六小時電池，並依命令限量供應；區公所補助一半設備費及每年一次演練。',
      },
      provenance: [judgement],
    },
    {
      id: 'supermarkets-as-nodes',
      name: { en: 'Supermarkets as Resilience Nodes', 'zh-Hant': '超市韌性據點夥伴契約' },
      kind: 'partnership',
      parties: ['green-basket', 'district-office'],
      nodes: ofKinds(nodes, ['supermarket', 'big-box-store']),
      services: ['food'],
      from: '2030-07-01',
      until: '2033-06-30',
      terms: {
        en: 'Generators for twelve hours, stock opened to the district at cost price, liability with the district while an order stands.',
        'zh-Hant': '備妥十二小時發電機，存貨依成本價供應區公所；命令期間之責任由區公所承擔。',
      },
      provenance: [judgement],
    },
    {
      id: 'chains-help-each-other',
      name: { en: 'Mutual aid of the chains', 'zh-Hant': '連鎖業者相互支援協議' },
      kind: 'mutual-aid',
      parties: ['harbour-chain', 'lantern-chain', 'green-basket', 'swift-logistics'],
      services: ['goods'],
      from: '2030-09-01',
      terms: {
        en: 'Shared vans and shared shelf stock for the first three days.',
        'zh-Hant': '災後前三日共用貨車與存貨。',
      },
      provenance: [judgement],
    },
    {
      id: 'clinics-relieve-hospital',
      name: { en: 'Clinics relieve the hospital', 'zh-Hant': '診所支援醫院人力協議' },
      kind: 'staff-sharing',
      parties: ['clinic-association', 'hospital-foundation'],
      nodes: [...ofKinds(nodes, ['clinic']), 'hospital'],
      services: ['medical'],
      from: '2030-01-01',
      terms: {
        en: 'Light cases go to the clinics; two nurses of each clinic go to the hospital on the second day.',
        'zh-Hant': '輕症分流至診所；災後第二日各診所支援醫院護理師兩名。',
      },
      provenance: [judgement],
    },
    {
      id: 'second-route',
      name: { en: 'Second route for fibre', 'zh-Hant': '光纖第二路由路權協議' },
      kind: 'right-of-way',
      parties: ['power-company', 'telephone-company'],
      services: ['data'],
      from: '2029-04-01',
      terms: {
        en: 'Fibre may hang on the poles of the northern feeders.',
        'zh-Hant': '光纖得附掛於北區饋線電桿。',
      },
      provenance: [judgement],
    },
    {
      id: 'schools-as-shelters',
      name: { en: 'Schools as shelters', 'zh-Hant': '學校作為收容處所協議' },
      kind: 'mutual-aid',
      parties: ['education-bureau', 'district-office', 'university'],
      nodes: ofKinds(nodes, ['school', 'sports-hall']),
      services: ['water', 'food'],
      from: '2028-08-01',
      terms: {
        en: 'Halls open on the order of the district within two hours, classes resume as rooms are freed.',
        'zh-Hant': '接獲命令後兩小時內開放場館，教室騰出後即復課。',
      },
      provenance: [judgement],
    },
  ];
}
