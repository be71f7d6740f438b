import type { NodeInput } from './mesh-input';
import { neighbourhood } from './neighbourhoods';
import type { Zone } from './neighbourhoods';
import { place } from './place';

/** A site before it has needs and provisions: what and where it is, the same in both designs. */
export type Site = {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly kind: NodeInput['kind'];
  readonly near: string;
  /** Kilometres from the middle of its neighbourhood. */
  readonly east: number;
  readonly north: number;
};

export const site = (
  kind: NodeInput['kind'],
  id: string,
  en: string,
  zh: string,
  near: string,
  east: number,
  north: number,
): Site => ({ kind, id, en, zh, near, east, north });

export const zoneOf = (entry: Site): Zone => neighbourhood(entry.near).zone;

/** Identity, kind, place and community of a site; the rest is spread over it. */
export function siteNode(entry: Site): Pick<NodeInput, 'id' | 'name' | 'kind' | 'position' | 'community'> {
  const { east, north } = neighbourhood(entry.near);
  return {
    id: entry.id,
    name: { en: entry.en, 'zh-Hant': entry.zh },
    kind: entry.kind,
    position: place(east + entry.east, north + entry.north),
    community: entry.near,
  };
}
