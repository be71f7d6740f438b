import { coreCapabilityWords, missionAreaWords, teamRoleWords } from '@scenarios/format/exercise/words';
import { memberNames } from '@scenarios/format/exercise/member-names';
import { readText } from '@scenarios/format/exercise/written-text';
import type { Block } from '../report';
import type { PlayedExercise, ReportMaterial } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { afterActionWords as a } from './words';

/** Who takes part, one after the other. */
export const organisations = ({ plan, language }: ReportMaterial, tell: Teller): string =>
  tell.list(plan.organisations.map((name) => readText(name, language)).filter((name) => name.trim() !== ''));

/** What the plan says of itself; the same in every document that shows it. */
export function planPairs(material: ReportMaterial, tell: Teller): readonly (readonly [string, string])[] {
  const { plan, scenario } = material;
  const capabilities = [...new Set(plan.objectives.map(({ capability }) => capability))];
  const title = tell.say(scenario.title);
  return [
    [tell.say(w.name), tell.read(plan.name)],
    [tell.say(w.location), tell.read(plan.location)],
    [tell.say(w.duration), tell.say(w.minutes, { count: tell.number(plan.durationMinutes) })],
    [tell.say(w.start), tell.clock(0)],
    [tell.say(w.purpose), tell.read(plan.purpose)],
    [tell.say(w.scope), tell.read(plan.scope)],
    [tell.say(w.missionAreas), tell.list(plan.missionAreas.map((area) => tell.say(missionAreaWords[area])))],
    [tell.say(w.capabilities), tell.list(capabilities.map((each) => tell.say(coreCapabilityWords[each])))],
    [tell.say(w.objectives), tell.orDash(plan.objectives.map(({ id }) => tell.objective(id)).join('\n'))],
    [tell.say(w.hazard), plan.hazard === undefined ? tell.say(w.noHazard) : tell.hazard(plan.hazard)],
    [tell.say(w.scenario), scenario.fictional ? tell.say(w.fictional, { title }) : title],
    [tell.say(w.sponsor), tell.read(plan.sponsor)],
    [tell.say(w.organisations), organisations(material, tell)],
    [tell.say(w.contact), tell.read(plan.contact)],
  ];
}

/** Wall clock of the first and the last line of the log. */
function dates({ lines, createdAt }: PlayedExercise, tell: Teller): string {
  const [first, last] = [lines[0]?.wall ?? createdAt, lines.at(-1)?.wall ?? createdAt];
  return tell.say(a.span, { from: tell.wall(first), until: tell.wall(last, true) });
}

export function overview(material: ReportMaterial, played: PlayedExercise, tell: Teller): readonly Block[] {
  const { plan } = material;
  const { state, atMillis, rehearsal } = played;
  const [name, ...rest] = planPairs(material, tell);
  const minutes = { played: tell.number(atMillis / 60_000), planned: tell.number(plan.durationMinutes) };
  const released = state.injects.filter((each) => each.released !== null).length;
  const skipped = state.injects.filter(({ standing }) => standing === 'skipped').length;
  const count = (value: number): string => tell.number(value);
  const unfinished =
    state.phase === 'ready'
      ? tell.say(a.notStarted)
      : state.phase === 'finished'
        ? null
        : tell.say(a.unfinished, { time: tell.elapsed(atMillis) });
  return [
    { of: 'heading', rank: 1, text: tell.say(a.overview) },
    ...(rehearsal ? [{ of: 'paragraph', text: tell.say(a.rehearsal), look: 'strong' } as const] : []),
    ...(unfinished === null ? [] : [{ of: 'paragraph', text: unfinished, look: 'strong' } as const]),
    {
      of: 'pairs',
      rows: [
        ...(name === undefined ? [] : [name]),
        [tell.say(w.dates), dates(played, tell)],
        [tell.say(a.played), tell.say(a.ofPlanned, minutes)],
        ...rest,
      ],
    },
    { of: 'heading', rank: 2, text: tell.say(a.summary) },
    {
      of: 'paragraph',
      text: tell.say(a.summaryText, {
        released: count(released),
        skipped: count(skipped),
        decisions: count(state.decisions.length),
        refused: count(state.decisions.filter(({ refusal }) => refusal !== null).length),
        observations: count(state.observations.length),
        actions: count(state.actions.length),
      }),
    },
  ];
}

/** Teams with their members. */
export function participants({ plan }: ReportMaterial, tell: Teller): readonly Block[] {
  if (plan.teams.length === 0) return [{ of: 'paragraph', text: tell.say(w.none) }];
  return [
    {
      of: 'table',
      columns: [
        { heading: tell.say(w.team), width: 0.25 },
        { heading: tell.say(w.role), width: 0.15 },
        { heading: tell.say(w.organisation), width: 0.25 },
        { heading: tell.say(w.members), width: 0.35 },
      ],
      rows: plan.teams.map((team) => [
        tell.team(team.id),
        tell.say(teamRoleWords[team.role]),
        tell.read(team.organisation),
        tell.orDash(memberNames(team.members).join('\n')),
      ]),
    },
  ];
}
