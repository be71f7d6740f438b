import type { z } from 'zod';
import type { design, scenario } from '@scenarios/format/scenario';
import { accessRoads, civilNodes } from './civil';
import { coast } from './coast';
import { communicationLinks, communicationNodes } from './communications';
import { communityNodes, travelling } from './communities';
import { blockadeAndStrike } from './exercise/blockade-and-strike';
import { gatewayLinks, gatewayNodes } from './gateways';
import { hazards } from './hazards';
import { linkOf } from './island-input';
import type { DesignId, LinkInput } from './island-input';
import { powerLinks, powerNodes } from './power';
import { centreOf, neighbours, regionOf, regions, wardsOf } from './regions';
import { services } from './services';
import { agreementsOf, authorityOf, owners, peopleOf } from './society';
import { supplyNodes } from './supply';
import { waterLinks, waterNodes } from './water';

const carried = travelling.map((service) => ({ service }));

/** Roads between the regions, and from the centre of each town to its wards. */
const roadLinks = (): LinkInput[] => [
  ...neighbours.map(([from, to, rightOfWay]) =>
    linkOf(`road-${from}-${to}`, 'road', centreOf(regionOf(from)), centreOf(regionOf(to)), carried, {
      latencyMinutes: 40,
      ...(rightOfWay === undefined ? {} : { rightOfWay, fragility: { earthquake: 'road-bridge' as const } }),
    }),
  ),
  ...regions.flatMap((region) =>
    wardsOf(region)
      .slice(1)
      .map((ward) => linkOf(`road-${ward.id}`, 'road', centreOf(region), ward.id, carried, { latencyMinutes: 6 })),
  ),
];

function meshOf(id: DesignId): z.input<typeof design>['mesh'] {
  const nodes = [
    ...communityNodes(),
    ...powerNodes(id),
    ...waterNodes(id),
    ...gatewayNodes(id),
    ...supplyNodes(id),
    ...civilNodes(id),
    ...communicationNodes(id),
  ].map((node) => {
    const authority = authorityOf(id, node);
    return authority === undefined ? node : { ...node, authority };
  });
  return {
    services,
    nodes,
    links: [
      ...powerLinks(id, nodes),
      ...waterLinks(id, nodes),
      ...gatewayLinks(),
      ...roadLinks(),
      ...accessRoads(nodes, travelling),
      ...communicationLinks(id, nodes),
    ],
    owners,
    people: peopleOf(id, nodes),
    agreements: agreementsOf(id),
  };
}

const present = meshOf('present');

/** The whole document of the fictional island. */
export const island: z.input<typeof scenario> = {
  format: 'holdfast-scenario',
  version: 1,
  id: 'island',
  title: { en: 'Island', 'zh-Hant': '海島' },
  summary: {
    en: 'A fictional island of 600 000 people with three ports, two airports and three cable landings, as it stands and prepared for weeks without ships.',
    'zh-Hant': '虛構海島，人口60萬，有三座港口、兩座機場與三處海纜登陸站；一為現況，一為已備妥數週無船舶補給之設計。',
  },
  start: '2032-06-01T06:00:00+08:00',
  horizonHours: 336,
  sampleMinutes: 60,
  fictional: true,
  basemap: { coast },
  designs: [
    {
      id: 'present',
      name: { en: 'Present', 'zh-Hant': '現況' },
      summary: {
        en: 'Gas for eleven days, goods for five, one control room, every message over the cables.',
        'zh-Hant': '燃氣存量十一日、貨物五日、單一調度中心，對外通訊全賴海纜。',
      },
      mesh: present,
    },
    {
      id: 'prepared',
      name: { en: 'Prepared', 'zh-Hant': '備妥' },
      summary: {
        en: 'Twice the gas, two weeks of goods, solar with batteries, wells, generators, satellite terminals, own data, separate control rooms.',
        'zh-Hant': '燃氣存量加倍、貨物兩週、太陽光電儲能、水井、發電機、衛星終端、島內資料副本與分區調度。',
      },
      mesh: meshOf('prepared'),
    },
  ],
  hazards,
  exercises: [blockadeAndStrike(present.nodes)],
};
