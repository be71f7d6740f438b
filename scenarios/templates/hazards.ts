import type { z } from 'zod';
import { hazard as hazardSchema } from '../format/hazard';
import type { Hazard } from '../format/hazard';
import { issueOf } from '../format/issue-texts';
import type { Mesh } from '../format/mesh';
import type { MeshNode, NodeKind } from '../format/node';
import { failure, success } from '../format/result';
import type { LocalText } from '../format/text';
import type { HazardTemplate } from './hazard-template';
import { meshExtent, moved } from './mesh-extent';

type Input = z.input<typeof hazardSchema>;
type Parts = (mesh: Mesh) => readonly Body[] | LocalText;
/** A hazard without its id, name and summary; `part` names it where a template yields several. */
type Body = (Input extends infer One ? (One extends Input ? Omit<One, 'id' | 'name' | 'summary'> : never) : never) & {
  readonly part?: string;
};

const text = (en: string, zh: string): LocalText => ({ en, 'zh-Hant': zh });

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${String(number)}`)) number += 1;
  return `${wanted}-${String(number)}`;
};

const isText = (made: readonly Body[] | LocalText): made is LocalText => 'en' in made;

function template(id: string, name: LocalText, summary: LocalText, parts: Parts): HazardTemplate {
  return {
    id,
    name,
    summary,
    make(mesh, taken) {
      const made = parts(mesh);
      if (isText(made)) return failure(issueOf.templateWithoutTarget(name, made));
      const used = new Set(taken);
      const ids = made.map(({ part }) => {
        const free = freeId(part === undefined ? id : `${id}-${part}`, used);
        used.add(free);
        return free;
      });
      return success(
        made.map(({ part, ...body }, at): Hazard => {
          const input: Record<string, unknown> = { ...body, id: ids[at], summary };
          input['name'] = part === undefined ? name : text(`${name.en}: ${part}`, `${name['zh-Hant']}：${part}`);
          if (body.kind === 'combination') input['parts'] = combined(made, ids);
          return hazardSchema.parse(input);
        }),
      );
    },
  };
}

/** Parts of a combination: everything made before it, at its own hours. */
const combined = (made: readonly Body[], ids: readonly string[]): { readonly hazard: string }[] =>
  made.flatMap((body, at) => (body.kind === 'combination' ? [] : [{ hazard: ids[at] ?? '' }]));

const ofKinds = (mesh: Mesh, kinds: readonly NodeKind[]): readonly MeshNode[] =>
  mesh.nodes.filter((node) => kinds.includes(node.kind));

const shaken = (mesh: Mesh): boolean =>
  [...mesh.nodes, ...mesh.links].some((entity) => entity.fragility?.earthquake !== undefined);

const serviceOf = (mesh: Mesh, words: readonly string[]): string | undefined =>
  mesh.services.find(({ id }) => words.some((word) => id.includes(word)))?.id;

/** Nodes with the largest provision of anything, relative to all of its service: what the mesh leans on. */
function pillars(mesh: Mesh, count: number): readonly MeshNode[] {
  const whole = new Map<string, number>();
  for (const node of mesh.nodes)
    for (const given of node.provides) whole.set(given.service, (whole.get(given.service) ?? 0) + given.capacity);
  const weight = (node: MeshNode): number =>
    node.provides.reduce((most, { service, capacity }) => Math.max(most, capacity / (whole.get(service) || 1)), 0);
  return mesh.nodes
    .filter((node) => weight(node) > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}

const earthquake = (mesh: Mesh, magnitude: number): Body => {
  const { centre, reach } = meshExtent(mesh);
  return {
    kind: 'earthquake',
    atHours: 1,
    epicentre: moved(centre, 0, Math.max(0.1, reach)),
    magnitude,
    depthKm: 15,
    aftershocks: { days: 7, minimumMagnitude: 5 },
  };
};

const noFragility = text(
  'No site or link states how it takes an earthquake (its fragility class).',
  '沒有任何據點或連線註明耐震類別。',
);

/** Ready-made hazards, in the order in which they are offered. */
export const hazardTemplates: readonly HazardTemplate[] = [
  template(
    'strong-earthquake',
    text('Strong earthquake nearby', '鄰近強震'),
    text(
      'Magnitude 7.0 at 15 km depth, just outside the mesh to the east, with a week of aftershocks.',
      '規模 7.0、深度 15 公里，震央緊鄰網路東側，並有一週餘震。',
    ),
    (mesh) => (shaken(mesh) ? [earthquake(mesh, 7)] : noFragility),
  ),
  template(
    'typhoon',
    text('Typhoon across the mesh', '颱風橫越'),
    text(
      'A storm of 940 hPa crosses from the south-east within a day. Wind damage by kind of site; flooded areas can be added.',
      '中心氣壓 940 百帕的颱風於一日內自東南方橫越。依據點類型計算風災，可另加淹水區。',
    ),
    (mesh) => {
      const { centre } = meshExtent(mesh);
      const fix = (afterHours: number, north: number, east: number, pressureHpa: number) => ({
        afterHours,
        centre: moved(centre, north, east),
        pressureHpa,
        maximumWindRadiusKm: 40,
      });
      return [
        {
          kind: 'typhoon',
          atHours: 1,
          track: [fix(0, -1.5, 2, 940), fix(12, 0.1, 0.1, 945), fix(24, 1.5, -1.5, 970)],
        },
      ];
    },
  ),
  template(
    'cyber-blackout',
    text('Cyber-induced blackout', '網路攻擊致停電'),
    text(
      'The controller with the widest authority is compromised; what it may command is switched off, and the takeover may spread.',
      '權限最廣的控制據點遭入侵，其可指揮的設施被關閉，入侵並可能擴散。',
    ),
    (mesh) => {
      const size = ({ authority }: MeshNode): number => (authority?.nodes.length ?? 0) + (authority?.links.length ?? 0);
      const widest = mesh.nodes.filter((node) => size(node) > 0).sort((a, b) => size(b) - size(a))[0];
      if (widest === undefined)
        return text('No site has authority over others.', '沒有任何據點具有指揮其他設施的權限。');
      const reachesTier = widest.authority?.tier ?? 3;
      return [{ kind: 'cyber-outage', atHours: 1, controllers: [widest.id], reachesTier }];
    },
  ),
  template(
    'limited-strike',
    text('Limited missile strike in waves', '有限度飛彈攻擊（多波次）'),
    text(
      'Two waves, six hours apart, at the four sites that the mesh leans on most: where would protection matter?',
      '間隔六小時的兩波攻擊，目標為網路最倚賴的四處據點：何處最需要防護？',
    ),
    (mesh) => {
      const aims = pillars(mesh, 4).map((node) => ({ node: node.id }));
      if (aims.length === 0) return text('No site provides anything.', '沒有任何據點提供服務。');
      return [
        {
          kind: 'strike',
          atHours: 1,
          waves: [
            { afterHours: 0, aims: aims.slice(0, 2) },
            { afterHours: 6, aims },
          ],
        },
      ];
    },
  ),
  template(
    'combined-disaster',
    text('Earthquake with a rush on communications', '地震併通訊壅塞'),
    text(
      'A strong earthquake, while everybody calls: communications are asked for three times as much for two days and give half.',
      '強震發生，同時民眾大量通聯：通訊需求兩日內增為三倍，而能力減半。',
    ),
    (mesh) => {
      const service = mesh.services.find(({ layer }) => layer === 'information')?.id;
      if (!shaken(mesh)) return noFragility;
      if (service === undefined) return text('The mesh has no service of communication.', '網路沒有通訊服務。');
      return [
        { ...earthquake(mesh, 6.8), part: 'shock' },
        {
          kind: 'supply-shortage',
          part: 'rush',
          atHours: 1,
          service,
          left: 0.5,
          rampHours: 0,
          forHours: 48,
          demandFactor: 3,
        },
        { kind: 'combination', parts: [] },
      ];
    },
  ),
  template(
    'blockade',
    text('Blockade of ports and airports', '港口與機場封鎖'),
    text(
      'Ports and airports fall to a tenth of their capacity within two days, sea lanes close; lifted after 30 days.',
      '港口與機場能力於兩日內降至一成，海運航線關閉；30 日後解除。',
    ),
    (mesh) =>
      ofKinds(mesh, ['port', 'airport']).some((node) => node.provides.length > 0) ||
      mesh.links.some(({ kind }) => kind === 'sea-lane')
        ? [
            {
              kind: 'blockade',
              atHours: 1,
              cut: { nodeKinds: ['port', 'airport'], linkKinds: ['sea-lane'] },
              left: 0.1,
              rampHours: 48,
              forHours: 720,
            },
          ]
        : text(
            'The mesh has no sea lane, and no port or airport that provides anything.',
            '網路沒有海運航線，也沒有提供服務的港口或機場。',
          ),
  ),
  template(
    'cable-cut',
    text('Cables cut', '纜線中斷'),
    text(
      'Every fibre link is cut and needs 38 to 50 days; links of one trench or sea cable fail together.',
      '所有光纖連線中斷，修復需 38 至 50 日；同一管道或海纜的連線一併中斷。',
    ),
    (mesh) =>
      mesh.links.some(({ kind }) => kind === 'fibre')
        ? [{ kind: 'cable-cut', atHours: 1, cables: { linkKinds: ['fibre'] } }]
        : text('The mesh has no fibre link.', '網路沒有光纖連線。'),
  ),
  template(
    'fuel-shortage',
    text('Fuel shortage', '燃料短缺'),
    text(
      'Every source of fuel falls to a third within two days while people ask for half as much again.',
      '所有燃料來源於兩日內降至三成，同時需求增加五成。',
    ),
    (mesh) => {
      const service = serviceOf(mesh, ['fuel', 'oil', 'diesel']);
      return service === undefined
        ? text('The mesh has no service of fuel.', '網路沒有燃料服務。')
        : [{ kind: 'supply-shortage', atHours: 1, service }];
    },
  ),
  template(
    'pandemic',
    text('Pandemic', '大流行疫病'),
    text(
      'Absence of staff rises to 35 % within three weeks and falls again; sites that state no staffing are not touched.',
      '人員缺勤率三週內升至 35% 後回落；未註明人力需求的據點不受影響。',
    ),
    (mesh) =>
      mesh.nodes.some((node) => node.staffing !== undefined)
        ? [
            {
              kind: 'pandemic',
              atHours: 0,
              weeks: [0.1, 0.2, 0.35, 0.35, 0.2, 0.1].map((absence) => ({ absence })),
            },
          ]
        : text('No site states its staffing.', '沒有任何據點註明人力需求。'),
  ),
  ...(
    [
      ['heat-wave', text('Heat wave', '熱浪'), [28, 36, 38, 38, 36, 28]],
      ['cold-wave', text('Cold wave', '寒流'), [12, 4, 0, 0, 4, 12]],
    ] as const
  ).map(([id, name, days]) =>
    template(
      id,
      name,
      text(
        `Mean temperatures of ${String(days[2])} °C in the middle of five days: demand for power follows.`,
        `五日期間平均氣溫最${id === 'heat-wave' ? '高' : '低'}達 ${String(days[2])} °C，用電需求隨之變動。`,
      ),
      (mesh) => {
        const service = mesh.services.find(({ flow }) => flow === 'dc-power')?.id;
        if (service === undefined) return text('The mesh has no electric power.', '網路沒有電力服務。');
        const curve = days.map((celsius, day) => ({ afterHours: day * 24, celsius }));
        return [{ kind: 'temperature', atHours: 0, service, curve }];
      },
    ),
  ),
  template(
    'largest-source-lost',
    text('Largest source lost', '最大供應來源失效'),
    text(
      'The one site that the mesh leans on most fails for a week; nothing else is touched.',
      '網路最倚賴的單一據點失效一週，其餘不受影響。',
    ),
    (mesh) => {
      const node = pillars(mesh, 1)[0];
      return node === undefined
        ? text('No site provides anything.', '沒有任何據點提供服務。')
        : [{ kind: 'single-failure', atHours: 1, target: { node: node.id }, repairHours: 168 }];
    },
  ),
];
