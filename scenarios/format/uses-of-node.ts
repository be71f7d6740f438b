import type { Design, Scenario } from './scenario';

/**
 * What in the scenario would dangle if this node of this design went: links that end at it or are commanded by it,
 * nodes of its community, and hazards that aim at it where no other design has it. Empty where nothing does.
 */
export function usesOfNode(scenario: Scenario, design: Design, id: string): readonly string[] {
  const links = design.mesh.links
    .filter((link) => link.from === id || link.to === id || link.tie?.commandedBy === id)
    .map((link) => link.id);
  const members = design.mesh.nodes.filter((node) => node.id !== id && node.community === id).map((node) => node.id);
  const elsewhere = scenario.designs.some(
    (other) => other !== design && other.mesh.nodes.some((node) => node.id === id),
  );
  const hazards = elsewhere
    ? []
    : scenario.hazards
        .filter(
          (hazard) =>
            hazard.kind === 'script' &&
            hazard.events.some(
              (event) =>
                ((event.do === 'derate' || event.do === 'absence') && event.node === id) ||
                ((event.do === 'fail' || event.do === 'restore') && 'node' in event.target && event.target.node === id),
            ),
        )
        .map((hazard) => hazard.id);
  return [...links, ...members, ...hazards];
}
