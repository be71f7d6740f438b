import type { DecisionState, ExerciseState } from '@scenarios/format/exercise/state';
import type { RefusalTexts } from '@scenarios/format/command-refusal';
import { refusalTexts } from '@scenarios/format/command-refusal';
import type { ParameterValues } from '@scenarios/format/parameters';
import { effectMillis } from '@workers/exercise/command-terms';
import type { Block } from '../report';
import type { PlayedExercise } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import type { WorldFigures } from '../world-figures';
import { eachDecision } from './each-decision';
import { afterActionWords as a } from './words';

/** Hours after a decision took effect at which its consequences are read. */
const hoursAfter = 1;

/** What was decided, why, what the world said to it, and what the services were before and after. */
export function decisions(
  played: PlayedExercise,
  figures: WorldFigures,
  undecided: WorldFigures | null,
  parameters: ParameterValues,
  world: { readonly startSeconds: number; readonly endSeconds: number },
  tell: Teller,
): readonly Block[] {
  const { state } = played;
  const numbered = (given: DecisionState, at: number): string => `${String(at + 1)}. ${headingOf(given, tell)}`;
  const titles = new Map(state.decisions.map((given, at) => [given.decision.id, numbered(given, at)]));
  const effectOf = ({ decision }: DecisionState): number | null => {
    const given = state.commands.find(({ source, from }) => source === 'decision' && from === decision.id);
    return given === undefined ? null : effectMillis(given, parameters);
  };
  const outcome = (refusal: string | null, hasCommand: boolean): string => {
    if (refusal === null) return tell.say(hasCommand ? a.carriedOut : a.noOrder);
    const texts: RefusalTexts | undefined = (refusalTexts as Readonly<Record<string, RefusalTexts>>)[refusal];
    return tell.say(a.refusedBecause, {
      reason: texts === undefined ? refusal : tell.say(texts.message),
      advice: texts === undefined ? '' : tell.say(texts.advice),
    });
  };
  const consequences = (given: DecisionState): readonly Block[] => {
    const effect = effectOf(given);
    if (effect === null || figures.services.length === 0) return [];
    const after = world.startSeconds + effect / 1000 + hoursAfter * 3600;
    if (world.startSeconds + effect / 1000 > world.endSeconds) return [{ of: 'paragraph', text: tell.say(a.beyond) }];
    const before = figures.at(world.startSeconds + given.atMillis / 1000);
    const then = figures.at(Math.min(after, world.endSeconds));
    const otherwise = (undecided ?? figures).at(Math.min(after, world.endSeconds));
    return [
      {
        of: 'table',
        columns: [
          { heading: tell.say(a.service), width: 0.22 },
          { heading: tell.say(a.shareBefore), width: 0.13 },
          { heading: tell.say(a.shareAfter), width: 0.13 },
          { heading: tell.say(a.shareUndecided), width: 0.13 },
          { heading: tell.say(a.withoutBefore), width: 0.13 },
          { heading: tell.say(a.withoutAfter), width: 0.13 },
          { heading: tell.say(a.withoutUndecided), width: 0.13 },
        ],
        rows: before.map((figure, place) => [
          tell.service(figure.service),
          tell.share(figure.share),
          tell.share(then[place]?.share ?? figure.share),
          tell.share(otherwise[place]?.share ?? figure.share),
          tell.number(figure.peopleWithout),
          tell.number(then[place]?.peopleWithout ?? figure.peopleWithout),
          tell.number(otherwise[place]?.peopleWithout ?? figure.peopleWithout),
        ]),
      },
    ];
  };
  const one = (given: DecisionState, at: number): readonly Block[] => {
    const { decision, refusal, atMillis } = given;
    const effect = effectOf(given);
    const optional = (name: string, value: string): readonly (readonly [string, string])[] =>
      value === '' ? [] : [[name, value]];
    return [
      { of: 'heading', rank: 2, text: numbered(given, at) },
      {
        of: 'pairs',
        rows: [
          [tell.say(w.time), `${tell.elapsed(atMillis)}, ${tell.clock(atMillis)}`],
          ...optional(tell.say(a.decision), decision.text),
          ...optional(tell.say(w.team), decision.team === undefined ? '' : tell.team(decision.team)),
          ...optional(tell.say(a.uponInject), decision.inject === undefined ? '' : tell.inject(decision.inject)),
          ...optional(tell.say(a.order), decision.command === null ? '' : tell.command(decision.command)),
          [tell.say(a.answer), outcome(refusal, decision.command !== null)],
          ...optional(tell.say(a.takesEffect), effect === null ? '' : `${tell.elapsed(effect)}, ${tell.clock(effect)}`),
          ...optional(tell.say(a.rationale), decision.rationale),
          ...optional(tell.say(a.options), decision.options),
          ...optional(tell.say(a.followUp), decision.followUp),
        ],
      },
      ...consequences(given),
    ];
  };
  return [
    { of: 'heading', rank: 1, text: tell.say(a.decisions) },
    ...(state.decisions.length === 0
      ? ([{ of: 'paragraph', text: tell.say(w.none) }] as const)
      : ([
          { of: 'paragraph', look: 'note', text: tell.say(a.decisionsNote, { hours: String(hoursAfter) }) },
          ...costs(state, tell),
          ...state.decisions.flatMap(one),
          ...eachDecision(
            played,
            figures.services,
            { title: (id) => titles.get(id) ?? id, horizonHours: world.endSeconds / 3600 },
            tell,
          ),
        ] as const)),
  ];
}

/** What the orders cost that were carried out; nothing is said where none names a cost. */
function costs({ commands }: Pick<ExerciseState, 'commands'>, tell: Teller): readonly Block[] {
  const given = commands.flatMap(({ source, command }) => (source === 'decision' ? [command] : []));
  const named = given.flatMap((command) => ('cost' in command && command.cost !== undefined ? [command.cost] : []));
  if (named.length === 0) return [];
  const sum = tell.number(
    named.reduce((total, cost) => total + cost, 0),
    2,
  );
  const { currency } = tell.mesh;
  return [
    {
      of: 'paragraph',
      text: tell.say(a.costs, {
        sum: currency === undefined ? sum : `${sum} ${currency}`,
        all: tell.number(given.length),
        said: tell.number(named.length),
      }),
    },
  ];
}

function headingOf({ decision }: DecisionState, tell: Teller): string {
  const line = decision.text.trim().split('\n')[0] ?? '';
  if (line === '') return decision.command === null ? tell.say(a.decision) : tell.command(decision.command);
  return line.length > 80 ? `${line.slice(0, 78).toWellFormed()}…` : line;
}
