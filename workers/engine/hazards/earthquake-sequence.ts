import type { EarthquakeHazard } from '@scenarios/format/hazards/earthquake';
import type { Mesh } from '@scenarios/format/mesh';
import type { ParameterValues } from '@scenarios/format/parameters';
import { cos, log, pow, sin } from '../math';
import type { Aftershock } from './aftershocks';
import { aftershockRates, drawAftershocks } from './aftershocks';
import type { PreparedEarthquake } from './earthquake';
import { drawDamage, drawEarthquake, drawGroundMotion, prepareEarthquake } from './earthquake';
import { medianGroundMotion } from './ground-motion';
import type { GeographicPosition } from './hypocentral-distance';
import { earthRadiusKm, hypocentralDistance, radians } from './hypocentral-distance';
import type { PreparedEvents } from './prepared-events';

/**
 * Radius in km of the disc in which aftershocks fall: half the subsurface rupture length of the main shock, log10 L = −2.44 +
 * 0.59 M (Wells & Coppersmith 1994, Bull. Seism. Soc. Am. 84, 974–1002, all slip types; quoted from memory, unverified).
 */
export const aftershockRadius = (magnitude: number): number => pow(10, -2.44 + 0.59 * magnitude) / 2;

function epicentreOf(hazard: EarthquakeHazard, shock: Aftershock): GeographicPosition {
  const radius = aftershockRadius(hazard.magnitude) * Math.sqrt(shock.radiusShare);
  const angle = Math.PI * (2 * shock.turn - 1);
  const degree = earthRadiusKm * radians;
  const lat = Math.min(90, Math.max(-90, hazard.epicentre.lat + (radius * sin(angle)) / degree));
  const across = degree * Math.max(0.01, cos(hazard.epicentre.lat * radians));
  return { lat, lon: hazard.epicentre.lon + (radius * cos(angle)) / across };
}

function logMedians(
  prepared: PreparedEarthquake,
  hazard: EarthquakeHazard,
  shock: Aftershock,
  slabDepthKm: number,
): Float64Array {
  const epicentre = epicentreOf(hazard, shock);
  const { depthKm, vs30 } = hazard;
  return Float64Array.from(prepared.exposed, ({ position }) => {
    const distanceKm = hypocentralDistance(position, epicentre, depthKm);
    return log(medianGroundMotion({ magnitude: shock.magnitude, depthKm, vs30, distanceKm, slabDepthKm }));
  });
}

/** The main shock and, where the hazard asks for them, its aftershocks: each shakes the mesh by the same relation. */
export function prepareEarthquakeSequence(
  mesh: Mesh,
  hazard: EarthquakeHazard,
  parameters: ParameterValues,
): PreparedEvents {
  const prepared = prepareEarthquake(mesh, hazard, parameters);
  const window = hazard.aftershocks;
  if (window === undefined) return { draw: (seed, run) => drawEarthquake(prepared, seed, run) };
  const rates = aftershockRates(parameters);
  const main = { magnitude: hazard.magnitude, key: prepared.key };
  const slabDepthKm = parameters['earthquake.slab-depth'];
  return {
    draw: (seed, run) => {
      const events = drawEarthquake(prepared, seed, run);
      drawAftershocks(rates, main, window, seed, run).forEach((shock, at) => {
        const medians = logMedians(prepared, hazard, shock, slabDepthKm);
        const motion = drawGroundMotion(prepared, seed, run, at + 1, medians);
        const time = prepared.seconds + shock.days * 86_400;
        for (const event of drawDamage(prepared, motion, time, seed, run)) events.push(event);
      });
      return events;
    },
  };
}
