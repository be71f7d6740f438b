import { changeMesh } from '../editing/change-mesh';
import type { MeshLink } from '../format/link';
import type { MeshProblem } from './mesh-problem';
import type { MeshView } from './mesh-view';
import { problemOf, text } from './problem-of';

/** Per service and node: how many links bring it, and the one right-of-way of them all; −1 where they have none or differ. */
type Ways = { readonly count: Int32Array; readonly rightOfWay: Int32Array };

function waysOf(view: MeshView, service: string, numbers: ReadonlyMap<string, number>): Ways {
  const count = new Int32Array(view.mesh.nodes.length);
  const rightOfWay = new Int32Array(view.mesh.nodes.length).fill(-1);
  const add = (node: number, number: number): void => {
    if (node < 0) return;
    if (count[node] === 0) rightOfWay[node] = number;
    else if (rightOfWay[node] !== number) rightOfWay[node] = -1;
    count[node] = (count[node] as number) + 1;
  };
  for (const at of view.linksOf.get(service) ?? []) {
    const link = view.mesh.links[at];
    if (link === undefined) continue;
    const number = link.rightOfWay === undefined ? -1 : (numbers.get(link.rightOfWay) ?? -1);
    add(view.to[at] as number, number);
    if (!link.directed) add(view.from[at] as number, number);
  }
  return { count, rightOfWay };
}

/** Nodes whose two or more links for a service all lie in one right-of-way, so that one blow takes them all. */
function sharedRightsOfWay(view: MeshView): MeshProblem[] {
  const { mesh } = view;
  const rights = [...new Set(mesh.links.flatMap(({ rightOfWay }) => rightOfWay ?? []))];
  if (rights.length === 0) return [];
  const numbers = new Map(rights.map((id, number) => [id, number]));
  const ways = new Map(mesh.services.map(({ id }) => [id, waysOf(view, id, numbers)]));
  const names = new Map(mesh.services.map((service) => [service.id, service.name]));
  return mesh.nodes.flatMap((node, at) => {
    const shared = node.needs.find(({ service }) => {
      const found = ways.get(service);
      return found !== undefined && (found.count[at] as number) > 1 && (found.rightOfWay[at] as number) >= 0;
    });
    const found = shared === undefined ? undefined : ways.get(shared.service);
    if (shared === undefined || found === undefined) return [];
    const first = {
      service: shared.service,
      count: found.count[at] as number,
      rightOfWay: rights[found.rightOfWay[at] as number] ?? '',
    };
    const name = names.get(first.service) ?? { en: first.service, 'zh-Hant': first.service };
    return [
      problemOf(
        'shared-right-of-way',
        'warning',
        { kind: 'node', id: node.id },
        text(
          `All ${String(first.count)} links that bring ${name.en} to ${node.name.en} share the right-of-way “${first.rightOfWay}”.`,
          `供應「${node.name['zh-Hant']}」${name['zh-Hant']}的 ${String(first.count)} 條連線共用路廊「${first.rightOfWay}」。`,
        ),
        text('Lead one of them another way: one blow takes them all.', '請將其中一條改走其他路徑，以免一次全部中斷。'),
      ),
    ];
  });
}

const linkName = (link: MeshLink): { readonly en: string; readonly zh: string } => ({
  en: link.name?.en ?? `“${link.id}”`,
  zh: link.name?.['zh-Hant'] ?? link.id,
});

/** Ties that nobody may switch, and controllers that may switch nothing. */
function tieProblems(view: MeshView): MeshProblem[] {
  const { mesh } = view;
  const commanded = new Set(mesh.nodes.flatMap((node) => node.authority?.links ?? []));
  return mesh.links.flatMap((link) => {
    if (link.tie === undefined || commanded.has(link.id)) return [];
    const { en, zh } = linkName(link);
    const target = { kind: 'link', id: link.id } as const;
    const at = link.tie.commandedBy === undefined ? undefined : view.nodeAt.get(link.tie.commandedBy);
    const commander = at === undefined ? undefined : mesh.nodes[at];
    if (commander === undefined)
      return [
        problemOf(
          'uncommanded-tie',
          'hint',
          target,
          text(
            `Nobody has authority over the tie ${en}; it closes by itself.`,
            `沒有據點有權操作聯絡線「${zh}」，它會自動投入。`,
          ),
          text('Say who commands it, unless it is automatic.', '若非自動投入，請指定指揮據點。'),
        ),
      ];
    return [
      problemOf(
        'tie-without-authority',
        'warning',
        target,
        text(
          `${commander.name.en} commands the tie ${en} but has no authority over it.`,
          `「${commander.name['zh-Hant']}」是聯絡線「${zh}」的指揮據點，卻無控制權限。`,
        ),
        text(
          'Add the tie to what it may switch, so that an attack on it counts.',
          '請將此聯絡線納入其控制範圍，入侵時才會計入影響。',
        ),
        () => {
          const { nodes = [], links = [], tier = 3, ...rest } = commander.authority ?? {};
          const authority = { ...rest, nodes, links: [...links, link.id], tier };
          return changeMesh(view.design, 'fix', { nodes: { set: [{ ...commander, authority }] } });
        },
      ),
    ];
  });
}

const idleControllers = (view: MeshView): MeshProblem[] =>
  view.mesh.nodes.flatMap((node) =>
    node.authority === undefined || node.authority.nodes.length + node.authority.links.length > 0
      ? []
      : [
          problemOf(
            'idle-controller',
            'hint',
            { kind: 'node', id: node.id },
            text(
              `${node.name.en} is a controller but may switch nothing.`,
              `「${node.name['zh-Hant']}」為控制者，但沒有可操作的對象。`,
            ),
            text('List what it may switch, or take its authority away.', '請列出可操作的對象，或移除控制權限。'),
          ),
        ],
  );

/** Paths that are one, ties without authority, and controllers without anything to control. */
export const pathProblems = (view: MeshView): MeshProblem[] => [
  ...sharedRightsOfWay(view),
  ...tieProblems(view),
  ...idleControllers(view),
];
