import type { EarthquakeHazard } from '@scenarios/format/hazards/earthquake';
import type { Fragility, FragilityClass } from '@scenarios/format/fragility';
import type { Mesh } from '@scenarios/format/mesh';
import type { ParameterValues } from '@scenarios/format/parameters';
import { impactKind } from '../impact';
import { log } from '../math';
import { hashText, normal, purposes } from '../random';
import type { DrawnEvent } from './drawn-event';
import { damageStates, fragilityCurves } from './fragility-curves';
import type { DamageStateCurve } from './fragility-curves';
import { groundMotionScatter, medianGroundMotion } from './ground-motion';
import { hypocentralDistance } from './hypocentral-distance';
import type { GeographicPosition } from './hypocentral-distance';
import { localPosition, midpoint } from './local-position';
import { repairDays } from './repair-days';
import { secondsOfHours } from './seconds-of-hours';
import { fieldBasis, fieldValues, waveCount } from './spatial-correlation';

type Exposed = {
  readonly kind: typeof impactKind.failNode | typeof impactKind.failLink;
  /** Position of the node or link in the mesh. */
  readonly target: number;
  /** Key of its ground motion where motions are not correlated. */
  readonly siteKey: number;
  /** Key of its strength and of its repair: shared by the links of one right-of-way. */
  readonly fateKey: number;
  readonly position: GeographicPosition;
  /** Natural logarithm of the median acceleration, g. */
  readonly logMedian: number;
  /** Slight to complete, with the logarithm of the hardened median capacity. */
  readonly states: readonly (DamageStateCurve & { readonly logCapacity: number })[];
};

export type PreparedEarthquake = {
  readonly seconds: number;
  readonly key: number;
  readonly exposed: readonly Exposed[];
  /** Standard deviations of the logarithm of the acceleration. */
  readonly between: number;
  readonly within: number;
  /** Rows in the order of `exposed`; null where motions of different sites are independent. */
  readonly basis: Float32Array | null;
  readonly linkThreshold: number;
  readonly leastRepairSeconds: number;
};

/**
 * Everything about an earthquake and a mesh that does not change between runs. A link takes the shaking at its midpoint. The
 * source is a point: distances are to the hypocentre, no finite fault is modelled.
 */
export function prepareEarthquake(
  mesh: Mesh,
  hazard: EarthquakeHazard,
  parameters: ParameterValues,
): PreparedEarthquake {
  const slabDepthKm = parameters['earthquake.slab-depth'];
  const scatter = groundMotionScatter(hazard.depthKm, slabDepthKm);
  const within = scatter.within * parameters['earthquake.within-event-scale'];
  const range = parameters['earthquake.correlation-range'];
  const positions: GeographicPosition[] = [];
  const exposed: Exposed[] = [];
  const expose = (
    place: Pick<Exposed, 'kind' | 'target'> & { readonly id: string; readonly fate: string },
    position: GeographicPosition,
    fragility: { readonly earthquake: FragilityClass; readonly hardening: number },
  ): void => {
    const distanceKm = hypocentralDistance(position, hazard.epicentre, hazard.depthKm);
    const { magnitude, depthKm, vs30 } = hazard;
    const curve = fragilityCurves[fragility.earthquake];
    positions.push(position);
    exposed.push({
      kind: place.kind,
      target: place.target,
      siteKey: hashText(`${hazard.id} ${place.id}`),
      fateKey: hashText(`${hazard.id} ${place.fate}`),
      position,
      logMedian: log(medianGroundMotion({ magnitude, depthKm, vs30, distanceKm, slabDepthKm })),
      states: damageStates.map((state) => ({
        ...curve[state],
        logCapacity: log(curve[state].median * fragility.hardening),
      })),
    });
  };

  const positionOf = new Map(mesh.nodes.map((node) => [node.id, node.position]));
  for (const [target, node] of mesh.nodes.entries()) {
    const id = `node ${node.id}`;
    const shaken = shakenBy(node.fragility);
    if (shaken !== null) expose({ kind: impactKind.failNode, target, id, fate: id }, node.position, shaken);
  }
  for (const [target, link] of mesh.links.entries()) {
    const shaken = shakenBy(link.fragility);
    if (shaken === null) continue;
    const from = positionOf.get(link.from);
    const to = positionOf.get(link.to);
    if (!from || !to) throw new Error(`prepareEarthquake: link "${link.id}" leads to a node that does not stand.`);
    const id = `link ${link.id}`;
    const fate = link.rightOfWay === undefined ? id : `right-of-way ${link.rightOfWay}`;
    expose({ kind: impactKind.failLink, target, id, fate }, midpoint(from, to), shaken);
  }

  const sites = positions.map((position) => localPosition(position, hazard.epicentre));
  return {
    seconds: secondsOfHours(hazard.atHours),
    key: hashText(hazard.id),
    exposed,
    between: scatter.between * parameters['earthquake.between-event-scale'],
    within,
    basis: range > 0 && within > 0 ? fieldBasis(sites, range) : null,
    linkThreshold: parameters['earthquake.link-threshold'],
    leastRepairSeconds: parameters['repair.least-hours'] * 3600,
  };
}

