import type { Block } from '../report';
import type { PlayedExercise, ReportMaterial } from '../report-material';
import type { Teller } from '../teller';
import type { WorldFigures } from '../world-figures';
import { worstMoment } from '../world-figures';
import type { WorldSpan } from './courses';
import { mapDrawing, shownStates } from './map-drawing';
import { afterActionWords as a } from './words';

/** Sites that a caption names, at most. */
const mostNamed = 30;

/** The mesh at the start, at the worst moment and at the end of the exercise. */
export function maps(
  { scenario }: ReportMaterial,
  { world }: PlayedExercise,
  figures: WorldFigures,
  { startSeconds, exerciseEnd }: WorldSpan,
  tell: Teller,
): readonly Block[] {
  const states = Object.fromEntries(shownStates.map((state) => [state, tell.say(a[state])])) as Record<
    (typeof shownStates)[number],
    string
  >;
  const moments = [
    [a.mapStart, startSeconds],
    [a.mapWorst, worstMoment(figures, startSeconds, exerciseEnd)],
    [a.mapEnd, exerciseEnd],
  ] as const;
  return [
    { of: 'heading', rank: 1, text: tell.say(a.maps) },
    ...moments.flatMap(([when, seconds]): readonly Block[] => {
      const millis = Math.round((seconds - startSeconds) * 1000);
      const title = tell.say(a.mapTitle, {
        when: tell.say(when),
        time: `${tell.elapsed(millis)}, ${tell.clock(millis)}`,
      });
      const { drawing, counts, worst } = mapDrawing(world, tell.mesh, scenario.basemap, seconds, {
        title,
        states,
        name: tell.node,
      });
      const said = shownStates.map((state) =>
        tell.say(a.countOf, { state: states[state], count: tell.number(counts[state]) }),
      );
      const named = worst.slice(0, mostNamed).map(tell.node);
      const more = worst.length > named.length ? [...named, `… (+${tell.number(worst.length - named.length)})`] : named;
      return [
        { of: 'figure', drawing, caption: tell.say(a.mapCaption, { title, counts: tell.list(said) }) },
        ...(more.length === 0
          ? []
          : ([{ of: 'paragraph', look: 'note', text: tell.under(tell.say(a.notWorking), tell.list(more)) }] as const)),
      ];
    }),
  ];
}
