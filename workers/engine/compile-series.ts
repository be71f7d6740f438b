import type { Observable } from '@scenarios/format/incident';
import type { Mesh } from '@scenarios/format/mesh';
import type { SeriesInfo } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import type { CommunityNeed, SeriesTerm } from './model';

type Needs = { readonly node: Int32Array; readonly service: Int32Array; readonly rate: Float64Array };

function needsOf(service: number, needs: Needs): number[] {
  const found: number[] = [];
  needs.service.forEach((candidate, need) => {
    if (candidate === service) found.push(need);
  });
  return found;
}

/** Communities (nodes with people) that need a service, each with its needs weighted by rate. */
function communitiesOf(mesh: Mesh, service: number, needs: Needs): CommunityNeed[] {
  const byNode = new Map<number, number[]>();
  for (const need of needsOf(service, needs)) {
    const node = needs.node[need] as number;
    const own = byNode.get(node);
    if (own === undefined) byNode.set(node, [need]);
    else own.push(need);
  }
  const communities: CommunityNeed[] = [];
  for (const [node, own] of byNode) {
    const people = mesh.nodes[node]?.population?.people ?? 0;
    if (people <= 0) continue;
    const total = own.reduce((sum, need) => sum + (needs.rate[need] as number), 0);
    communities.push({
      node,
      people,
      needs: Int32Array.from(own),
      weights: Float64Array.from(own, (need) => (total > 0 ? (needs.rate[need] as number) / total : 1 / own.length)),
    });
  }
  return communities;
}

function termOf(mesh: Mesh, observable: Observable, serviceAt: ReadonlyMap<string, number>, needs: Needs): SeriesTerm {
  switch (observable.kind) {
    case 'delivered': {
      const own = needsOf(serviceAt.get(observable.service) ?? -1, needs);
      return { kind: 'delivered', needs: Int32Array.from(own), scale: observable.scale };
    }
    case 'people-without': {
      const communities = communitiesOf(mesh, serviceAt.get(observable.service) ?? -1, needs);
      return { kind: 'people-without', communities, scale: observable.scale };
    }
    case 'sites-out': {
      const nodes = mesh.nodes.flatMap((node, position) => (node.kind === observable.nodeKind ? [position] : []));
      return { kind: 'sites-out', nodes: Int32Array.from(nodes), scale: observable.scale };
    }
  }
}

/**
 * The curves that a run yields: delivered share of every headline service, then the observables of the incident, each
 * with what it adds up. A headline service that no community needs is weighted by rate over all its needs.
 */
export function compileSeries(
  scenario: Scenario,
  mesh: Mesh,
  needs: Needs,
): { readonly series: readonly SeriesInfo[]; readonly terms: readonly SeriesTerm[] } {
  const serviceAt = new Map(mesh.services.map((service, position) => [service.id, position]));
  const series: SeriesInfo[] = [];
  const terms: SeriesTerm[] = [];
  mesh.services.forEach((service, position) => {
    if (!service.headline) return;
    series.push({ kind: 'delivered-share', id: service.id, service: service.id, unit: 'share' });
    const communities = communitiesOf(mesh, position, needs);
    terms.push({ kind: 'delivered-share', communities, needs: Int32Array.from(needsOf(position, needs)) });
  });
  for (const observed of scenario.incident?.observed ?? []) {
    series.push({ kind: 'observable', id: observed.id, unit: observed.unit });
    terms.push(termOf(mesh, observed.observable, serviceAt, needs));
  }
  return { series, terms };
}
