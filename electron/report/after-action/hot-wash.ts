import type { Block } from '../report';
import type { PlayedExercise } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { afterActionWords as a } from './words';

/** What each team said when the play was over. */
export function hotWash({ state }: PlayedExercise, tell: Teller): readonly Block[] {
  const said = state.observations.filter(({ observation }) => observation.hotWash === true);
  if (said.length === 0) return [];
  const kinds = { strength: a.strength, improvement: a.improvement, observation: a.observation } as const;
  const teams = [...new Set(said.map(({ observation }) => observation.team ?? ''))];
  return [
    { of: 'heading', rank: 1, text: tell.say(a.hotWash) },
    {
      of: 'table',
      columns: [
        { heading: tell.say(w.team), width: 0.2 },
        { heading: tell.say(w.kind), width: 0.18 },
        { heading: tell.say(a.observation), width: 0.36 },
        { heading: tell.say(a.recommendation), width: 0.26 },
      ],
      rows: teams.flatMap((team) =>
        said
          .filter(({ observation }) => (observation.team ?? '') === team)
          .map(({ observation: { kind, text, recommendation } }) => [
            team === '' ? tell.say(w.everybody) : tell.team(team),
            tell.say(kinds[kind]),
            text,
            tell.orDash(recommendation),
          ]),
      ),
    },
  ];
}
