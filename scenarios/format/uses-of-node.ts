import type { Hazard } from './hazard';
import type { Design, Scenario } from './scenario';

/** Whether a hazard that is no script names a node. */
function aimsAt(hazard: Hazard, id: string): boolean {
  switch (hazard.kind) {
    case 'cyber-outage':
      return hazard.controllers.includes(id);
    case 'strike':
      return hazard.waves.some((wave) => wave.aims.some((aim) => aim.node === id));
    case 'blockade':
      return hazard.cut.nodes.includes(id) || hazard.cut.communities.includes(id);
    case 'cable-cut':
      return hazard.cables.nodes.includes(id) || hazard.cables.communities.includes(id);
    case 'single-failure':
      return 'node' in hazard.target && hazard.target.node === id;
    default:
      return false;
  }
}

/** Hazards that aim at this node of this design where no other design has it: without it they would aim at nothing. */
export function hazardsAt(scenario: Scenario, design: Design, id: string): readonly string[] {
  const elsewhere = scenario.designs.some(
    (other) => other !== design && other.mesh.nodes.some((node) => node.id === id),
  );
  if (elsewhere) return [];
  const scripted = (hazard: Extract<Hazard, { kind: 'script' }>): boolean =>
    hazard.events.some(
      (event) =>
        ('node' in event && event.node === id) ||
        ('target' in event && 'node' in event.target && event.target.node === id),
    );
  return scenario.hazards
    .filter((hazard) => aimsAt(hazard, id) || (hazard.kind === 'script' && scripted(hazard)))
    .map((hazard) => hazard.id);
}

/**
 * What in the scenario would dangle if this node of this design went: links that end at it or are commanded by it,
 * nodes of its community, controllers that may switch it, people bound to it, crews based there, and hazards that aim at
 * it. Empty where nothing does.
 */
export function usesOfNode(scenario: Scenario, design: Design, id: string): readonly string[] {
  const { mesh } = design;
  const idsOf = <Entry extends { readonly id: string }>(
    list: readonly Entry[],
    uses: (entry: Entry) => boolean,
  ): string[] => list.filter(uses).map((entry) => entry.id);
  return [
    ...idsOf(mesh.links, (link) => link.from === id || link.to === id || link.tie?.commandedBy === id),
    ...idsOf(mesh.nodes, (node) => node.id !== id && node.community === id),
    ...idsOf(mesh.nodes, (node) => node.authority?.nodes.includes(id) === true),
    ...idsOf(mesh.people, (group) => group.boundTo === id || group.livesIn === id),
    ...idsOf(mesh.agreements, (agreement) => agreement.nodes.includes(id)),
    ...idsOf(mesh.repair?.crews ?? [], (crew) => crew.base === id),
    ...hazardsAt(scenario, design, id),
  ];
}
