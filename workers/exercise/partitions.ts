import type { Partition } from '@scenarios/format/hazards/disruption';
import type { EffectiveCommand } from './command-events';

const hoursOf = (millis: number): number => millis / 3_600_000;

/** When which controller is partitioned by commands, hours after the start of the scenario; an order that changes nothing counts for nothing. */
export function partitionsOf(commands: readonly EffectiveCommand[]): readonly Partition[] {
  const done: Partition[] = [];
  const since = new Map<string, number>();
  for (const { atMillis, command } of commands.toSorted((one, other) => one.atMillis - other.atMillis)) {
    if (command.do !== 'partition') continue;
    const { node } = command;
    const from = since.get(node);
    if (command.on) since.set(node, from ?? atMillis);
    else if (from !== undefined) {
      done.push({ controller: node, fromHours: hoursOf(from), untilHours: hoursOf(atMillis) });
      since.delete(node);
    }
  }
  const lasting = [...since].map(([controller, from]) => ({ controller, fromHours: hoursOf(from), untilHours: null }));
  return [...done, ...lasting];
}
