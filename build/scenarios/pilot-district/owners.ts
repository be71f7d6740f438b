import type { z } from 'zod';
import type { owner } from '@scenarios/format/owner';
import { drawNumber } from './draw-number';
import { judgement } from './mesh-input';
import type { NodeInput } from './mesh-input';

type OwnerInput = z.input<typeof owner>;

const row = (id: string, en: string, zh: string, kind: OwnerInput['kind'], contact: string): OwnerInput => ({
  id,
  name: { en, 'zh-Hant': zh },
  kind,
  contact,
  provenance: [judgement],
});

/** Agencies, utilities and firms of the district; all made up. */
export const owners: OwnerInput[] = [
  row('district-office', 'District office', '區公所', 'municipality', 'Duty desk, radio channel 1'),
  row(
    'education-bureau',
    'Education bureau',
    '教育局',
    'municipality',
    'Duty desk by telephone, courier to the town hall',
  ),
  row('police-bureau', 'Police bureau', '警察局', 'agency', 'Dispatch, radio channel 2'),
  row('fire-bureau', 'Fire bureau', '消防局', 'agency', 'Dispatch, radio channel 3'),
  row('port-authority', 'Port authority', '港務局', 'agency', 'Harbour control, marine VHF'),
  row('grid-operator', 'Grid operator', '電網調度機構', 'utility', 'Control room, own telephone network'),
  row('power-company', 'Power company', '電力公司', 'utility', 'District dispatch, own radio'),
  row('water-company', 'Water company', '自來水公司', 'utility', 'Control room, own radio'),
  row('telephone-company', 'Telephone company', '電信公司', 'utility', 'Network operations centre'),
  row('rail-company', 'Rail company', '鐵路公司', 'utility', 'Traffic control, track telephone'),
  row('fuel-company', 'Fuel company', '油品公司', 'utility', 'Depot gatehouse'),
  row('harbour-chain', 'Harbour stores', '海港超商', 'firm', 'District manager, satellite telephone'),
  row('lantern-chain', 'Lantern stores', '燈籠超商', 'firm', 'District manager by telephone'),
  row('green-basket', 'Green Basket supermarkets', '綠籃超市', 'firm', 'Operations desk by telephone'),
  row('swift-logistics', 'Swift Logistics', '迅達物流', 'firm', 'Dispatch, own radio'),
  row('city-parking', 'City Parking', '市鎮停車', 'firm', 'Attendant by telephone'),
  row('hospital-foundation', 'Hospital foundation', '醫院財團法人', 'association', 'Duty supervisor, emergency radio'),
  row(
    'clinic-association',
    'Association of clinics and pharmacies',
    '診所藥局公會',
    'association',
    'Secretariat by telephone',
  ),
  row('university', 'University', '大學', 'association', 'Guard room by telephone'),
  row('solar-cooperative', 'Solar cooperative', '太陽能合作社', 'association', 'Volunteer on duty'),
];

const byKind: Readonly<Partial<Record<NodeInput['kind'], string>>> = {
  substation: 'power-company',
  'power-plant': 'grid-operator',
  'solar-battery': 'solar-cooperative',
  'water-works': 'water-company',
  'pumping-station': 'water-company',
  reservoir: 'water-company',
  exchange: 'telephone-company',
  'base-station': 'telephone-company',
  'data-centre': 'telephone-company',
  'satellite-terminal': 'district-office',
  'radio-relay': 'fire-bureau',
  hospital: 'hospital-foundation',
  clinic: 'clinic-association',
  pharmacy: 'clinic-association',
  school: 'education-bureau',
  'community-centre': 'district-office',
  'sports-hall': 'district-office',
  'parking-structure': 'city-parking',
  'transit-station': 'rail-company',
  'police-station': 'police-bureau',
  'fire-station': 'fire-bureau',
  'town-hall': 'district-office',
  supermarket: 'green-basket',
  'big-box-store': 'green-basket',
  'logistics-depot': 'swift-logistics',
  'fuel-depot': 'fuel-company',
  'filling-station': 'fuel-company',
  port: 'port-authority',
};

/** Who owns a site; undefined for communities. Two chains share the convenience stores. */
export function ownerOf({ id, kind }: NodeInput): string | undefined {
  if (id === 'campus-gymnasium') return 'university';
  if (kind === 'convenience-store') return drawNumber(`${id} chain`) < 0.6 ? 'harbour-chain' : 'lantern-chain';
  return byKind[kind];
}
