import { changeMesh } from '../editing/change-mesh';
import type { Service } from '../format/service';
import type { MeshProblem } from './mesh-problem';
import { nodeOf } from './mesh-view';
import type { MeshView } from './mesh-view';
import { figure, problemOf, text } from './problem-of';
import { peaceComponents, reachedNodes } from './reached-nodes';

/** Nothing gives a service that is asked for; of a service that needs hubs, nothing that gives it is one. */
function withoutProvider(view: MeshView, service: Service, asked: number): MeshProblem {
  const givers = [...new Set((view.givenOf.get(service.id) ?? []).map(({ node }) => node))];
  const { en, 'zh-Hant': zh } = service.name;
  const target = { kind: 'service', id: service.id } as const;
  if (service.flow === 'reach' && givers.length > 0) {
    const reached = reachedNodes(view, service, true);
    const serves = (view.askedOf.get(service.id) ?? []).every(({ node }) => reached[node] === 1);
    return problemOf(
      'service-without-provider',
      'error',
      target,
      text(`No provider of ${en} is a hub, so nobody is served.`, `「${zh}」的供應者皆非核心據點，因此無人獲得服務。`),
      text('Mark the sites to which paths have to lead as hubs.', '請將通路須通達的據點標為核心據點。'),
      serves
        ? () => {
            const set = givers.map((at) => {
              const node = nodeOf(view, at);
              const provides = node.provides.map((given) =>
                given.service === service.id ? { ...given, hub: true } : given,
              );
              return { ...node, provides };
            });
            return changeMesh(view.design, 'fix', { nodes: { set } });
          }
        : null,
    );
  }
  return problemOf(
    'service-without-provider',
    'error',
    target,
    text(
      `Nothing provides ${en}, which ${String(asked)} ${asked === 1 ? 'node needs' : 'nodes need'}.`,
      `沒有據點供應「${zh}」，但有 ${String(asked)} 個據點需要。`,
    ),
    text('Add a site that provides it, or take the needs away.', '請新增供應此服務的據點，或移除相關需求。'),
  );
}

/** More is asked than can be given where the links lead in peace, ties open. */
function shortInPeace(view: MeshView, service: Service): MeshProblem[] {
  const { of, count } = peaceComponents(view, service.id);
  const given = new Float64Array(count);
  const asked = new Float64Array(count);
  const largest = new Int32Array(count).fill(-1);
  const most = new Float64Array(count);
  for (const { node, capacity, hub } of view.givenOf.get(service.id) ?? []) {
    const part = of[node] as number;
    if (service.flow !== 'reach' || hub) given[part] = (given[part] as number) + capacity;
  }
  for (const { node, rate } of view.askedOf.get(service.id) ?? []) {
    const part = of[node] as number;
    asked[part] = (asked[part] as number) + rate;
    if (largest[part] === -1 || rate > (most[part] as number)) {
      largest[part] = node;
      most[part] = rate;
    }
  }
  const problems: MeshProblem[] = [];
  for (let part = 0; part < count; part += 1) {
    const wanted = asked[part] as number;
    const supply = given[part] as number;
    if (supply <= 0 || wanted <= supply * (1 + 1e-9)) continue;
    const node = nodeOf(view, largest[part] as number);
    problems.push(
      problemOf(
        'short-in-peace',
        'warning',
        { kind: 'node', id: node.id },
        text(
          `${service.name.en}: ${figure(wanted, service.unit)} are needed around ${node.name.en}, ${figure(supply, service.unit)} can be given, before anything has failed.`,
          `${service.name['zh-Hant']}：「${node.name['zh-Hant']}」一帶平時需求 ${figure(wanted, service.unit)}，供應僅 ${figure(supply, service.unit)}。`,
        ),
        text(
          'Check the figures, or add capacity or a link to another source.',
          '請檢查數值，或增加容量、連接其他來源。',
        ),
      ),
    );
  }
  return problems;
}

const countsCapacity = (service: Service): boolean =>
  service.flow === 'dc-power' || service.flow === 'capacitated' || service.countsCapacity === true;

/** Needs that no provider can get to, services that nothing provides, nodes without links, and shortage in peace. */
export function supplyProblems(view: MeshView): MeshProblem[] {
  const { mesh } = view;
  const problems: MeshProblem[] = [];
  const reached = new Map<string, Uint8Array>();
  const missing = new Set<string>();
  for (const service of mesh.services) {
    if (service.flow !== 'ladder') reached.set(service.id, reachedNodes(view, service));
  }
  for (const service of mesh.services) {
    const asked = view.askedOf.get(service.id)?.length ?? 0;
    if (asked === 0) continue;
    if (service.flow === 'ladder') {
      const rungs = (service.rungs ?? []).map((rung) => reached.get(rung.service));
      reached.set(
        service.id,
        Uint8Array.from(mesh.nodes, (_, at) => (rungs.some((rung) => rung?.[at] === 1) ? 1 : 0)),
      );
      if (reached.get(service.id)?.includes(1) !== true) missing.add(service.id);
    } else if (reached.get(service.id)?.includes(1) !== true) missing.add(service.id);
    if (missing.has(service.id)) problems.push(withoutProvider(view, service, asked));
    else if (countsCapacity(service)) problems.push(...shortInPeace(view, service));
  }
  const serviceOf = new Map(mesh.services.map((service) => [service.id, service]));
  for (const [at, node] of mesh.nodes.entries()) {
    const onSite = (id: string): boolean =>
      node.provides.some(
        (given) => given.service === id && (serviceOf.get(id)?.flow === 'reach' ? given.hub : given.capacity > 0),
      );
    const needs = node.needs.filter(({ service, rate }) => rate > 0 && !onSite(service));
    const lacking = needs.filter(({ service }) => !missing.has(service) && reached.get(service)?.[at] === 0);
    const target = { kind: 'node', id: node.id } as const;
    const { en, 'zh-Hant': zh } = node.name;
    if (view.degree[at] === 0 && needs.length > 0) {
      problems.push(
        problemOf(
          'dangling-node',
          'error',
          target,
          text(`${en} has needs but no links.`, `「${zh}」有需求，但沒有任何連線。`),
          text('Draw links to what supplies it, or delete it.', '請繪製通往供應來源的連線，或刪除此據點。'),
        ),
      );
    } else if (lacking.length > 0 && lacking.length === needs.length && node.kind === 'community') {
      problems.push(
        problemOf(
          'community-cut-off',
          'error',
          target,
          text(`No provider of anything reaches ${en}.`, `沒有任何供應者可通達「${zh}」。`),
          text(
            'Draw links to what supplies it; check the direction of one-way links.',
            '請繪製通往供應來源的連線，並檢查單向連線的方向。',
          ),
        ),
      );
    } else {
      for (const { service: id } of lacking) {
        const service = serviceOf.get(id);
        if (service === undefined) continue;
        problems.push(
          problemOf(
            'unreachable-need',
            'error',
            target,
            text(
              `No provider of ${service.name.en} reaches ${en}.`,
              `沒有「${service.name['zh-Hant']}」的供應者可通達「${zh}」。`,
            ),
            service.flow === 'reach' || service.flow === 'ladder'
              ? text(
                  'Draw a link that carries it, or let the sites on the way pass it on; check directions and the longest path.',
                  '請繪製輸送此服務的連線，或讓沿途據點轉送，並檢查方向與最長路徑。',
                )
              : text(
                  'Draw a link that carries it; check the direction of one-way links.',
                  '請繪製輸送此服務的連線，並檢查單向連線的方向。',
                ),
          ),
        );
      }
    }
  }
  return problems;
}
