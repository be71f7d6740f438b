import type { MeshNode } from '../format/node';
import type { Design } from '../format/scenario';
import { nodeFromTemplate } from '../templates/typology/node-from-template';
import type { NodeSize } from '../templates/typology/node-template';

/** Facets that a template can fill, in the order of the form. */
export const templateFacets = [
  'population',
  'needs',
  'stores',
  'provides',
  'relays',
  'modes',
  'site',
  'sop',
  'staffing',
  'fragility',
  'cost',
] as const;
export type TemplateFacet = (typeof templateFacets)[number];

export type FilledNode = { readonly node: MeshNode; readonly filled: readonly TemplateFacet[] };

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * A node with the usual figures of its kind wherever it says nothing yet; what it says stays. Its sources get those of the
 * template. Null where there is nothing to fill in.
 */
export function fillFromTemplate(design: Design, node: MeshNode, size: NodeSize = 'medium'): FilledNode | null {
  const { services, currency } = design.mesh;
  const usual = nodeFromTemplate(node.kind, {
    id: node.id,
    name: node.name,
    position: node.position,
    services,
    size,
    ...(currency === undefined ? {} : { currency }),
  });
  const needed = new Set([...node.needs, ...(node.needs.length === 0 ? usual.needs : [])].map((need) => need.service));
  // A store serves a need: one without is left out.
  const offered: MeshNode = { ...usual, stores: usual.stores.filter(({ service }) => needed.has(service)) };
  const filled = templateFacets.filter((facet) => isEmpty(node[facet]) && !isEmpty(offered[facet]));
  if (filled.length === 0) return null;
  const known = new Set(node.provenance.map(({ source }) => source));
  const provenance = [...node.provenance, ...usual.provenance.filter(({ source }) => !known.has(source))];
  return {
    node: { ...node, ...Object.fromEntries(filled.map((facet) => [facet, offered[facet]])), provenance },
    filled,
  };
}
