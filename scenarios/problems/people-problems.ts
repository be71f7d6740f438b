import { changeMesh } from '../editing/change-mesh';
import type { MeshNode } from '../format/node';
import type { PersonRole } from '../format/people';
import type { SopTrigger } from '../format/sop';
import type { MeshProblem } from './mesh-problem';
import type { MeshView } from './mesh-view';
import { problemOf, text } from './problem-of';

/** They come on top of the staff of a site. */
const besideStaff: ReadonlySet<PersonRole> = new Set<PersonRole>(['manager', 'volunteer', 'reservist']);

/** People who serve where no staff is asked for: one problem per node. */
function unstaffed(view: MeshView): MeshProblem[] {
  const bound = new Map<string, { readonly group: string; people: number }>();
  for (const group of view.mesh.people) {
    if (besideStaff.has(group.role)) continue;
    const known = bound.get(group.boundTo);
    if (known === undefined) bound.set(group.boundTo, { group: group.id, people: group.count });
    else known.people += group.count;
  }
  return [...bound].flatMap(([id, { group, people }]) => {
    const position = view.nodeAt.get(id);
    const node = position === undefined ? undefined : view.mesh.nodes[position];
    if (node === undefined || node.staffing !== undefined) return [];
    return [
      problemOf(
        'people-without-staffing',
        'warning',
        { kind: 'people', id: group },
        text(
          `${String(people)} people are bound to ${node.name.en}, which asks for no staff.`,
          `「${node.name['zh-Hant']}」配置了 ${String(people)} 人，但未設定人力需求。`,
        ),
        text('Say how many it needs, so that their absence is felt.', '請設定所需人力，缺勤才會產生影響。'),
        () => {
          const staffing = { needed: people, bound: people, closesBelow: 0.3 };
          return changeMesh(view.design, 'fix', { nodes: { set: [{ ...node, staffing }] } });
        },
      ),
    ];
  });
}

/** Leaves the node those of its triggers that can fire; null where none would be left. */
function withTriggers(view: MeshView, node: MeshNode, kept: (trigger: SopTrigger) => boolean) {
  const { sop } = node;
  if (sop?.triggers.some(kept) !== true) return null;
  return () =>
    changeMesh(view.design, 'fix', {
      nodes: { set: [{ ...node, sop: { ...sop, triggers: sop.triggers.filter(kept) } }] },
    });
}

/** Procedures that offer nothing, or whose triggers can never fire. One problem per node and code. */
function procedures(view: MeshView): MeshProblem[] {
  const { mesh } = view;
  const names = new Map(mesh.services.map((service) => [service.id, service.name]));
  return mesh.nodes.flatMap((node) => {
    const { sop } = node;
    if (sop === undefined) return [];
    const target = { kind: 'node', id: node.id } as const;
    const { en, 'zh-Hant': zh } = node.name;
    const problems: MeshProblem[] = [];
    if (sop.offers.length === 0)
      problems.push(
        problemOf(
          'sop-without-offers',
          'warning',
          target,
          text(`The procedure of ${en} offers nothing.`, `「${zh}」的作業程序未提供任何服務。`),
          text('Add what it does for people while active.', '請新增啟動期間提供的服務。'),
        ),
      );
    const stands = (trigger: SopTrigger): boolean => !('service' in trigger) || names.has(trigger.service);
    const unknown = sop.triggers.find((trigger) => !stands(trigger));
    if (unknown !== undefined && 'service' in unknown)
      problems.push(
        problemOf(
          'sop-unknown-service',
          'error',
          target,
          text(
            `A trigger of ${en} watches “${unknown.service}”, which is no service of this design.`,
            `「${zh}」的啟動條件監看「${unknown.service}」，但此設計沒有該項服務。`,
          ),
          text('Choose a service that stands, or take the trigger away.', '請選擇現有服務，或移除該條件。'),
          withTriggers(view, node, stands),
        ),
      );
    const at = node.community === undefined ? undefined : view.nodeAt.get(node.community);
    const community = at === undefined ? undefined : mesh.nodes[at];
    const needed = (service: string): boolean =>
      node.needs.some((need) => need.service === service) ||
      community?.needs.some((need) => need.service === service) === true;
    const waits = (trigger: SopTrigger): boolean =>
      trigger.when === 'service-below' && names.has(trigger.service) && !needed(trigger.service);
    const idle = sop.triggers.find(waits);
    if (idle?.when === 'service-below') {
      const name = names.get(idle.service);
      problems.push(
        problemOf(
          'idle-trigger',
          'warning',
          target,
          text(
            `${en} waits for a shortage of ${name?.en ?? idle.service}, which neither it nor its community needs.`,
            `「${zh}」等待「${name?.['zh-Hant'] ?? idle.service}」不足，但自身與所屬社區皆無此需求。`,
          ),
          text('Watch a service that it needs, or take the trigger away.', '請改監看其所需的服務，或移除該條件。'),
          withTriggers(view, node, (trigger) => !waits(trigger)),
        ),
      );
    }
    return problems;
  });
}

