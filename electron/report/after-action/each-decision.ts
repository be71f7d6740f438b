import type { ServiceMeasureName } from '@scenarios/format/measure-ids';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Block } from '../report';
import type { PlayedExercise } from '../report-material';
import type { Teller } from '../teller';
import { afterActionWords as a } from './words';

/** Least differences that are told of: half a person-hour, a twentieth of a percent. */
const told = { hours: 0.5, share: 0.0005 } as const;

type ServiceFigures = { readonly hours: number; readonly lowest: number };

/** What each decision changed by itself: measures of the course as it went beside those without that one decision. */
export function eachDecision(
  { state, world, otherCourses }: Pick<PlayedExercise, 'state' | 'world' | 'otherCourses'>,
  services: readonly string[],
  { title, horizonHours }: { readonly title: (decision: string) => string; readonly horizonHours: number },
  tell: Teller,
): readonly Block[] {
  if (otherCourses === null) return [];
  const { measuresWithout, mostTakenAway } = otherCourses;
  const carriedOut = carriedOutOf(state);
  const taken = carriedOut.filter((id) => measuresWithout.has(id));
  const figuresOf = (measures: Float64Array, service: string): ServiceFigures => {
    const of = (name: ServiceMeasureName): number => measures[world.measureIds.indexOf(`${name}.${service}`)] ?? NaN;
    return { hours: of('person-hours'), lowest: of('minimum') };
  };
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${tell.number(value).replace('-', '−')}`;
  const rows = taken.flatMap((id): readonly (readonly string[])[] => {
    const without = measuresWithout.get(id);
    if (without === undefined) return [];
    const changed = services.flatMap((service) => {
      const [went, other] = [figuresOf(world.run.measures, service), figuresOf(without, service)];
      const difference = went.hours - other.hours;
      if (Math.abs(difference) < told.hours && Math.abs(went.lowest - other.lowest) < told.share) return [];
      return [
        [
          tell.service(service),
          tell.number(went.hours),
          tell.number(other.hours),
          signed(Math.round(difference)),
          `${tell.share(went.lowest)} / ${tell.share(other.lowest)}`,
        ],
      ];
    });
    const none = [tell.say(a.noDifference), '—', '—', '—', '—'];
    return (changed.length === 0 ? [none] : changed).map((cells, place) => [place === 0 ? title(id) : '', ...cells]);
  });
  return [
    { of: 'heading', rank: 2, text: tell.say(a.eachDecision) },
    { of: 'paragraph', look: 'note', text: tell.say(a.eachDecisionNote, { hours: tell.number(horizonHours) }) },
    ...(carriedOut.length <= taken.length
      ? []
      : ([
          {
            of: 'paragraph',
            look: 'note',
            text: tell.say(a.eachDecisionMost, {
              most: tell.number(mostTakenAway),
              all: tell.number(carriedOut.length),
            }),
          },
        ] as const)),
    {
      of: 'table',
      columns: [
        { heading: tell.say(a.decision), width: 0.28 },
        { heading: tell.say(a.service), width: 0.16 },
        { heading: tell.say(a.hoursWent), width: 0.14 },
        { heading: tell.say(a.hoursWithoutIt), width: 0.14 },
        { heading: tell.say(a.changeByIt), width: 0.13 },
        { heading: tell.say(a.lowestBoth), width: 0.15 },
      ],
      rows,
    },
  ];
}

/** Decisions whose orders were carried out, in their order. */
export const carriedOutOf = ({ commands }: Pick<ExerciseState, 'commands'>): readonly string[] => [
  ...new Set(commands.flatMap(({ source, from }) => (source === 'decision' && from !== null ? [from] : []))),
];