const shakenBy = (
  fragility: Fragility | undefined,
): { readonly earthquake: FragilityClass; readonly hardening: number } | null =>
  fragility?.earthquake === undefined ? null : { earthquake: fragility.earthquake, hardening: fragility.hardening };

/**
 * Natural logarithm of the peak ground acceleration in g at every exposed node and link, in one run. `shock` 0 is the main
 * shock; an aftershock has scatter of its own, and medians of its own in `logMedians`.
 */
export function drawGroundMotion(
  prepared: PreparedEarthquake,
  seed: number,
  run: number,
  shock = 0,
  logMedians?: Float64Array,
): Float64Array {
  const { exposed, basis, between, within, key } = prepared;
  const event = between > 0 ? between * normal(seed, run, purposes.groundBetween, key, shock) : 0;
  const motion = new Float64Array(exposed.length);
  const amplitudes = new Float64Array(basis === null ? 0 : waveCount * 2);
  const first = shock * amplitudes.length;
  for (let i = 0; i < amplitudes.length; i++) amplitudes[i] = normal(seed, run, purposes.groundWithin, key, first + i);
  if (basis !== null) fieldValues(basis, amplitudes, motion);
  for (const [at, site] of exposed.entries()) {
    let residual = 0;
    if (basis !== null) residual = motion[at] as number;
    else if (within > 0) residual = normal(seed, run, purposes.groundWithin, site.siteKey, shock);
    motion[at] = (logMedians?.[at] ?? site.logMedian) + event + within * residual;
  }
  return motion;
}

/**
 * What one shock damages in one run, at `time`. Every entity has one latent strength per run, so a harder one is never damaged
 * worse; a worse state is never repaired sooner. A site has the same strength against every shock
 * of a sequence. Run 0 is a draw like any other; with both scatter scales at 0 its ground
 * motion is the median, and only strengths and repair times are drawn.
 */
export function drawDamage(
  prepared: PreparedEarthquake,
  motion: Float64Array,
  time: number,
  seed: number,
  run: number,
): DrawnEvent[] {
  const events: DrawnEvent[] = [];
  for (const [at, entity] of prepared.exposed.entries()) {
    const { kind, target, fateKey, states } = entity;
    const strength = normal(seed, run, purposes.damage, fateKey);
    let reached = 0;
    for (const { logCapacity, beta } of states) {
      if ((motion[at] as number) - logCapacity <= beta * strength) break;
      reached++;
    }
    const state = states[reached - 1];
    if (state === undefined) continue;
    if (kind === impactKind.failLink && state.left >= prepared.linkThreshold) continue;
    const score = normal(seed, run, purposes.repair, fateKey);
    let repair = prepared.leastRepairSeconds;
    for (let lesser = 0; lesser < reached; lesser++) {
      repair = Math.max(repair, 86_400 * repairDays((states[lesser] as DamageStateCurve).repair, score));
    }
    events.push({
      time,
      kind,
      target,
      value: state.left,
      repair,
      damageState: reached,
      needsCrew: true,
    });
  }
  return events;
}

/** What the main shock damages in one run. */
export const drawEarthquake = (prepared: PreparedEarthquake, seed: number, run: number): DrawnEvent[] =>
  drawDamage(prepared, drawGroundMotion(prepared, seed, run), prepared.seconds, seed, run);
