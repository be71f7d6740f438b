import { coreCapabilityWords, elementWords } from '@scenarios/format/exercise/words';
import type { LocalText } from '@scenarios/format/text';
import type { Block } from '../report';
import type { PlayedExercise } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { afterActionWords as a } from './words';

const capabilityWords: Readonly<Record<string, LocalText>> = coreCapabilityWords;

/** Who does what by when, so that it goes better next time. */
export function improvementPlan({ state }: PlayedExercise, tell: Teller): readonly Block[] {
  const capability = (name: string): string => {
    const known = capabilityWords[name];
    return known === undefined ? tell.orDash(name) : tell.say(known);
  };
  return [
    { of: 'heading', rank: 1, text: tell.say(a.plan) },
    state.actions.length === 0
      ? { of: 'paragraph', text: tell.say(a.noActions) }
      : {
          of: 'table',
          columns: [
            { heading: tell.say(w.capability), width: 0.13 },
            { heading: tell.say(a.issue), width: 0.16 },
            { heading: tell.say(a.action), width: 0.19 },
            { heading: tell.say(a.element), width: 0.11 },
            { heading: tell.say(a.responsible), width: 0.12 },
            { heading: tell.say(a.contact), width: 0.09 },
            { heading: tell.say(a.begins), width: 0.1 },
            { heading: tell.say(a.completes), width: 0.1 },
          ],
          rows: state.actions.map((each) => [
            capability(each.capability),
            each.issue,
            each.action,
            tell.say(elementWords[each.element]),
            tell.orDash(each.responsible),
            tell.orDash(each.contact),
            each.start ?? '—',
            each.completion ?? '—',
          ]),
        },
  ];
}
