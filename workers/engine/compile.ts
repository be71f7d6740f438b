import type { Issue } from '@scenarios/format/issues';
import { measureIds } from '@scenarios/format/measure-ids';
import type { Mesh } from '@scenarios/format/mesh';
import { priorityClasses } from '@scenarios/format/node';
import { resolveParameters } from '@scenarios/format/parameters';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { EntityIndex } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import { compileNetwork } from './compile-network';
import { compileRepair } from './compile-repair';
import { compileSeries } from './compile-series';
import type { Grouping, Model, ServiceNetwork } from './model';

const starts = (counts: readonly number[]): Int32Array => {
  const start = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => (start[i + 1] = (start[i] as number) + count));
  return start;
};

const group = (lists: readonly (readonly number[])[]): Grouping => ({
  start: starts(lists.map((list) => list.length)),
  items: Int32Array.from(lists.flat()),
});

const positions = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(items.map((item, position) => [item.id, position]));

/** Position of an id that parsing has checked already. */
const at = (map: ReadonlyMap<string, number>, id: string): number => {
  const position = map.get(id);
  if (position === undefined) throw new Error(`Unknown id ${id} in a parsed scenario.`);
  return position;
};

const flag = (value: boolean): number => (value ? 1 : 0);

/** The need that a store covers: the most important one of its service at its node, the first among equals. */
function needOfStore(mesh: Mesh, node: number, firstNeed: number, service: string): number {
  let best = -1;
  let bestClass: number = priorityClasses.length;
  mesh.nodes[node]?.needs.forEach((need, i) => {
    const rank = priorityClasses.indexOf(need.class);
    if (need.service === service && rank < bestClass) {
      best = firstNeed + i;
      bestClass = rank;
    }
  });
  if (best < 0) throw new Error(`Store of ${service} at node ${node} covers no need.`);
  return best;
}

function indexOf(mesh: Mesh): EntityIndex {
  return {
    nodes: mesh.nodes.map((node) => node.id),
    links: mesh.links.map((link) => link.id),
    services: mesh.services.map((service) => service.id),
    needs: mesh.nodes.flatMap((node) => node.needs.map((need) => ({ node: node.id, service: need.service }))),
    stores: mesh.nodes.flatMap((node) =>
      node.stores.map((store) => ({ node: node.id, service: store.service, kind: store.kind })),
    ),
    provisions: mesh.nodes.flatMap((node) => node.provides.map(({ service }) => ({ node: node.id, service }))),
  };
}

function compileModes(mesh: Mesh) {
  const modes = mesh.nodes.flatMap((node) => node.modes);
  return {
    modeNodes: Int32Array.from(mesh.nodes.flatMap((node, position) => (node.modes.length > 0 ? [position] : []))),
    modeStart: starts(mesh.nodes.map((node) => node.modes.length)),
    modeFunction: Float64Array.from(modes, (mode) => mode.function),
    modeNeeds: Float64Array.from(modes, (mode) => mode.needs),
    modeOnStores: Uint8Array.from(modes, (mode) => flag(mode.onStores)),
    modeSwitchSeconds: Float64Array.from(modes, (mode) => mode.switchMinutes * 60),
  };
}

function compileLadders(
  mesh: Mesh,
  serviceAt: ReadonlyMap<string, number>,
): Pick<Model, 'rungs' | 'laddersOn' | 'settleOrder'> {
  const rungs = mesh.services.map((service) =>
    (service.flow === 'ladder' ? (service.rungs ?? []) : []).map((rung) => ({
      service: at(serviceAt, rung.service),
      quality: rung.quality,
      delaySeconds: rung.delayMinutes * 60,
    })),
  );
  const laddersOn = mesh.services.map((_, position) =>
    rungs.flatMap((steps, ladder) => (steps.some((rung) => rung.service === position) ? [ladder] : [])),
  );
  const isLadder = (position: number): boolean => mesh.services[position]?.flow === 'ladder';
  const order = mesh.services.map((_, position) => position);
  const settleOrder = Int32Array.from([...order.filter((each) => !isLadder(each)), ...order.filter(isLadder)]);
  return { rungs, laddersOn, settleOrder };
}

