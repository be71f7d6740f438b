import type { Command } from '@scenarios/format/command';
import type { Mesh } from '@scenarios/format/mesh';
import type { Scenario } from '@scenarios/format/scenario';

/** Whether a command names a hazard, node, link, right-of-way or service that is not there. */
export function isUnknownTarget({ hazards }: Scenario, mesh: Mesh, command: Command): boolean {
  const lacks = (items: readonly { readonly id: string }[], id: string): boolean =>
    items.every((each) => each.id !== id);
  const lacksTarget = (target: { node: string } | { link: string } | { rightOfWay: string }): boolean => {
    if ('node' in target) return lacks(mesh.nodes, target.node);
    if ('link' in target) return lacks(mesh.links, target.link);
    return mesh.links.every(({ rightOfWay }) => rightOfWay !== target.rightOfWay);
  };
  if (command.do === 'strike') return lacks(hazards, command.hazard);
  if (command.do === 'reveal') return command.nodes.some((id) => lacks(mesh.nodes, id));
  if ('target' in command && lacksTarget(command.target)) return true;
  if ('route' in command && lacksTarget(command.route)) return true;
  if ('node' in command && lacks(mesh.nodes, command.node)) return true;
  if ('link' in command && lacks(mesh.links, command.link)) return true;
  if ('community' in command && lacks(mesh.nodes, command.community)) return true;
  if ('base' in command && lacks(mesh.nodes, command.base)) return true;
  return 'service' in command && lacks(mesh.services, command.service);
}
