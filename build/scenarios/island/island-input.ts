import type { z } from 'zod';
import type { link } from '@scenarios/format/link';
import type { node } from '@scenarios/format/node';
import { rounded } from '../pilot-district/mesh-input';
import type { Region } from './regions';

export type NodeInput = z.input<typeof node>;
export type LinkInput = z.input<typeof link>;

/** As it stands, and prepared for weeks without ships. */
export type DesignId = 'present' | 'prepared';

export const judgement = { source: 'judgement', quality: 'judgement' } as const;

/** The island lies in the open ocean, where there is no land: no real place can be meant. */
const origin = { lon: 172.3, lat: 24.4 };
const kilometresPerDegree = { lon: 101.4, lat: 110.8 };

/** Kilometres east and north of the island's middle, as a position. */
export const place = (east: number, north: number): { lon: number; lat: number } => ({
  lon: rounded(origin.lon + east / kilometresPerDegree.lon),
  lat: rounded(origin.lat + north / kilometresPerDegree.lat),
});

type Facets = Omit<NodeInput, 'id' | 'name' | 'kind' | 'position' | 'provenance'>;

/** A site of a region, some kilometres from the middle of its town. */
export const siteIn = (
  region: Region,
  kind: NodeInput['kind'],
  id: string,
  [en, zh]: readonly [string, string],
  [east, north]: readonly [number, number],
  facets: Facets = {},
): NodeInput => ({
  id: `${id}-${region.id}`,
  name: { en: `${region.en} ${en}`, 'zh-Hant': `${region.zh}${zh}` },
  kind,
  position: place(region.east + east, region.north + north),
  ...facets,
  provenance: [judgement],
});

/** A link without figures of its own but what it carries. */
export const linkOf = (
  id: string,
  kind: LinkInput['kind'],
  from: string,
  to: string,
  carries: LinkInput['carries'],
  more: Partial<LinkInput> = {},
): LinkInput => ({ id, kind, from, to, carries, ...more, provenance: [judgement] });
