import { coreCapabilityWords } from '@scenarios/format/exercise/words';
import type { Block } from '../report';
import type { ReportMaterial } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { organisations, participants } from '../after-action/overview';
import { printWords as p } from './words';

/**
 * What players read beforehand. It is made only of what the plan tells them: name, purpose, scope, situation, objectives, teams and
 * assumptions. No inject, hazard, storyline, summary or task of evaluators goes into it.
 */
export function situationManual(material: ReportMaterial, tell: Teller): readonly Block[] {
  const { plan } = material;
  return [
    { of: 'paragraph', look: 'note', text: tell.say(p.playersOnly) },
    { of: 'heading', rank: 1, text: tell.say(p.about) },
    {
      of: 'pairs',
      rows: [
        [tell.say(w.name), tell.read(plan.name)],
        [tell.say(w.purpose), tell.read(plan.purpose)],
        [tell.say(w.scope), tell.read(plan.scope)],
        [tell.say(w.location), tell.read(plan.location)],
        [tell.say(w.duration), tell.say(w.minutes, { count: tell.number(plan.durationMinutes) })],
        [tell.say(w.start), tell.clock(0)],
        [tell.say(w.sponsor), tell.read(plan.sponsor)],
        [tell.say(w.organisations), organisations(material, tell)],
        [tell.say(w.contact), tell.read(plan.contact)],
      ],
    },
    { of: 'heading', rank: 1, text: tell.say(w.situation) },
    { of: 'paragraph', text: tell.read(plan.situation) },
    { of: 'heading', rank: 1, text: tell.say(w.objectives) },
    plan.objectives.length === 0
      ? { of: 'paragraph', text: tell.say(p.nothing) }
      : {
          of: 'list',
          items: plan.objectives.map(
            ({ id, capability }) => `${tell.objective(id)} (${tell.say(coreCapabilityWords[capability])})`,
          ),
        },
    { of: 'heading', rank: 1, text: tell.say(p.yourTeams) },
    ...participants(material, tell),
    { of: 'heading', rank: 1, text: tell.say(p.relyOn) },
    plan.assumptions.length === 0
      ? { of: 'paragraph', text: tell.say(p.nothing) }
      : { of: 'list', items: plan.assumptions.map((each) => tell.read(each)) },
  ];
}
