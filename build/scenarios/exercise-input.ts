import type { z } from 'zod';
import type { command } from '@scenarios/format/command';
import type { condition } from '@scenarios/format/exercise/condition';
import type { exercise } from '@scenarios/format/exercise/exercise';
import type { inject } from '@scenarios/format/exercise/inject';

export type ExerciseInput = z.input<typeof exercise>;
type InjectInput = z.input<typeof inject>;
type ObjectiveInput = NonNullable<ExerciseInput['objectives']>[number];

/** English, and Chinese as written in Taiwan. */
export type Both = readonly [en: string, zhHant: string];

export const both = ([en, zhHant]: Both): { readonly en: string; readonly 'zh-Hant': string } => ({
  en,
  'zh-Hant': zhHant,
});

/** Line of a list as these scripts write it; times are minutes of scenario time after the start of the exercise. */
export type Line = {
  readonly number: string;
  readonly title: Both;
  readonly trigger: InjectInput['trigger'];
  readonly mode: NonNullable<InjectInput['mode']>;
  readonly from: Both;
  /** None: everybody. */
  readonly to?: readonly string[];
  readonly message: Both;
  readonly response: Both;
  readonly evaluate: Both;
  readonly objectives: readonly string[];
  readonly storyline: string;
  readonly controller: Both;
  readonly effects?: readonly z.input<typeof command>[];
  readonly notes?: Both;
};

export const at = (minutes: number): InjectInput['trigger'] => ({ when: 'at', atSeconds: minutes * 60 });

export const byHand = (minutes: number): InjectInput['trigger'] => ({ when: 'by-hand', plannedSeconds: minutes * 60 });

export const onceSo = (of: z.input<typeof condition>, notBeforeMinutes = 0): InjectInput['trigger'] => ({
  when: 'condition',
  condition: of,
  notBeforeSeconds: notBeforeMinutes * 60,
});

/** Some minutes after other lines, by their numbers. */
export const afterLines = (numbers: readonly string[], minutes: number): InjectInput['trigger'] => ({
  when: 'after',
  precedents: numbers.map((number) => ({ what: 'inject', inject: idOf(number) })),
  delaySeconds: minutes * 60,
});

/** Some minutes after any of these decisions. */
export const afterDecision = (
  decisions: readonly { readonly do: string; readonly target?: string }[],
  minutes: number,
): InjectInput['trigger'] => ({
  when: 'after',
  of: 'any',
  precedents: decisions.map((decision) => ({ what: 'decision', ...decision })),
  delaySeconds: minutes * 60,
});

const idOf = (number: string): string => `inject-${number.toLowerCase()}`;

const kinds = { C: 'contingency', E: 'expected-action' } as const;
const kindOf = (number: string): InjectInput['kind'] =>
  number.startsWith('C') ? kinds.C : number.startsWith('E') ? kinds.E : 'inject';

/**
 * The list of an exercise. The first letter of a number tells contingencies (C) and expected actions (E); capabilities are those
 * of the objectives.
 */
export const listOf = (lines: readonly Line[], objectives: readonly ObjectiveInput[]): InjectInput[] =>
  lines.map((line) => ({
    id: idOf(line.number),
    number: line.number,
    title: both(line.title),
    kind: kindOf(line.number),
    trigger: line.trigger,
    status: 'ready',
    mode: line.mode,
    from: both(line.from),
    to: [...(line.to ?? [])],
    message: both(line.message),
    expectedResponse: both(line.response),
    objectives: [...line.objectives],
    capabilities: [
      ...new Set(objectives.filter(({ id }) => line.objectives.includes(id)).map(({ capability }) => capability)),
    ],
    controller: both(line.controller),
    evaluatorInstructions: both(line.evaluate),
    storyline: line.storyline,
    effects: [...(line.effects ?? [])],
    ...(line.notes === undefined ? {} : { notes: both(line.notes) }),
  }));

/** An objective with its tasks, which are numbered after it. */
export const objectiveOf = (
  id: string,
  capability: ObjectiveInput['capability'],
  text: Both,
  target: Both,
  tasks: readonly Both[],
  guide: Both,
): ObjectiveInput => ({
  id,
  text: both(text),
  capability,
  target: both(target),
  tasks: tasks.map((task, place) => ({ id: `${id}-${String(place + 1)}`, text: both(task) })),
  guide: both(guide),
});
