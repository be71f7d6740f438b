import { scenario } from '@scenarios/format/scenario';
import { island } from './scenario';

/** The text of the bundled document, with every default spelled out. */
export const documentText = (): string => `${JSON.stringify(scenario.parse(island), null, 1)}\n`;
