import type { TrackPoint, TyphoonHazard } from '@scenarios/format/hazards/typhoon';
import type { Mesh } from '@scenarios/format/mesh';
import { impactKind } from '../impact';
import { exp } from '../math';
import { hashText, normal, purposes, uniform } from '../random';
import { linkWeather, nodeWeather } from './default-fragility';
import type { DrawnEvent } from './drawn-event';
import { floodCurves, floodFailure } from './flood-fragility';
import type { StormState } from './holland-wind';
import { hollandWind } from './holland-wind';
import type { GeographicPosition } from './hypocentral-distance';
import { hypocentralDistance } from './hypocentral-distance';
import { insideRing } from './inside-ring';
import { midpoint } from './local-position';
import type { PreparedEvents } from './prepared-events';
import { secondsOfHours } from './seconds-of-hours';
import { windCurves, windFailure } from './wind-fragility';

/** Time between two looks along the track, h. */
const stepHours = 1 / 6;

type Threat = {
  readonly kind: typeof impactKind.failNode | typeof impactKind.failLink;
  readonly target: number;
  readonly purpose: typeof purposes.wind | typeof purposes.flood;
  readonly key: number;
  readonly time: number;
  /** Chance of failure, 0–1. */
  readonly chance: number;
  readonly left: number;
  /** Seconds that it stays out anyway (the water has to go), then the median of the repair. */
  readonly atLeast: number;
  readonly repair: number;
  readonly repairSpread: number;
};

/** The storm between two fixes, by straight lines. */
function stormAt(
  track: readonly TrackPoint[],
  hour: number,
  ambientPressure: number,
): { readonly storm: StormState; readonly centre: GeographicPosition } | null {
  const next = track.findIndex(({ afterHours }) => afterHours > hour);
  const from = track[next < 0 ? track.length - 2 : next - 1];
  const to = track[next < 0 ? track.length - 1 : next];
  if (from === undefined || to === undefined) return null;
  const span = to.afterHours - from.afterHours;
  const part = span > 0 ? Math.min(1, (hour - from.afterHours) / span) : 1;
  const between = (a: number, b: number): number => a + part * (b - a);
  const half = midpoint(from.centre, to.centre);
  const centre = {
    lon: from.centre.lon + 2 * part * (half.lon - from.centre.lon),
    lat: between(from.centre.lat, to.centre.lat),
  };
  const seconds = secondsOfHours(span);
  return {
    centre,
    storm: {
      pressure: between(from.pressureHpa, to.pressureHpa),
      ambientPressure,
      maximumWindRadius: between(from.maximumWindRadiusKm, to.maximumWindRadiusKm),
      latitude: centre.lat,
      translation: span > 0 ? (1000 * hypocentralDistance(from.centre, to.centre, 0)) / seconds : 0,
      deepening: span > 0 ? (from.pressureHpa - to.pressureHpa) / span : 0,
    },
  };
}

export type StrongestWind = { readonly speed: number; readonly hour: number };

/** Strongest wind (m/s) at a place along the track, and the hour after the start of the hazard when it blows. */
export function strongestWind(hazard: TyphoonHazard, place: GeographicPosition): StrongestWind {
  const track = [...hazard.track].sort((a, b) => a.afterHours - b.afterHours);
  const last = track.at(-1)?.afterHours ?? 0;
  let speed = 0;
  let hour = track[0]?.afterHours ?? 0;
  const steps = Math.floor((last - hour) / stepHours + 1e-9);
  const first = hour;
  for (let step = 0; step <= steps; step += 1) {
    const at = stormAt(track, first + step * stepHours, hazard.ambientPressureHpa);
    if (at === null) continue;
    const blows = hollandWind(at.storm, hypocentralDistance(place, at.centre, 0));
    if (blows <= speed) continue;
    speed = blows;
    hour = first + step * stepHours;
  }
  return { speed, hour };
}

/**
 * Wind along the track and standing water by area; damage by class, each site and line with one latent uniform per run for wind
 * and one for flood, so that a hardened one never fails where it held. A link meets both at its midpoint. The track is the same
 * in every run; run 0 is a draw like any other.
 */
export function prepareTyphoon(mesh: Mesh, hazard: TyphoonHazard): PreparedEvents {
  const start = secondsOfHours(hazard.atHours);
  const threats: Threat[] = [];
  const expose = (
    place: Pick<Threat, 'kind' | 'target'> & { readonly id: string },
    position: GeographicPosition,
    weather: (typeof nodeWeather)[keyof typeof nodeWeather],
    hardening: number,
  ): void => {
    const key = hashText(`${hazard.id} ${place.id}`);
    const plain = { kind: place.kind, target: place.target, key };
    if (weather.wind !== 'none') {
      const { speed, hour } = strongestWind(hazard, position);
      const curve = windCurves[weather.wind];
      const chance = windFailure(curve, speed, hardening);
      const repair = secondsOfHours(curve.repairHours);
      const { left, repairSpread } = curve;
      const time = start + secondsOfHours(hour);
      if (chance > 0)
        threats.push({ ...plain, purpose: purposes.wind, time, chance, left, atLeast: 0, repair, repairSpread });
    }
    if (weather.flood === 'none') return;
    const curve = floodCurves[weather.flood];
    hazard.floods.forEach((flood, at) => {
      if (!insideRing(position, flood.ring)) return;
      const chance = floodFailure(curve, flood.depthM, hardening);
      if (chance <= 0) return;
      threats.push({
        ...plain,
        key: hashText(`${hazard.id} flood ${String(at)} ${place.id}`),
        purpose: purposes.flood,
        time: start + secondsOfHours(flood.afterHours),
        chance,
        left: curve.left,
        atLeast: secondsOfHours(flood.forHours),
        repair: secondsOfHours(curve.repairHours),
        repairSpread: curve.repairSpread,
      });
    });
  };

  const positionOf = new Map(mesh.nodes.map((node) => [node.id, node.position]));
  for (const [target, node] of mesh.nodes.entries()) {
    const weather = { ...nodeWeather[node.kind], ...stated(node.fragility) };
    const place = { kind: impactKind.failNode, target, id: `node ${node.id}` } as const;
    expose(place, node.position, weather, node.fragility?.hardening ?? 1);
  }
  for (const [target, link] of mesh.links.entries()) {
    const from = positionOf.get(link.from);
    const to = positionOf.get(link.to);
    if (from === undefined || to === undefined) continue;
    const weather = { ...linkWeather[link.kind], ...stated(link.fragility) };
    const place = { kind: impactKind.failLink, target, id: `link ${link.id}` } as const;
    expose(place, midpoint(from, to), weather, link.fragility?.hardening ?? 1);
  }

  return {
    draw: (seed, run) =>
      threats.flatMap(({ kind, target, purpose, key, time, chance, left, atLeast, repair, repairSpread }) => {
        if (uniform(seed, run, purpose, key) >= chance) return [];
        const factor = exp(repairSpread * normal(seed, run, purposes.repair, key));
        const event: DrawnEvent = {
          time,
          kind,
          target,
          value: left,
          repair: atLeast + repair * factor,
          damageState: 0,
          needsCrew: true,
        };
        return [event];
      }),
  };
}

const stated = (fragility: Mesh['nodes'][number]['fragility']) => ({
  ...(fragility?.wind === undefined ? {} : { wind: fragility.wind }),
  ...(fragility?.flood === undefined ? {} : { flood: fragility.flood }),
});
