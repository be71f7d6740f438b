import type { Command } from '@scenarios/format/command';
import type { Team } from '@scenarios/format/exercise/exercise';
import type { Mesh } from '@scenarios/format/mesh';

/**
 * Whether a team may give an order: players only to what they speak for, to what is in the authority of that, and to communities
 * where they speak for a site; over a service where they speak for a site that has to do with it. Everybody may order what has no
 * target, and those who speak for nothing in particular may order everything.
 */
export function mayOrder(mesh: Mesh, team: Team | null, command: Command): boolean {
  if (team === null || team.role !== 'players' || team.commands.length === 0) return true;
  const spoken = new Set(team.commands);
  const own = mesh.nodes.filter(({ id }) => spoken.has(id));
  const nodes = new Set([...spoken, ...own.flatMap(({ authority }) => authority?.nodes ?? [])]);
  const links = new Set([...spoken, ...own.flatMap(({ authority }) => authority?.links ?? [])]);

  const mayNode = (id: string): boolean => nodes.has(id);
  const mayLink = (id: string): boolean => {
    const link = mesh.links.find((each) => each.id === id);
    if (link === undefined) return false;
    const commander = link.tie?.commandedBy;
    return (
      links.has(id) || nodes.has(link.from) || nodes.has(link.to) || (commander !== undefined && nodes.has(commander))
    );
  };
  const mayRoute = (route: { readonly link: string } | { readonly rightOfWay: string }): boolean =>
    'link' in route
      ? mayLink(route.link)
      : mesh.links.every(({ id, rightOfWay }) => rightOfWay !== route.rightOfWay || mayLink(id));
  const mayCommunity = (id: string): boolean =>
    mayNode(id) || mesh.nodes.some((node) => nodes.has(node.id) && node.community === id);
  const mayService = (service: string): boolean =>
    mesh.nodes.some(
      (node) =>
        nodes.has(node.id) &&
        [...node.provides, ...node.relays, ...node.needs].some((each) => each.service === service),
    );

  switch (command.do) {
    case 'activate':
    case 'stand-down':
    case 'partition':
    case 'prioritise':
    case 'supply':
    case 'derate':
    case 'absence':
      return mayNode(command.node);
    case 'close-tie':
    case 'open-tie':
      return mayLink(command.link);
    case 'close-route':
    case 'open-route':
      return mayRoute(command.route);
    case 'repair-first':
    case 'fail':
    case 'restore':
      return 'node' in command.target ? mayNode(command.target.node) : mayRoute(command.target);
    case 'evacuate':
    case 'shelter':
      return mayCommunity(command.community);
    case 'request-help':
      return mayNode(command.base);
    case 'ration':
    case 'controlled-distribution':
    case 'bulletin':
    case 'correct-rumour':
    case 'demand':
      return mayService(command.service);
    case 'repair-policy':
    case 'strike':
    case 'rumour':
    case 'reveal':
      return true;
  }
}
