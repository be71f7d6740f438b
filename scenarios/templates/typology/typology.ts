import type { NodeKind } from '@scenarios/format/node';
import { civicTemplates } from './civic';
import { communicationTemplates } from './communications';
import { communityTemplates } from './community';
import { healthTemplates } from './health';
import type { NodeTemplate } from './node-template';
import { powerTemplates } from './power';
import { shopTemplates } from './shops';
import { supplyTemplates } from './supply';
import { waterTemplates } from './water';

/** The typology of civil sites and of the utilities behind them (A1): a template for every kind. */
export const typology: Readonly<Record<NodeKind, NodeTemplate>> = {
  ...communityTemplates,
  ...shopTemplates,
  ...civicTemplates,
  ...healthTemplates,
  ...powerTemplates,
  ...waterTemplates,
  ...supplyTemplates,
  ...communicationTemplates,
};
