import type { Edit } from '../format/edit';
import { issueOf } from '../format/issue-texts';
import type { Issue } from '../format/issues';
import type { MeshLink } from '../format/link';
import type { MeshNode } from '../format/node';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { Design, Scenario } from '../format/scenario';
import { hazardsAt } from '../format/uses-of-node';
import { without } from '../format/without';
import { changeMesh } from './change-mesh';
import { renameInSop } from './rename-in-sop';

export type DeletedRecords = {
  readonly edit: Edit;
  /** What goes along with what was asked for. */
  readonly along: { readonly links: number; readonly people: number; readonly crews: number };
};

function withoutNode(node: MeshNode, gone: ReadonlySet<string>, goneLinks: ReadonlySet<string>): MeshNode {
  let next = node;
  if (node.community !== undefined && gone.has(node.community)) next = without(next, 'community');
  const { authority, sop } = node;
  if (
    authority !== undefined &&
    (authority.nodes.some((id) => gone.has(id)) || authority.links.some((id) => goneLinks.has(id)))
  )
    next = {
      ...next,
      authority: {
        ...authority,
        nodes: authority.nodes.filter((id) => !gone.has(id)),
        links: authority.links.filter((id) => !goneLinks.has(id)),
      },
    };
  if (sop !== undefined) {
    const renamed = renameInSop(sop, (id) => (gone.has(id) ? undefined : id));
    if (renamed !== sop) next = { ...next, sop: renamed };
  }
  return next;
}

function withoutCommander(link: MeshLink, gone: ReadonlySet<string>): MeshLink {
  const { tie } = link;
  if (tie?.commandedBy === undefined || !gone.has(tie.commandedBy)) return link;
  return { ...link, tie: { switchMinutes: tie.switchMinutes } };
}

/**
 * Deletes nodes and links with everything that would dangle: links that end at a node, people bound to it, crews based
 * there; what only names it (community, authority, procedure, tie, agreement) forgets it. Refuses where a hazard aims at
 * something that then stands in no design, and names the hazards.
 */
export function deleteRecords(
  scenario: Scenario,
  design: Design,
  records: { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> },
): Result<DeletedRecords, Issue> {
  const { mesh } = design;
  const { nodes: gone } = records;
  for (const id of gone) {
    const hazards = hazardsAt(scenario, design, id);
    if (hazards.length > 0) return failure(issueOf.inUse(id, hazards.slice(0, 10), Math.max(0, hazards.length - 10)));
  }
  const goneLinks = new Set(
    mesh.links
      .filter((link) => records.links.has(link.id) || gone.has(link.from) || gone.has(link.to))
      .map(({ id }) => id),
  );
  const changed = <Value>(
    list: readonly Value[],
    isGone: (value: Value) => boolean,
    changedValue: (value: Value) => Value,
  ) =>
    list.flatMap((value) => {
      if (isGone(value)) return [];
      const next = changedValue(value);
      return next === value ? [] : [next];
    });
  const people = mesh.people.filter((group) => gone.has(group.boundTo));
  const goneGroups = new Set(people.map(({ id }) => id));
  const { repair: present } = mesh;
  const crews = present?.crews.filter((crew) => !gone.has(crew.base)) ?? [];
  const order = present?.order.filter((id) => !gone.has(id) && !goneLinks.has(id)) ?? [];
  const untouched =
    present === undefined || (crews.length === present.crews.length && order.length === present.order.length);
  const repair = untouched ? undefined : crews.length === 0 ? null : { ...present, crews, order };
  const edit = changeMesh(
    design.id,
    'delete',
    {
      nodes: {
        remove: mesh.nodes.filter((node) => gone.has(node.id)).map(({ id }) => id),
        set: changed(
          mesh.nodes,
          (node) => gone.has(node.id),
          (node) => withoutNode(node, gone, goneLinks),
        ),
      },
      links: {
        remove: [...goneLinks],
        set: changed(
          mesh.links,
          (link) => goneLinks.has(link.id),
          (link) => withoutCommander(link, gone),
        ),
      },
      people: {
        remove: [...goneGroups],
        set: changed(
          mesh.people,
          (group) => goneGroups.has(group.id),
          (group) => {
            if (group.livesIn === undefined || !gone.has(group.livesIn)) return group;
            return without(group, 'livesIn');
          },
        ),
      },
      agreements: {
        set: changed(
          mesh.agreements,
          () => false,
          (agreement) =>
            agreement.nodes.some((id) => gone.has(id))
              ? { ...agreement, nodes: agreement.nodes.filter((id) => !gone.has(id)) }
              : agreement,
        ),
      },
    },
    repair,
  );
  return success({
    edit,
    along: {
      links: goneLinks.size - [...records.links].filter((id) => goneLinks.has(id)).length,
      people: people.length,
      crews: (present?.crews.length ?? 0) - crews.length,
    },
  });
}
