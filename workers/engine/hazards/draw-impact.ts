import type { Hazard } from '@scenarios/format/hazard';
import type { CombinationHazard } from '@scenarios/format/hazards/disruption';
import type { Mesh } from '@scenarios/format/mesh';
import type { ParameterValues } from '@scenarios/format/parameters';
import type { Impact } from '../impact';
import { exp } from '../math';
import { hashText, normal, purposes } from '../random';
import { prepareBlockade } from './blockade';
import { prepareCableCut } from './cable-cut';
import { prepareCombination } from './combination';
import { prepareCyberOutage } from './cyber-outage';
import { prepareEarthquakeSequence } from './earthquake-sequence';
import { preparePandemic } from './pandemic';
import type { PreparedEvents } from './prepared-events';
import { drawScript, prepareScript } from './script';
import { prepareSingleFailure } from './single-failure';
import { prepareStrike } from './strike';
import { prepareSupplyShortage } from './supply-shortage';
import { prepareTemperature } from './temperature';
import { prepareTyphoon } from './typhoon';

/** A hazard on one mesh, ready to be drawn any number of times. */
export type PreparedHazard = {
  readonly events: PreparedEvents;
  /** Key and log standard deviation of every store and of every provision's start, by flattened position. */
  readonly stores: Spreads;
  readonly starts: Spreads;
};

type Spreads = { readonly keys: Uint32Array; readonly deviations: Float64Array };

/** All of a hazard that is the same in every run. The mesh has to have passed `parse`; `others` are what a combination names. */
export const prepareHazard = (
  mesh: Mesh,
  hazard: Hazard,
  parameters: ParameterValues,
  others: readonly Hazard[] = [],
): PreparedHazard => createHazardPreparer(mesh, parameters)(hazard, others);

/**
 * Prepares one hazard after another on the same mesh: what they have in common is prepared once, and a part of a combination
 * that was a part before is taken as it is.
 */
export function createHazardPreparer(
  mesh: Mesh,
  parameters: ParameterValues,
): (hazard: Hazard, others: readonly Hazard[]) => PreparedHazard {
  const startSpread = parameters['repair.start-spread'];
  const stores = spreadsOf(
    mesh.nodes.flatMap((node) =>
      node.stores.map((store) => ({
        name: `store ${node.id} ${store.service} ${store.kind}`,
        deviation: store.spread,
      })),
    ),
  );
  const starts = spreadsOf(
    mesh.nodes.flatMap((node) =>
      node.provides.map((given) => ({ name: `start ${node.id} ${given.service}`, deviation: startSpread })),
    ),
  );
  const known = new WeakMap<Hazard, PreparedEvents>();
  const prepareOnce = (hazard: Hazard, others: readonly Hazard[]): PreparedEvents => {
    if (hazard.kind === 'combination')
      return prepareCombination(hazard, (id) => {
        const part = others.find((other) => other.id === id);
        return part === undefined || part.kind === 'combination' ? null : prepareOnce(part, others);
      });
    const events = known.get(hazard) ?? prepareEvents(mesh, hazard, parameters);
    known.set(hazard, events);
    return events;
  };
  return (hazard, others) => ({ events: prepareOnce(hazard, others), stores, starts });
}

/**
 * The impact of one run: a pure function of the prepared hazard, the seed and the run. Every draw is keyed by the ids of what
 * it decides, so an unrelated node, link or event moves no other draw, and designs meet the same fate in what they share.
 * Stores and start-ups vary by a lognormal factor with median 1; in run 0 the factors are exactly 1.
 */
export function drawImpact(prepared: PreparedHazard, seed: number, run: number): Impact {
  const { events, stores, starts } = prepared;
  const drawn = events.draw(seed, run);
  // The sort is stable: events of the same time keep the order of the hazard.
  drawn.sort((a, b) => a.time - b.time);
  return {
    time: Float64Array.from(drawn, (event) => event.time),
    kind: Uint8Array.from(drawn, (event) => event.kind),
    target: Int32Array.from(drawn, (event) => event.target),
    value: Float64Array.from(drawn, (event) => event.value),
    repair: Float64Array.from(drawn, (event) => event.repair),
    damageState: Uint8Array.from(drawn, (event) => event.damageState),
    needsCrew: Uint8Array.from(drawn, (event) => (event.needsCrew === true ? 1 : 0)),
    storeFactor: drawFactors(stores, seed, run, purposes.store),
    startFactor: drawFactors(starts, seed, run, purposes.start),
  };
}

function prepareEvents(
  mesh: Mesh,
  hazard: Exclude<Hazard, CombinationHazard>,
  parameters: ParameterValues,
): PreparedEvents {
  switch (hazard.kind) {
    case 'script': {
      const script = prepareScript(mesh, hazard);
      return { draw: (seed, run) => drawScript(script, seed, run) };
    }
    case 'earthquake':
      return prepareEarthquakeSequence(mesh, hazard, parameters);
    case 'typhoon':
      return prepareTyphoon(mesh, hazard);
    case 'cyber-outage':
      return prepareCyberOutage(mesh, hazard);
    case 'strike':
      return prepareStrike(mesh, hazard);
    case 'blockade':
      return prepareBlockade(mesh, hazard);
    case 'cable-cut':
      return prepareCableCut(mesh, hazard);
    case 'supply-shortage':
      return prepareSupplyShortage(mesh, hazard);
    case 'pandemic':
      return preparePandemic(mesh, hazard);
    case 'temperature':
      return prepareTemperature(mesh, hazard, parameters);
    case 'single-failure':
      return prepareSingleFailure(mesh, hazard);
  }
}

function spreadsOf(items: readonly { readonly name: string; readonly deviation: number }[]): Spreads {
  const alike = new Map<string, number>();
  const keys = items.map(({ name }) => {
    const before = alike.get(name) ?? 0;
    alike.set(name, before + 1);
    return hashText(before === 0 ? name : `${name} ${before}`);
  });
  return { keys: Uint32Array.from(keys), deviations: Float64Array.from(items, (item) => item.deviation) };
}

function drawFactors({ keys, deviations }: Spreads, seed: number, run: number, purpose: number): Float64Array {
  const factors = new Float64Array(keys.length).fill(1);
  if (run === 0) return factors;
  for (let at = 0; at < factors.length; at++) {
    const deviation = deviations[at] as number;
    if (deviation > 0) factors[at] = exp(deviation * normal(seed, run, purpose, keys[at] as number));
  }
  return factors;
}
