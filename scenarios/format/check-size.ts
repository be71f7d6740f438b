import { basemapLimits } from './basemap';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import { meshLimits } from './mesh';
import { scenarioLimits } from './scenario';

const listOf = (value: unknown, key: string): readonly unknown[] => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  const found: unknown = (value as Record<string, unknown>)[key];
  return Array.isArray(found) ? found : [];
};

const childOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

const nodeLists = ['provides', 'needs', 'relays', 'stores', 'modes', 'provenance'] as const;

/**
 * Looks only at the lengths of lists, so that a document of absurd size is refused before every entry of it is
 * validated. Returns the first list that is too long, or null.
 */
export function checkSize(input: unknown): Issue | null {
  const tooLong = (path: string, list: readonly unknown[], limit: number): Issue | null =>
    list.length > limit ? issueOf.tooLarge(path, list.length, limit) : null;
  const first = (checks: readonly (readonly [string, readonly unknown[], number])[]): Issue | null => {
    for (const [path, list, limit] of checks) {
      const found = tooLong(path, list, limit);
      if (found !== null) return found;
    }
    return null;
  };

  const designs = listOf(input, 'designs');
  const hazards = listOf(input, 'hazards');
  const incident = childOf(input, 'incident');
  const observed = listOf(incident, 'observed');
  const coast = listOf(childOf(input, 'basemap'), 'coast');
  const top = first([
    ['designs', designs, scenarioLimits.designs],
    ['hazards', hazards, scenarioLimits.hazards],
    ['parameters', listOf(input, 'parameters'), 1000],
    ['sources', listOf(input, 'sources'), 500],
    ['incident.observed', observed, 200],
    ['incident.facts', listOf(incident, 'facts'), 1000],
    ['basemap.coast', coast, basemapLimits.rings],
  ]);
  if (top !== null) return top;

  for (const [index, ring] of coast.entries()) {
    const found = Array.isArray(ring) ? tooLong(`basemap.coast[${String(index)}]`, ring, basemapLimits.points) : null;
    if (found !== null) return found;
  }
  for (const [index, entry] of hazards.entries()) {
    const found = tooLong(`hazards[${String(index)}].events`, listOf(entry, 'events'), 10_000);
    if (found !== null) return found;
  }
  for (const [index, entry] of observed.entries()) {
    const found = tooLong(`incident.observed[${String(index)}].points`, listOf(entry, 'points'), 10_000);
    if (found !== null) return found;
  }
  for (const [index, design] of designs.entries()) {
    const place = `designs[${String(index)}].mesh`;
    const mesh = childOf(design, 'mesh');
    const nodes = listOf(mesh, 'nodes');
    const links = listOf(mesh, 'links');
    const found = first([
      [`${place}.services`, listOf(mesh, 'services'), meshLimits.services],
      [`${place}.nodes`, nodes, meshLimits.nodes],
      [`${place}.links`, links, meshLimits.links],
    ]);
    if (found !== null) return found;
    for (const [position, node] of nodes.entries()) {
      for (const key of nodeLists) {
        const list = tooLong(`${place}.nodes[${String(position)}].${key}`, listOf(node, key), 32);
        if (list !== null) return list;
      }
    }
    for (const [position, link] of links.entries()) {
      const list = tooLong(`${place}.links[${String(position)}].carries`, listOf(link, 'carries'), 16);
      if (list !== null) return list;
    }
  }
  return null;
}
