import { nodeTemplate, text } from './node-template';
import { judged, sources } from './sources';

/** People of medium size: a neighbourhood. Needs are those of all of them. */
const people = 3000;

/** Where people live. Roads meet here, so it passes on what travels by road. */
export const communityTemplates = {
  community: nodeTemplate({
    kind: 'community',
    name: text('Community', '社區'),
    summary: text('3 000 people with what they keep at home.', '3,000 名居民及其家中存量。'),
    scale: { small: 0.2, large: 4 },
    people,
    needs: [
      { service: 'power', rate: people * 0.00075, class: 'normal', floor: 0.4 },
      { service: 'water', rate: (people * 0.25) / 24, class: 'essential', floor: 0.3 },
      { service: 'food', rate: (people * 3) / 24, class: 'essential', floor: 0.5 },
      { service: 'medical', rate: people / 5000, class: 'life', floor: 0.8 },
      { service: 'fuel', rate: people * 0.00002, class: 'normal', floor: 0.8 },
      { service: 'data', rate: people / 10_000, class: 'normal', floor: 0.8 },
      { service: 'sms', rate: people / 100, class: 'normal', floor: 0.9 },
      { service: 'mobility', rate: people / 100, class: 'normal', floor: 0.7 },
    ],
    relays: (['food', 'medical', 'fuel', 'bulk-fuel', 'goods', 'roads', 'mobility'] as const).map((service) => ({
      service,
      capacity: null,
    })),
    stores: [
      { kind: 'tank', service: 'water', hours: 5, refillHours: 5 },
      { kind: 'shelf', service: 'food', hours: 18, refillHours: 90 },
    ],
    millions: { capital: 0, yearly: 0 },
    sources: [
      sources.waterPerPerson,
      sources.cityWater,
      judged(
        '0.75 kW per person at the peak, three meals a day, one patient an hour per 5 000 people, roof tanks of 5 h, food at home for 18 h',
      ),
    ],
  }),
} as const;
