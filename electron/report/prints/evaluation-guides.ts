import { ratings } from '@scenarios/format/exercise/log';
import { coreCapabilityWords, ratingWords } from '@scenarios/format/exercise/words';
import { readText } from '@scenarios/format/exercise/written-text';
import type { Block } from '../report';
import type { ReportMaterial } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { triggerText } from './trigger-text';
import { printWords as p } from './words';

const blank = '\n\n\n\n';

/** A form for each objective: capability, target, critical tasks with boxes to tick, when to look, and room to write. */
export function evaluationGuides({ plan, language }: ReportMaterial, tell: Teller): readonly Block[] {
  const { objectives } = plan;
  if (objectives.length === 0) return [{ of: 'paragraph', text: tell.say(p.nothing) }];
  return objectives.flatMap((objective, at): readonly Block[] => {
    const guide = readText(objective.guide, language);
    const looks = tell.injects.filter(({ objectives: of }) => of.includes(objective.id));
    return [
      ...(at === 0 ? [] : ([{ of: 'page-break' }] as const)),
      {
        of: 'paragraph',
        look: 'note',
        text: tell.say(p.guideFor, { count: String(at + 1), all: String(objectives.length) }),
      },
      { of: 'heading', rank: 1, text: tell.objective(objective.id) },
      {
        of: 'pairs',
        rows: [
          [tell.say(w.capability), tell.say(coreCapabilityWords[objective.capability])],
          [tell.say(w.target), tell.read(objective.target)],
          [tell.say(p.evaluator), ''],
          [tell.say(p.team), ''],
          [tell.say(p.place), ''],
        ],
      },
      ...(guide === ''
        ? []
        : ([
            { of: 'heading', rank: 2, text: tell.say(p.guide) },
            { of: 'paragraph', text: guide },
          ] as const)),
      { of: 'heading', rank: 2, text: tell.say(w.tasks) },
      {
        of: 'table',
        columns: [
          { heading: tell.say(w.task), width: 0.36 },
          { heading: tell.say(p.seen), width: 0.48 },
          { heading: tell.say(w.rating), width: 0.16 },
        ],
        rows: [
          ...objective.tasks.map(({ text }) => [tell.read(text), blank, tell.say(p.boxes)]),
          [tell.say(p.overall), blank, tell.say(p.boxes)],
        ],
      },
      {
        of: 'paragraph',
        look: 'note',
        text: tell.under(
          tell.say(p.scale),
          ratings.map((rating) => `${rating} ${tell.say(ratingWords[rating])}`).join(tell.say(w.semicolon)),
        ),
      },
      ...(looks.length === 0
        ? []
        : ([
            { of: 'heading', rank: 2, text: tell.say(p.look) },
            {
              of: 'table',
              columns: [
                { heading: tell.say(w.time), width: 0.24 },
                { heading: tell.say(w.title), width: 0.26 },
                { heading: tell.say(w.expected), width: 0.25 },
                { heading: tell.say(w.instructions), width: 0.25 },
              ],
              rows: looks.map((inject) => [
                triggerText(inject.trigger, tell),
                tell.inject(inject.id),
                tell.read(inject.expectedResponse),
                tell.read(inject.evaluatorInstructions),
              ]),
            },
          ] as const)),
      {
        of: 'pairs',
        rows: [
          [tell.say(p.strengths), blank],
          [tell.say(p.improvements), blank],
        ],
      },
    ];
  });
}