/** Agreements with parties that own nothing: one problem each. */
function emptyParties(view: MeshView): MeshProblem[] {
  const owning = new Set(view.mesh.nodes.flatMap(({ owner }) => owner ?? []));
  return view.mesh.agreements.flatMap((agreement) => {
    const empty = agreement.parties.filter((party) => !owning.has(party));
    if (empty.length === 0) return [];
    return [
      problemOf(
        'party-without-sites',
        'warning',
        { kind: 'agreement', id: agreement.id },
        text(
          `${agreement.name.en}: ${empty.map((party) => `“${party}”`).join(', ')} owns no site.`,
          `「${agreement.name['zh-Hant']}」：${empty.map((party) => `「${party}」`).join('、')}未擁有任何據點。`,
        ),
        text('Name the owner of its sites, or correct the parties.', '請設定據點的業主，或更正締約方。'),
      ),
    ];
  });
}

/** Crews whose base has no fuel to lack or no road to leave by. */
function crews(view: MeshView): MeshProblem[] {
  const { mesh } = view;
  const { repair } = mesh;
  if (repair === undefined) return [];
  const { roads, fuel } = repair;
  const onRoad = new Set<string>();
  if (roads !== undefined)
    for (const link of view.linksOf.get(roads) ?? []) {
      const record = mesh.links[link];
      if (record !== undefined) onRoad.add(record.from).add(record.to);
    }
  return repair.crews.flatMap((crew) => {
    const at = view.nodeAt.get(crew.base);
    const base = at === undefined ? undefined : mesh.nodes[at];
    if (base === undefined) return [];
    const target = { kind: 'repair', id: crew.id } as const;
    const { en, 'zh-Hant': zh } = base.name;
    const problems: MeshProblem[] = [];
    if (fuel !== undefined && !base.needs.some((need) => need.service === fuel))
      problems.push(
        problemOf(
          'crew-without-fuel',
          'hint',
          target,
          text(
            `The base ${en} needs no fuel, so its crew never runs out.`,
            `駐地「${zh}」沒有燃料需求，其搶修隊不會缺油。`,
          ),
          text('Give the base a need of fuel and a tank.', '請為駐地新增燃料需求與儲槽。'),
        ),
      );
    if (roads !== undefined && !onRoad.has(base.id))
      problems.push(
        problemOf(
          'crew-without-road',
          'warning',
          target,
          text(`No road leads to the base ${en}.`, `沒有道路通往駐地「${zh}」。`),
          text('Draw a road to the base, or move the crew.', '請繪製通往駐地的道路，或改變駐地。'),
        ),
      );
    return problems;
  });
}

/** What cannot be meant of people, procedures, agreements and crews. */
export const peopleProblems = (view: MeshView): MeshProblem[] => [
  ...unstaffed(view),
  ...procedures(view),
  ...emptyParties(view),
  ...crews(view),
];
