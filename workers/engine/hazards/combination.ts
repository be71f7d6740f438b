import type { CombinationHazard } from '@scenarios/format/hazards/disruption';
import type { PartitionSpan, PreparedEvents } from './prepared-events';
import { secondsOfHours } from './seconds-of-hours';

/** Parts on one timeline, each with its own draws: the same as if it came alone, only later. */
export function prepareCombination(
  hazard: CombinationHazard,
  prepare: (id: string) => PreparedEvents | null,
): PreparedEvents {
  const parts = hazard.parts.flatMap(({ hazard: id, delayHours }) => {
    const events = prepare(id);
    return events === null ? [] : [{ events, delay: secondsOfHours(delayHours) }];
  });
  const partitions = (hazard.partitions ?? []).map(({ controller, fromHours, untilHours }): PartitionSpan => ({
    controller,
    from: secondsOfHours(fromHours),
    until: untilHours === null ? Infinity : secondsOfHours(untilHours),
  }));
  const spansOf = (delay: number): readonly PartitionSpan[] =>
    partitions.map(({ controller, from, until }) => ({ controller, from: from - delay, until: until - delay }));
  return {
    draw: (seed, run) =>
      parts.flatMap(({ events, delay }) =>
        events.draw(seed, run, spansOf(delay)).map((event) => ({ ...event, time: event.time + delay })),
      ),
  };
}
