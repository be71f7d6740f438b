import type { CoreCapability } from '@scenarios/format/exercise/core-capability';
import { decisionText } from '@scenarios/format/exercise/observation-pointers';
import type { ObservationState } from '@scenarios/format/exercise/state';
import type { ObjectiveRating } from '@scenarios/format/exercise/plan-ratings';
import { planRatings } from '@scenarios/format/exercise/plan-ratings';
import { coreCapabilityWords, ratingWords } from '@scenarios/format/exercise/words';
import type { Rating } from '@scenarios/format/exercise/log';
import type { Block } from '../report';
import type { PlayedExercise, ReportMaterial } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { afterActionWords as a } from './words';

/** Objective × capability × rating, and for each capability its strengths, areas for improvement and other observations. */
export function capabilityAnalysis(
  { plan }: ReportMaterial,
  { state }: PlayedExercise,
  tell: Teller,
): readonly Block[] {
  const rated = planRatings(plan, state.observations);
  const seen = state.observations.filter(({ observation }) => observation.hotWash === undefined);
  const ratingText = (rating: Rating | null): string =>
    rating === null ? tell.say(a.notRated) : `${rating} – ${tell.say(ratingWords[rating])}`;
  const capabilityOf = new Map(plan.objectives.map(({ id, capability }) => [id, capability]));

  const reference = ({ observation: of }: ObservationState): string =>
    tell.orDash(
      [
        of.objective === undefined ? '' : tell.under(tell.say(w.objective), tell.objective(of.objective)),
        taskText(of.objective, of.task),
        of.inject === undefined ? '' : tell.say(a.injectReleased, { name: tell.inject(of.inject) }),
        decided(of.decision),
        of.node === undefined ? '' : tell.node(of.node),
        of.team === undefined ? '' : tell.team(of.team),
      ]
        .filter((part) => part !== '')
        .join('\n'),
    );
  const taskText = (objective: string | undefined, task: string | undefined): string => {
    const found = plan.objectives.find(({ id }) => id === objective)?.tasks.find(({ id }) => id === task);
    return found === undefined ? '' : tell.under(tell.say(w.task), tell.read(found.text));
  };
  const decided = (id: string | undefined): string => {
    const found = state.decisions.find(({ decision }) => decision.id === id);
    return found === undefined ? '' : tell.under(tell.say(a.decision), decisionText(found.decision, tell.command));
  };
  const when = (each: ObservationState): readonly (readonly [string, string])[] => [
    [
      tell.say(a.observedAt),
      `${tell.elapsed(each.observation.observedAtMillis)}, ${tell.clock(each.observation.observedAtMillis)}`,
    ],
    [tell.say(a.recordedAt), tell.wall(each.wall, true)],
  ];
  const ratingPair = (rating: Rating | null): readonly (readonly [string, string])[] =>
    rating === null ? [] : [[tell.say(w.rating), ratingText(rating)]];

  const findings = (list: readonly ObservationState[], rank: 2 | 3): readonly Block[] => {
    const of = (kind: ObservationState['observation']['kind']): readonly ObservationState[] =>
      list.filter(({ observation }) => observation.kind === kind);
    const each = (kind: 'strength' | 'improvement'): readonly Block[] =>
      of(kind).flatMap((found, at): readonly Block[] => [
        {
          of: 'paragraph',
          look: 'strong',
          text: tell.say(a.numbered, {
            what: tell.say(a[kind]),
            count: String(at + 1),
            text: firstLine(found.observation.text),
          }),
        },
        {
          of: 'pairs',
          rows: [
            [tell.say(a.reference), reference(found)],
            [tell.say(a.analysisOf), tell.orDash(found.observation.text)],
            ...(kind === 'improvement' || found.observation.recommendation !== ''
              ? ([[tell.say(a.recommendation), tell.orDash(found.observation.recommendation)]] as const)
              : []),
            ...ratingPair(found.observation.rating),
            ...when(found),
          ],
        },
      ]);
    const others = of('observation');
    return [
      { of: 'heading', rank, text: tell.say(a.strengths) },
      ...nothingElse(each('strength')),
      { of: 'heading', rank, text: tell.say(a.improvements) },
      ...nothingElse(each('improvement')),
      ...(others.length === 0
        ? []
        : ([
            { of: 'heading', rank, text: tell.say(a.observations) },
            {
              of: 'table',
              columns: [
                { heading: tell.say(a.observedAt), width: 0.16 },
                { heading: tell.say(a.observation), width: 0.4 },
                { heading: tell.say(w.rating), width: 0.14 },
                { heading: tell.say(a.reference), width: 0.3 },
              ],
              rows: others.map((found) => [
                tell.both(found.observation.observedAtMillis),
                [found.observation.text, found.observation.recommendation].filter((text) => text !== '').join('\n'),
                found.observation.rating ?? '—',
                reference(found),
              ]),
            },
          ] as const)),
    ];
  };
  const nothingElse = (blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [{ of: 'paragraph', text: tell.say(w.none) }] : blocks;

  const ofCapability = (capability: CoreCapability): readonly ObservationState[] =>
    seen.filter(({ observation: { objective } }) => capabilityOf.get(objective ?? '') === capability);
  const loose = seen.filter(({ observation: { objective } }) => !capabilityOf.has(objective ?? ''));
  const objectiveRow = (each: ObjectiveRating, capability: Rating | null): readonly string[] => [
    tell.say(coreCapabilityWords[each.capability]),
    tell.objective(each.objective),
    `${ratingText(each.rating)}${each.rating !== null && !each.given ? ' *' : ''}`,
    ratingText(capability),
  ];
  return [
    { of: 'heading', rank: 1, text: tell.say(a.analysis) },
    {
      of: 'table',
      columns: [
        { heading: tell.say(w.capability), width: 0.24 },
        { heading: tell.say(w.objective), width: 0.36 },
        { heading: tell.say(w.rating), width: 0.2 },
        { heading: tell.under(tell.say(w.capability), tell.say(w.rating)), width: 0.2 },
      ],
      rows: rated.flatMap(({ objectives, rating }) => objectives.map((each) => objectiveRow(each, rating))),
    },
    { of: 'paragraph', look: 'note', text: tell.say(a.ratingNote) },
    ...rated.flatMap(({ capability, rating }): readonly Block[] => [
      {
        of: 'heading',
        rank: 2,
        text: `${tell.say(coreCapabilityWords[capability])} – ${ratingText(rating)}`,
      },
      ...findings(ofCapability(capability), 3),
    ]),
    ...(loose.length === 0
      ? []
      : ([{ of: 'heading', rank: 2, text: tell.say(a.general) }, ...findings(loose, 3)] as const)),
  ];
}

const firstLine = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 90 ? `${line.slice(0, 88).toWellFormed()}…` : line;
};
