import type { z } from 'zod';
import type { design } from '@scenarios/format/scenario';
import { agreementsOf } from './agreements';
import { civilNodes } from './civil-sites';
import { communicationLinks, communicationNodes } from './communications';
import { communityNodes } from './communities';
import { fuelNodes } from './fuel';
import { governed } from './governance';
import { medicalNodes } from './medical';
import type { DesignId } from './mesh-input';
import { owners } from './owners';
import { peopleOfDesign } from './people';
import { powerLinks, powerNodes } from './power';
import { roadLinks } from './roads';
import { services } from './services';
import { shopNodes } from './shops';
import { inhabited } from './society';
import { waterLinks, waterNodes } from './water';

type DesignInput = z.input<typeof design>;

function meshOf(id: DesignId): DesignInput['mesh'] {
  const governedNodes = governed(id, [
    ...communityNodes(),
    ...powerNodes(id),
    ...waterNodes(id),
    ...communicationNodes(id),
    ...medicalNodes(id),
    ...civilNodes(id),
    ...shopNodes(id),
    ...fuelNodes(id),
  ]);
  const nodes = inhabited(id, governedNodes);
  return {
    services,
    nodes,
    links: [...powerLinks(id, nodes), ...waterLinks(id), ...communicationLinks(id), ...roadLinks(nodes)],
    owners,
    people: peopleOfDesign(id, nodes),
    agreements: agreementsOf(id, nodes),
  };
}

export const designs: DesignInput[] = [
  {
    id: 'single-pillar',
    name: { en: 'Single pillar', 'zh-Hant': '單一支柱' },
    summary: {
      en: 'Efficient and thin: one substation feeds everything, one water works, one telephone exchange, one logistics hub; backup power only where the law asks for it.',
      'zh-Hant': '高效而單薄：一座變電所供應全區，淨水場、電信機房、物流中心各一；僅法規要求處設置備援電力。',
    },
    mesh: meshOf('single-pillar'),
  },
  {
    id: 'resilient-mesh',
    name: { en: 'Resilient mesh', 'zh-Hant': '韌性網絡' },
    summary: {
      en: 'The same sites with second sources, normally-open ties, solar with batteries, stocks and backup power at civil sites, overlapping base stations and radio relays.',
      'zh-Hant':
        '相同據點，加上第二水源與電源、常開聯絡線、太陽光電儲能、民生據點備援電力與儲備物資、重疊覆蓋的基地臺與無線電中繼。',
    },
    mesh: meshOf('resilient-mesh'),
  },
];
