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

/**
 * What in the scenario would dangle if this node of this design went: links that end at it or are commanded by it,
 * nodes of its community, controllers that may switch it, crews based there, and hazards that aim at it where no other
 * design has it. Empty where nothing does.
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
            aimsAt(hazard, id) ||
            (hazard.kind === 'script' &&
              hazard.events.some(
                (event) =>
                  ((event.do === 'derate' || event.do === 'absence') && event.node === id) ||
                  ((event.do === 'fail' || event.do === 'restore') &&
                    'node' in event.target &&
                    event.target.node === id),
              )),
        )
        .map((hazard) => hazard.id);
  const controllers = design.mesh.nodes.filter((node) => node.authority?.nodes.includes(id)).map((node) => node.id);
  const crews = (design.mesh.repair?.crews ?? []).filter((crew) => crew.base === id).map((crew) => crew.id);
  return [...links, ...members, ...controllers, ...crews, ...hazards];
}
