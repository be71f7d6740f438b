import { scenario } from '@scenarios/format/scenario';
import { pilotDistrict } from './scenario';

/** The text of the bundled document, with every default spelled out. */
export const documentText = (): string => `${JSON.stringify(scenario.parse(pilotDistrict), null, 1)}\n`;
