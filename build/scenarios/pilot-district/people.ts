import type { z } from 'zod';
import type { personGroup } from '@scenarios/format/people';
import { drawNumber } from './draw-number';
import { judgement } from './mesh-input';
import type { DesignId, NodeInput } from './mesh-input';

type GroupInput = z.input<typeof personGroup>;
type Role = GroupInput['role'];

/** Role of the staff of a kind, by those words. */
const staffRoles: Readonly<Partial<Record<NodeInput['kind'], readonly [role: Role, en: string, zh: string]>>> = {
  hospital: ['medical', 'doctors and nurses', '醫護人員'],
  clinic: ['medical', 'doctors and nurses', '醫護人員'],
  pharmacy: ['medical', 'pharmacists', '藥師'],
  'police-station': ['police', 'officers', '員警'],
  'fire-station': ['fire', 'fire crews', '消防隊員'],
  'water-works': ['technician', 'operators', '操作人員'],
  'data-centre': ['technician', 'technicians', '技術人員'],
  'fuel-depot': ['technician', 'loaders', '灌裝人員'],
  'logistics-depot': ['staff', 'drivers and pickers', '駕駛與揀貨人員'],
  supermarket: ['staff', 'shop staff', '店員'],
  'big-box-store': ['staff', 'shop staff', '店員'],
  'convenience-store': ['staff', 'shop staff', '店員'],
  'filling-station': ['staff', 'attendants', '加油員'],
  port: ['staff', 'dockers and pilots', '碼頭工人與引水人'],
};

/** Callable within an hour, by role; those of utilities and shops later. */
const callUpHours: Readonly<Record<Role, number>> = {
  manager: 1,
  staff: 3,
  police: 0.5,
  fire: 0.5,
  medical: 1,
  volunteer: 2,
  reservist: 24,
  technician: 2,
  official: 1.5,
};

const group = (
  node: NodeInput,
  what: string,
  role: Role,
  count: number,
  trained: number,
  [en, zh]: readonly [string, string],
): GroupInput => ({
  id: `${node.id}.${what}`,
  name: { en: `${node.name.en}: ${en}`, 'zh-Hant': `${node.name['zh-Hant']}${zh}` },
  role,
  count,
  trained,
  boundTo: node.id,
  shiftHours: role === 'fire' ? 24 : 12,
  callUpHours: callUpHours[role],
  provenance: [judgement],
});

const managed: ReadonlySet<NodeInput['kind']> = new Set([
  'school',
  'community-centre',
  'sports-hall',
  'town-hall',
  'hospital',
  'police-station',
  'fire-station',
  'supermarket',
  'big-box-store',
  'transit-station',
]);
const helped: ReadonlySet<NodeInput['kind']> = new Set(['school', 'community-centre', 'sports-hall']);

/** Homes of those who serve in one place and live in another: the centre and the new town staff the port and the works. */
function homeOf(node: NodeInput): Pick<GroupInput, 'livesIn'> {
  if (node.kind === 'port' || node.kind === 'fuel-depot') return { livesIn: 'south-bank' };
  if (node.kind === 'logistics-depot' || node.kind === 'water-works') return { livesIn: 'new-town' };
  return {};
}

/** People bound to the sites of a design: groups, never persons. The mesh trains them and adds volunteers. */
export function peopleOfDesign(design: DesignId, nodes: readonly NodeInput[]): GroupInput[] {
  const mesh = design === 'resilient-mesh';
  const trained = (id: string, least: number, most: number): number =>
    Number(
      (mesh
        ? least + (most - least) * drawNumber(`${id} training`)
        : (least * drawNumber(`${id} training`)) / 2
      ).toFixed(2),
    );
  return nodes.flatMap((node) => {
    const staff = staffRoles[node.kind];
    const groups: GroupInput[] = [];
    if (staff !== undefined && node.staffing !== undefined) {
      const [role, en, zh] = staff;
      const professional = role === 'police' || role === 'fire' || role === 'medical';
      groups.push({
        ...group(node, 'staff', role, node.staffing.bound, professional ? 0.9 : trained(node.id, 0.2, 0.6), [en, zh]),
        ...homeOf(node),
      });
    }
    if (managed.has(node.kind)) {
      const ready = mesh && node.kind !== 'transit-station' ? 1 : trained(`${node.id} manager`, 0.4, 1);
      groups.push(group(node, 'managers', 'manager', 2, ready, ['managers on duty', '值班負責人']));
    }
    if (mesh && helped.has(node.kind)) {
      const count = 8 + Math.floor(drawNumber(`${node.id} volunteers`) * 22);
      groups.push(
        group(node, 'volunteers', 'volunteer', count, trained(`${node.id} volunteers`, 0.3, 0.8), [
          'volunteers',
          '志工',
        ]),
      );
    }
    if (mesh && (node.id === 'sports-hall' || node.id === 'port'))
      groups.push(group(node, 'reservists', 'reservist', 60, 0.5, ['reservists', '後備人員']));
    return groups;
  });
}
