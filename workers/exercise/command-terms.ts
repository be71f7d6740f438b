import type { DecisionKind } from '@scenarios/format/command';
import { decisionKinds } from '@scenarios/format/command';
import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { ParameterValues } from '@scenarios/format/parameters';

const isDecision = (kind: string): kind is DecisionKind => (decisionKinds as readonly string[]).includes(kind);

/**
 * Minutes from a command until it takes effect: what it says itself, else the usual time of its kind where players decided it;
 * what injects and the facilitator do happens at once.
 */
export function delayMinutes({ command, source }: TimedCommand, parameters: ParameterValues): number {
  if (command.delayMinutes !== undefined) return command.delayMinutes;
  return source === 'decision' && isDecision(command.do) ? parameters[`exercise.delay.${command.do}`] : 0;
}

/** When a command takes effect, thousandths of a second after the start of the exercise. */
export const effectMillis = (given: TimedCommand, parameters: ParameterValues): number =>
  given.atMillis + Math.round(delayMinutes(given, parameters) * 60_000);
