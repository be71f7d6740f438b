import { stock } from './backup';
import { cited, judgement, rounded } from './mesh-input';
import type { NodeInput } from './mesh-input';
import { neighbourhoods } from './neighbourhoods';
import { place } from './place';

/** Per person: about 1 kW at the peak with the sites included, 250 L of water a day, three meals a day. */
export const perPerson = {
  megawatts: 0.00075,
  waterPerHour: 0.25 / 24,
  mealsPerHour: 3 / 24,
  patientsPerHour: 1 / 5000,
};

/** Kilograms of goods behind one ration. */
export const tonnesPerRation = 0.0006;

/** What people keep at home: roof tanks on most buildings, and food for most of a day. */
const roofTankHours = 5;
const pantryHours = 18;

/** The neighbourhoods with their people. Roads meet in them, so they pass on what travels by road. */
export const communityNodes = (): NodeInput[] =>
  neighbourhoods.map((entry): NodeInput => {
    const water = rounded(entry.people * perPerson.waterPerHour, 2);
    const food = rounded(entry.people * perPerson.mealsPerHour, 1);
    return {
      id: entry.id,
      name: { en: entry.en, 'zh-Hant': entry.zh },
      kind: 'community',
      position: place(entry.east, entry.north),
      community: entry.id,
      population: { people: entry.people },
      needs: [
        { service: 'power', rate: rounded(entry.people * perPerson.megawatts, 3), class: 'normal', floor: 0.4 },
        { service: 'water', rate: water, class: 'essential', floor: 0.3 },
        { service: 'food', rate: food, class: 'essential', floor: 0.5 },
        { service: 'medical', rate: rounded(entry.people * perPerson.patientsPerHour, 3), class: 'life', floor: 0.8 },
        { service: 'data', rate: rounded(entry.people / 10_000, 3), class: 'normal', floor: 0.8 },
        { service: 'fuel', rate: rounded(entry.people * 0.00002, 3), class: 'normal', floor: 0.8 },
      ],
      relays: ['food', 'medical', 'fuel', 'bulk-fuel', 'goods'].map((service) => ({ service, capacity: null })),
      stores: [stock('tank', 'water', water, roofTankHours), stock('shelf', 'food', food, pantryHours)],
      provenance: [
        cited(
          '15 L per person and day is the minimum (Sphere Handbook 2018); 250 L is normal use in a city of the region',
        ),
        {
          source:
            'About 1 kW per person at the peak, sites included; roof tanks 5 h; patients 1 per 5 000 people and hour',
          quality: 'judgement',
        },
        judgement,
      ],
    };
  });
