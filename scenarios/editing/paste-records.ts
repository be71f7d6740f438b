import type { MeshAction } from '../format/edit';
import type { MeshLink } from '../format/link';
import type { MeshNode } from '../format/node';
import type { Design } from '../format/scenario';
import type { Service } from '../format/service';
import { atEnd, changeMesh } from './change-mesh';
import type { Clip } from './clip';
import { freeId } from './free-id';
import { keptPlace } from './move-nodes';
import { renameInSop } from './rename-in-sop';

type Place = MeshNode['position'];

export type PastedRecords = {
  readonly edit: ReturnType<typeof changeMesh>;
  /** Ids that the nodes have got, in the order of the clip: to be selected. */
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  /** Services that stand here under the same id with another unit or flow, as copied and as they are here. */
  readonly unlike: readonly { readonly copied: Service; readonly here: Service }[];
};

/**
 * Puts copied records into a design under new ids where theirs are taken. `shift` moves every place, degrees. What the
 * copies name stays if it stands here (or comes along); otherwise it is forgotten. Null where nothing was copied.
 */
export function pasteRecords(
  design: Design,
  clip: Clip,
  shift: Place,
  action: MeshAction = 'paste',
): PastedRecords | null {
  if (clip.nodes.length === 0) return null;
  const { mesh } = design;
  const takenNodes = new Set(mesh.nodes.map(({ id }) => id));
  const takenLinks = new Set(mesh.links.map(({ id }) => id));
  const nodeId = new Map<string, string>();
  for (const { id } of clip.nodes) {
    const free = freeId(id, takenNodes);
    takenNodes.add(free);
    nodeId.set(id, free);
  }
  const linkId = new Map<string, string>();
  for (const { id } of clip.links) {
    const free = freeId(id, takenLinks);
    takenLinks.add(free);
    linkId.set(id, free);
  }
  const standing = new Set(mesh.nodes.map(({ id }) => id));
  const standingLinks = new Set(mesh.links.map(({ id }) => id));
  /** The copy of a node if it came along, else the node itself if it stands here. */
  const here = (id: string): string | undefined => nodeId.get(id) ?? (standing.has(id) ? id : undefined);
  const linkHere = (id: string): string | undefined => linkId.get(id) ?? (standingLinks.has(id) ? id : undefined);
  const kept = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

  const pasteNode = (node: MeshNode): MeshNode => {
    const { community, authority, sop, position, ...others } = node;
    const member = community === undefined ? undefined : here(community);
    return {
      ...others,
      id: nodeId.get(node.id) ?? node.id,
      position: keptPlace({ lon: position.lon + shift.lon, lat: position.lat + shift.lat }),
      ...(member === undefined ? {} : { community: member }),
      ...(authority === undefined
        ? {}
        : {
            authority: {
              ...authority,
              nodes: authority.nodes.flatMap((id) => kept(here(id))),
              links: authority.links.flatMap((id) => kept(linkHere(id))),
            },
          }),
      ...(sop === undefined ? {} : { sop: renameInSop(sop, here) }),
    };
  };
  const pasteLink = (link: MeshLink): MeshLink[] => {
    const from = here(link.from);
    const to = here(link.to);
    if (from === undefined || to === undefined || from === to) return [];
    const commander = link.tie?.commandedBy === undefined ? undefined : here(link.tie.commandedBy);
    const { tie, ...others } = link;
    return [
      {
        ...others,
        id: linkId.get(link.id) ?? link.id,
        from,
        to,
        ...(tie === undefined
          ? {}
          : {
              tie: { switchMinutes: tie.switchMinutes, ...(commander === undefined ? {} : { commandedBy: commander }) },
            }),
      },
    ];
  };

  const nodes = clip.nodes.map(pasteNode);
  const links = clip.links.flatMap(pasteLink);
  const known = new Map(mesh.services.map((service) => [service.id, service]));
  const services = clip.services.filter(({ id }) => !known.has(id));
  const unlike = clip.services.flatMap((copied) => {
    const standing = known.get(copied.id);
    const same = standing === undefined || (standing.unit === copied.unit && standing.flow === copied.flow);
    return same ? [] : [{ copied, here: standing }];
  });
  const listed = new Set(mesh.owners.map(({ id }) => id));
  const owners = clip.owners.filter(({ id }) => !listed.has(id));
  return {
    edit: changeMesh(design.id, action, {
      services: { add: atEnd(mesh.services.length, services) },
      nodes: { add: atEnd(mesh.nodes.length, nodes) },
      links: { add: atEnd(mesh.links.length, links) },
      owners: { add: atEnd(mesh.owners.length, owners) },
    }),
    nodes: nodes.map(({ id }) => id),
    links: links.map(({ id }) => id),
    unlike,
  };
}