/** Services whose network a node or link belongs to, as seen by each kind of change. */
function touchedServices(mesh: Mesh, networks: readonly ServiceNetwork[], serviceAt: ReadonlyMap<string, number>) {
  const isPower = (service: number): boolean => networks[service]?.flow === 'dc-power';
  const functionServices = mesh.nodes.map((node) => {
    const touched = new Set(node.provides.map((provision) => at(serviceAt, provision.service)));
    for (const relay of node.relays) {
      const service = at(serviceAt, relay.service);
      if (!isPower(service)) touched.add(service);
    }
    return [...touched].sort((a, b) => a - b);
  });
  const conditionServices = mesh.nodes.map((_, position) =>
    networks.flatMap((network) => ((network.local[position] as number) >= 0 ? [network.service] : [])),
  );
  const linkServices = mesh.links.map((link) => [
    ...new Set(link.carries.map(({ service }) => at(serviceAt, service))),
  ]);
  return {
    functionServices: group(functionServices),
    conditionServices: group(conditionServices),
    linkServices: group(linkServices),
  };
}

/**
 * Compiles one design of a parsed scenario. An unknown design id is an issue; anything else that a parsed scenario cannot
 * hold throws. Times are in seconds, stores in the unit of their service times seconds.
 */
export function compile(scenario: Scenario, designId: string): Result<Model, Issue> {
  const design = scenario.designs.find((candidate) => candidate.id === designId);
  if (design === undefined) {
    const known = scenario.designs.map((candidate) => candidate.id).join(', ');
    return failure({
      code: 'scenario/unknown-design',
      path: 'designs',
      message: { en: `There is no design “${designId}”.`, 'zh-Hant': `沒有名為「${designId}」的設計。` },
      advice: { en: `Choose one of: ${known}.`, 'zh-Hant': `請選擇其中之一：${known}。` },
    });
  }
  const { mesh } = design;
  const parameters = resolveParameters(scenario.parameters);
  const nodeAt = positions(mesh.nodes);
  const serviceAt = positions(mesh.services);
  const needs = mesh.nodes.flatMap((node, owner) => node.needs.map((need) => ({ ...need, owner })));
  const stores = mesh.nodes.flatMap((node, owner) => node.stores.map((store) => ({ ...store, owner })));
  const provisions = mesh.nodes.flatMap((node, owner) => node.provides.map((provision) => ({ ...provision, owner })));
  const needStart = starts(mesh.nodes.map((node) => node.needs.length));
  const linkFrom = Int32Array.from(mesh.links, (link) => at(nodeAt, link.from));
  const linkTo = Int32Array.from(mesh.links, (link) => at(nodeAt, link.to));
  const needNode = Int32Array.from(needs, (need) => need.owner);
  const needService = Int32Array.from(needs, (need) => at(serviceAt, need.service));
  const needRate = Float64Array.from(needs, (need) => need.rate);
  const provisionNode = Int32Array.from(provisions, (provision) => provision.owner);
  const provisionService = Int32Array.from(provisions, (provision) => at(serviceAt, provision.service));
  const facets = { needNode, needService, provisionNode, provisionService };
  const networks = mesh.services.map((_, service) => compileNetwork(mesh, service, linkFrom, linkTo, facets));
  const storeNeed = Int32Array.from(stores, (store) =>
    needOfStore(mesh, store.owner, needStart[store.owner] as number, store.service),
  );
  const needStores = needs.map((): number[] => []);
  storeNeed.forEach((need, store) => needStores[need]?.push(store));
  const needLocal = new Int32Array(needs.length);
  for (const network of networks) network.needs.forEach((need, local) => (needLocal[need] = local));
  const { series, terms } = compileSeries(scenario, mesh, { node: needNode, service: needService, rate: needRate });
  const headlineServices = mesh.services.filter((service) => service.headline).map((service) => service.id);
  const horizonSeconds = scenario.horizonHours * 3600;
  const sampleSeconds = scenario.sampleMinutes * 60;

  return success({
    mesh,
    parameters,
    startIso: scenario.start,
    horizonSeconds,
    sampleSeconds,
    sampleCount: Math.floor(horizonSeconds / sampleSeconds + 1e-9) + 1,
    series,
    seriesTerms: terms,
    headlineServices,
    measureIds: measureIds(headlineServices),
    index: indexOf(mesh),
    nodeCount: mesh.nodes.length,
    linkCount: mesh.links.length,
    serviceCount: mesh.services.length,
    needCount: needs.length,
    storeCount: stores.length,
    provisionCount: provisions.length,
    nodeQuantity: Float64Array.from(mesh.nodes, (node) => node.quantity),
    staffNeeded: Float64Array.from(mesh.nodes, (node) => node.staffing?.needed ?? NaN),
    staffBound: Float64Array.from(mesh.nodes, (node) => node.staffing?.bound ?? NaN),
    staffCloses: Float64Array.from(mesh.nodes, (node) => node.staffing?.closesBelow ?? NaN),
    ...compileModes(mesh),
    ...compileLadders(mesh, serviceAt),
    repair: compileRepair(mesh, nodeAt, (node, service) =>
      needs.findIndex((need) => need.owner === node && need.service === service),
    ),
    linkFrom,
    linkTo,
    linkLatency: Float64Array.from(mesh.links, (link) => link.latencyMinutes * 60),
    ties: Int32Array.from(mesh.links.flatMap((link, position) => (link.tie === undefined ? [] : [position]))),
    tieSeconds: Float64Array.from(mesh.links, (link) => (link.tie === undefined ? NaN : link.tie.switchMinutes * 60)),
    tieCommander: Int32Array.from(mesh.links, ({ tie }) =>
      tie?.commandedBy === undefined ? -1 : at(nodeAt, tie.commandedBy),
    ),
    needStart,
    needNode,
    needService,
    needRate,
    needClass: Uint8Array.from(needs, (need) => priorityClasses.indexOf(need.class)),
    needFloor: Float64Array.from(needs, (need) => need.floor),
    needThreshold: Float64Array.from(needs, (need) => (need.curve === 'threshold' ? need.threshold : NaN)),
    needLocal,
    storeStart: starts(mesh.nodes.map((node) => node.stores.length)),
    storeNode: Int32Array.from(stores, (store) => store.owner),
    storeNeed,
    storeCapacity: Float64Array.from(stores, (store) => store.capacity * 3600),
    storeInitialShare: Float64Array.from(stores, (store) => store.level),
    storeRefillRate: Float64Array.from(stores, (store) => store.refillRate),
    needStores: group(needStores),
    provisionStart: starts(mesh.nodes.map((node) => node.provides.length)),
    provisionNode,
    provisionService,
    provisionCapacity: Float64Array.from(provisions, (provision) => provision.capacity),
    provisionDispatch: Float64Array.from(provisions, (provision) => provision.dispatch ?? NaN),
    provisionStartSeconds: Float64Array.from(provisions, (provision) => provision.startHours * 3600),
    provisionBlackStart: Uint8Array.from(provisions, (provision) => flag(provision.blackStart)),
    provisionNeedsLiveGrid: Uint8Array.from(provisions, (provision) => flag(provision.needsLiveGrid)),
    provisionFastReserve: Float64Array.from(provisions, (provision) => provision.fastReserve),
    provisionHub: Uint8Array.from(provisions, (provision) => flag(provision.hub)),
    networks,
    ...touchedServices(mesh, networks, serviceAt),
  });
}
