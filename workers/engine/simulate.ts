import type { Run, SimulateOptions } from '@scenarios/format/run';
import { createDigest } from './digest';
import { eventKind } from './event';
import type { Impact } from './impact';
import { isOrder } from './impact';
import { createDeprivation } from './measures/deprivation';
import { createFirstStrike } from './measures/first-strike';
import { measureRun } from './measures/measure-run';
import type { Model, ServiceNetwork } from './model';
import { createRecorder } from './record';
import type { Allocation } from './rules/allocation';
import { createCapacitated } from './rules/capacitated';
import { createCrews } from './rules/crews';
import { createDamage } from './rules/damage';
import { prepareDarkLoops } from './rules/dark-loop';
import { queueNode } from './rules/function';
import type { Ladder } from './rules/ladder';
import { createLadder } from './rules/ladder';
import { createModes } from './rules/modes';
import type { PowerGrid } from './rules/power-grid';
import { createPowerGrid } from './rules/power-grid';
import { createOrders } from './rules/orders';
import { createReachService } from './rules/reach';
import { staffShare } from './rules/staff';
import { startProvision } from './rules/start-up';
import { turnStore } from './rules/stores';
import { updateNeed } from './rules/supply';
import { createTies } from './rules/ties';
import { basesWithoutFuel, hasNoRoads } from './rules/repair-gaps';
import { nodesWithoutSource } from './rules/without-source';
import { settle } from './settle';
import { resetState } from './state';
import { createWorld, notice } from './world';

export type Simulator = {
  /**
   * Runs the model under one impact. Pure: the same model and impact give the same digest, whatever ran before and whatever
   * is recorded. `stop` is asked at every sample; null when it answered true.
   */
  readonly run: (impact: Impact, options: SimulateOptions, stop?: () => boolean) => Run | null;
};

