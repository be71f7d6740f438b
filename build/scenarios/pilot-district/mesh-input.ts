import type { z } from 'zod';
import type { link } from '@scenarios/format/link';
import type { node } from '@scenarios/format/node';

export type NodeInput = z.input<typeof node>;
export type LinkInput = z.input<typeof link>;

/** The district is drawn twice over the same sites. */
export type DesignId = 'single-pillar' | 'resilient-mesh';

export const judgement = { source: 'judgement', quality: 'judgement' } as const;

export const cited = (source: string) => ({ source, quality: 'default' }) as const;

/** Figures of the model are written to at most four significant decimals, so that the document stays readable. */
export const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));
