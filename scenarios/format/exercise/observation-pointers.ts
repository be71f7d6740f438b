import type { Command } from '../command';
import type { Decision, Observation } from './log';

/** How what an observation points at is called where it is told. */
export type PointerNames = {
  /** Number and title. */
  readonly inject: (id: string) => string;
  readonly node: (id: string) => string;
  readonly decision: (id: string) => string;
};

/** What an observation points at: inject, decision and site, as far as it does; none where it points at nothing. */
export const observationPointers = (
  { inject, decision, node }: Pick<Observation, 'inject' | 'decision' | 'node'>,
  names: PointerNames,
): readonly string[] => [
  ...(inject === undefined ? [] : [names.inject(inject)]),
  ...(decision === undefined ? [] : [names.decision(decision)]),
  ...(node === undefined ? [] : [names.node(node)]),
];

/** What was decided in one line: the order, where there is one, and what was said. */
export const decisionText = (
  { command, text }: Pick<Decision, 'command' | 'text'>,
  say: (command: Command) => string,
): string => [command === null ? '' : say(command), text].filter((part) => part !== '').join(' · ');
