import type { ParameterValues } from '@scenarios/format/parameters';
import { effectMillis } from '@workers/exercise/command-terms';
import type { Block } from '../report';
import type { PlayedExercise } from '../report-material';
import type { Teller } from '../teller';
import type { WorldFigures } from '../world-figures';
import { worstMoment } from '../world-figures';
import { serviceChart } from './service-chart';
import { afterActionWords as a } from './words';

/** Rows of the table of figures beside the charts, at most. */
const figureRows = 12;

export type WorldSpan = { readonly startSeconds: number; readonly exerciseEnd: number; readonly endSeconds: number };

/** Curves of the headline services with what happened, over the exercise and over the whole scenario, and their figures. */
export function courses(
  { state, atMillis }: PlayedExercise,
  figures: WorldFigures,
  without: WorldFigures | null,
  parameters: ParameterValues,
  { startSeconds, exerciseEnd, endSeconds }: WorldSpan,
  tell: Teller,
): readonly Block[] {
  if (figures.services.length === 0 || atMillis === 0) return [];
  const injects = state.injects.flatMap(({ released }) =>
    released === null ? [] : [startSeconds + released.atMillis / 1000],
  );
  const decided = state.commands.filter(({ source }) => source === 'decision');
  const decisions = decided.map((given) => startSeconds + effectMillis(given, parameters) / 1000);
  const elapsed = (seconds: number): string => tell.elapsed(Math.round((seconds - startSeconds) * 1000));
  const names = figures.services.map((service, place) => `${String(place + 1)} ${tell.service(service)}`);
  const lowest = figures.services.map((service, place) => {
    const only: WorldFigures = {
      ...figures,
      services: [service],
      shareAt: (_, seconds) => figures.shareAt(place, seconds),
    };
    const moment = worstMoment(only, startSeconds, exerciseEnd);
    return tell.say(a.lowest, {
      service: tell.service(service),
      least: tell.share(figures.shareAt(place, moment)),
      time: elapsed(moment),
    });
  });
  const caption = tell.say(without === null ? a.chartCaptionPlain : a.chartCaption, {
    injects: tell.number(injects.length),
    decisions: tell.number(decisions.length),
    services: tell.list(names),
  });
  const chart = (title: string, from: number, until: number) =>
    serviceChart({
      title,
      summary: lowest.join('\n'),
      axes: { share: tell.say(a.axisShare), time: tell.say(a.axisTime) },
      figures,
      without,
      from,
      until,
      exercise: { from: startSeconds, until: exerciseEnd },
      injects,
      decisions,
      share: tell.share,
      moment: elapsed,
    });
  const moments = Array.from(
    { length: figureRows + 1 },
    (_, row) => startSeconds + (row / figureRows) * (exerciseEnd - startSeconds),
  );
  const width = 0.8 / figures.services.length;
  return [
    { of: 'heading', rank: 1, text: tell.say(a.charts) },
    {
      of: 'figure',
      drawing: chart(tell.say(a.chartExercise), startSeconds, exerciseEnd),
      caption: tell.under(tell.say(a.chartExercise), caption),
    },
    { of: 'list', items: lowest },
    ...(endSeconds <= exerciseEnd
      ? []
      : ([
          {
            of: 'figure',
            drawing: chart(tell.say(a.chartWhole), Math.min(0, startSeconds), endSeconds),
            caption: tell.under(tell.say(a.chartWhole), tell.say(a.chartWholeNote)),
          },
        ] as const)),
    ...(without === null ? [] : ([{ of: 'paragraph', look: 'note', text: tell.say(a.conditionsNote) }] as const)),
    { of: 'heading', rank: 2, text: tell.say(a.figures) },
    {
      of: 'table',
      columns: [
        { heading: tell.say(a.atTime), width: 0.2 },
        ...figures.services.map((service) => ({ heading: tell.service(service), width })),
      ],
      rows: moments.map((moment) => [
        elapsed(moment),
        ...figures.services.map((_, place) => tell.share(figures.shareAt(place, moment))),
      ]),
    },
  ];
}