/** Prepares a simulator; all its memory is used again from run to run. */
export function createSimulator(model: Model): Simulator {
  const world = createWorld(model);
  const { state, queue, log } = world;
  const grids: PowerGrid[] = [];
  const ladders: Ladder[] = [];
  const allocations: Allocation[] = [];
  for (const network of model.networks) allocations.push(allocationOf(network));

  function allocationOf(network: ServiceNetwork): Allocation {
    switch (network.flow) {
      case 'capacitated':
        return createCapacitated(world, network);
      case 'reach':
        return createReachService(world, network);
      case 'ladder': {
        const ladder = createLadder(world, network, allocations);
        ladders[network.service] = ladder;
        return ladder;
      }
      case 'dc-power': {
        const grid = createPowerGrid(world, network);
        grids.push(grid);
        return grid;
      }
    }
  }
  const gridOf = model.networks.map((network) => grids.find((grid) => grid.state.network === network));
  const crews = model.repair === null ? null : createCrews(world, model.repair);
  const ties = createTies(world, allocations, grids);
  const orders = createOrders(world, ties, crews);
  const damage = createDamage(world, crews ?? { report: () => false, withdraw: () => undefined }, orders);
  const modes = createModes(world);
  const darkLoops = prepareDarkLoops(world);
  const withoutSource = nodesWithoutSource(model);
  const withoutFuel = basesWithoutFuel(model);
  const recorder = createRecorder(world, grids);
  const digest = createDigest();
  const firstStrike = createFirstStrike(model);
  const deprivation = createDeprivation(model);
  const measures = new Float64Array(model.measureIds.length);
  const unitOf = new Int32Array(model.provisionCount);
  for (const network of model.networks) network.provisions.forEach((provision, unit) => (unitOf[provision] = unit));

  const grid = (service: number): PowerGrid => {
    const found = gridOf[service];
    if (found === undefined) throw new Error(`Service ${service} is not power.`);
    return found;
  };

  function apply(kind: number, target: number, value: number, cause: number): void {
    switch (kind) {
      case eventKind.impact:
        return damage.strike(target);
      case eventKind.repair:
        return damage.repair(target);
      case eventKind.deliveryArrives:
        return allocations[target]?.arrive?.(value, cause);
      case eventKind.storeTurns:
        turnStore(world, target);
        return updateNeed(world, model.storeNeed[target] as number);
      case eventKind.tieSwitches:
        return ties.switchTie(target, value === 1, cause);
      case eventKind.lineTrips:
        return grid(value).tripLine(target);
      case eventKind.lineRecloses:
        return grid(value).recloseLine(target);
      case eventKind.unitStarts:
        return grid(model.provisionService[target] as number).startUnit(unitOf[target] as number);
      case eventKind.busEnergised:
        return grid(value).energiseBus(target);
      case eventKind.reservesFree:
        return grid(target).freeReserves();
      case eventKind.reconnect:
        return grid(target).reconnect();
      case eventKind.pickUp:
        return grid(target).pickUp();
      case eventKind.crewArrives:
        return crews?.arrive(target);
      case eventKind.crewFinishes:
        return damage.repair(target, crews?.finish(target));
      case eventKind.helpChanges:
        return crews?.help(target);
      case eventKind.modeSteps:
        return modes.step(target, value);
      case eventKind.rungDelivers:
        return ladders[model.needService[target] as number]?.deliver(target, value, cause);
      case eventKind.provisionStarts:
        return startProvision(world, target, cause);
      default:
        throw new Error(`Unknown event ${kind}.`);
    }
  }

  function settleInstant(): void {
    settle(world, allocations);
    for (const each of grids) each.conclude();
    if (model.ties.length > 0) ties.conclude();
    modes.conclude();
    crews?.conclude();
  }

  function reset(impact: Impact, recording: SimulateOptions['recording']): void {
    world.impact = impact;
    world.now = 0;
    world.revision = 0;
    world.storeRevision = 0;
    world.loadRevision = 0;
    world.notices.length = 0;
    if (withoutSource.length > 0) notice(world, 'settle/no-source', withoutSource);
    if (withoutFuel.length > 0) notice(world, 'repair/no-fuel-need', withoutFuel);
    if (hasNoRoads(model)) notice(world, 'repair/roads-without-links');
    queue.clear();
    log.reset(recording === 'frames');
    digest.reset();
    resetState(state, model, impact.storeFactor);
    for (const allocation of allocations) allocation.reset();
    recorder.reset(recording);
    firstStrike.reset();
    deprivation.reset();
    world.initialising = true;
    // Everything starts whole; only a site that is short of staff from the start does not.
    for (let node = 0; node < model.nodeCount; node += 1) if (staffShare(world, node) < 1) queueNode(world, node);
    settle(world, allocations);
    world.initialising = false;
    for (let need = 0; need < model.needCount; need += 1) updateNeed(world, need);
    settle(world, allocations);
    ties.reset();
    modes.reset();
    damage.reset();
    crews?.reset();
    for (const each of grids) each.conclude();
    if (model.ties.length > 0) ties.conclude();
    modes.conclude();
  }

  return {
    run(impact, options, stop) {
      reset(impact, options.recording);
      let present = options.present ?? null;
      /** Tells of the present before anything that comes after it. */
      const reach = (seconds: number): void => {
        if (present === null || seconds <= present.seconds) return;
        const frame = recorder.last();
        if (frame !== null) present.tell(frame);
        present = null;
      };
      const bound = model.parameters['settle.max-events'];
      let events = 0;
      let sampledRevision = -1;
      let struck = false;
      for (let sample = 0; sample < model.sampleCount; sample += 1) {
        if (stop?.() === true) return null;
        const until = sample * model.sampleSeconds;
        while (queue.peekTime() <= until && events < bound) {
          const instant = queue.peekTime();
          reach(instant);
          world.now = instant;
          while (queue.peekTime() === instant && events < bound) {
            queue.pop();
            if (queue.kind === eventKind.impact && !isOrder(impact.kind[queue.target] as number)) struck = true;
            apply(queue.kind, queue.target, queue.value, queue.cause);
            events += 1;
          }
          settleInstant();
          // What a blow leaves is seen when nothing more happens at its instant, such as a line that trips at once.
          if (struck && queue.peekTime() > instant) {
            firstStrike.strike(state.needShare, instant);
            struck = false;
          }
          if (instant < until && queue.peekTime() > instant) recorder.frame();
        }
        if (events >= bound) notice(world, 'queue/bound-reached');
        reach(until);
        world.now = until;
        // A bound that was reached left work behind.
        if (state.serviceDirty.includes(1)) settleInstant();
        const changed = world.revision !== sampledRevision;
        sampledRevision = world.revision;
        recorder.sample(sample, digest);
        deprivation.sample(sample, state.needShare, changed);
        if (changed) firstStrike.sample(state.needShare, until);
      }
      reach(Infinity);
      if (options.recording === 'frames') {
        const loop = darkLoops();
        if (loop.length > 0) notice(world, 'settle/two-states', loop);
      }
      recorder.finish(digest);
      const { series, peopleWithout, frames } = recorder.take();
      measureRun(
        {
          series,
          seriesCount: model.series.length,
          headlineCount: model.headlineServices.length,
          sampleCount: model.sampleCount,
          stepHours: model.sampleSeconds / 3600,
          peopleWithout,
          whole: {
            'first-wave': firstStrike.firstWave(),
            'after-cascade': firstStrike.afterCascade(),
            buffer: deprivation.buffer(),
            survival: deprivation.survival(),
          },
        },
        measures,
      );
      return {
        digest: digest.hex(),
        series,
        measures: measures.slice(),
        events,
        notices: [...world.notices],
        frames,
        log: options.recording === 'frames' ? log.take() : null,
      };
    },
  };
}
