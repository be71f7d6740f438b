import { stock } from '../pilot-district/backup';
import { perPerson } from '../pilot-district/communities';
import { rounded } from '../pilot-district/mesh-input';
import { judgement, place } from './island-input';
import type { NodeInput } from './island-input';
import { wards } from './regions';

/** Where roads meet, everything that travels by road passes. */
export const travelling = ['food', 'medical', 'fuel', 'bulk-fuel', 'goods', 'imported-goods'] as const;

/** The wards with their people; needs and stocks at home as in the pilot district. */
export const communityNodes = (): NodeInput[] =>
  wards.map((ward): NodeInput => {
    const water = rounded(ward.people * perPerson.waterPerHour, 2);
    const food = rounded(ward.people * perPerson.mealsPerHour, 1);
    return {
      id: ward.id,
      name: { en: ward.en, 'zh-Hant': ward.zh },
      kind: 'community',
      position: place(ward.east, ward.north),
      community: ward.id,
      population: { people: ward.people },
      needs: [
        { service: 'power', rate: rounded(ward.people * perPerson.megawatts, 3), class: 'normal', floor: 0.4 },
        { service: 'water', rate: water, class: 'essential', floor: 0.3 },
        { service: 'food', rate: food, class: 'essential', floor: 0.5 },
        { service: 'medical', rate: rounded(ward.people * perPerson.patientsPerHour, 3), class: 'life', floor: 0.8 },
        { service: 'data', rate: rounded(ward.people / 10_000, 3), class: 'normal', floor: 0.8 },
        { service: 'fuel', rate: rounded(ward.people * 0.00002, 3), class: 'normal', floor: 0.8 },
      ],
      relays: travelling.map((service) => ({ service, capacity: null })),
      stores: [stock('tank', 'water', water, 5), stock('shelf', 'food', food, 36)],
      provenance: [judgement],
    };
  });
