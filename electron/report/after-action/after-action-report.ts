import { resolveParameters } from '@scenarios/format/parameters';
import { worldSeconds } from '@workers/exercise/world-hazard';
import { framesOf } from '@workers/exercise/world-run';
import type { Block } from '../report';
import type { PlayedExercise, ReportMaterial } from '../report-material';
import type { Teller } from '../teller';
import { readFigures } from '../world-figures';
import { assumptions } from './assumptions';
import { branches } from './branches';
import { capabilityAnalysis } from './capability-analysis';
import type { WorldSpan } from './courses';
import { courses } from './courses';
import { decisions } from './decisions';
import { hotWash } from './hot-wash';
import { improvementPlan } from './improvement-plan';
import { maps } from './maps';
import { overview, participants } from './overview';
import { timeline } from './timeline';
import { afterActionWords as a } from './words';

/** After-action report and improvement plan of a session (HSEEP 2020, with what the simulation adds). */
export function afterActionReport(material: ReportMaterial, played: PlayedExercise, tell: Teller): readonly Block[] {
  const { plan, scenario } = material;
  const parameters = resolveParameters(scenario.parameters);
  const figures = readFigures(played.world, tell.mesh, parameters);
  const undecided =
    played.otherCourses === null ? null : readFigures(played.otherCourses.undecided, tell.mesh, parameters);
  const startSeconds = worldSeconds(plan, 0);
  const endSeconds = framesOf(played.world).time.at(-1) ?? startSeconds;
  const span: WorldSpan = {
    startSeconds,
    exerciseEnd: Math.min(endSeconds, worldSeconds(plan, played.atMillis)),
    endSeconds,
  };
  return [
    ...overview(material, played, tell),
    ...capabilityAnalysis(material, played, tell),
    ...hotWash(played, tell),
    { of: 'page-break' },
    ...improvementPlan(played, tell),
    { of: 'page-break' },
    ...timeline(played, new Set(plan.injects.map(({ id }) => id)), tell),
    ...decisions(played, figures, undecided, parameters, span, tell),
    ...courses(played, figures, undecided, parameters, span, tell),
    ...maps(material, played, figures, span, tell),
    ...branches(material, played, tell),
    ...assumptions(material, played, tell),
    { of: 'heading', rank: 1, text: tell.say(a.participants) },
    ...participants(material, tell),
  ];
}
