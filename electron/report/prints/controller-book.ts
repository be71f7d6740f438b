import type { Inject } from '@scenarios/format/exercise/inject';
import {
  coreCapabilityWords,
  deliveryModeWords,
  draftStatusWords,
  injectKindWords,
} from '@scenarios/format/exercise/words';
import { readText } from '@scenarios/format/exercise/written-text';
import { participants, planPairs } from '../after-action/overview';
import type { Block } from '../report';
import type { ReportMaterial } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { receivers } from './inject-cards';
import { triggerText } from './trigger-text';
import { printWords as p } from './words';

/** Everything of the plan, for those who run it. */
export function controllerBook(material: ReportMaterial, tell: Teller): readonly Block[] {
  const { plan } = material;
  return [
    { of: 'paragraph', look: 'strong', text: tell.say(p.controllersOnly) },
    { of: 'heading', rank: 1, text: tell.say(p.about) },
    {
      of: 'pairs',
      rows: [
        ...planPairs(material, tell),
        [tell.say(w.summary), tell.read(plan.summary)],
        [tell.say(w.situation), tell.read(plan.situation)],
        [tell.say(w.assumptions), tell.orDash(plan.assumptions.map((each) => tell.read(each)).join('\n'))],
      ],
    },
    { of: 'heading', rank: 1, text: tell.say(w.teams) },
    ...participants(material, tell),
    { of: 'heading', rank: 1, text: tell.say(w.objectives) },
    ...(plan.objectives.length === 0
      ? ([{ of: 'paragraph', text: tell.say(p.nothing) }] as const)
      : ([
          {
            of: 'table',
            columns: [
              { heading: tell.say(w.objective), width: 0.3 },
              { heading: tell.say(w.capability), width: 0.2 },
              { heading: tell.say(w.target), width: 0.2 },
              { heading: tell.say(w.tasks), width: 0.3 },
            ],
            rows: plan.objectives.map(({ id, capability, target, tasks }) => [
              tell.objective(id),
              tell.say(coreCapabilityWords[capability]),
              tell.read(target),
              tell.orDash(tasks.map(({ text }) => tell.read(text)).join('\n')),
            ]),
          },
        ] as const)),
    ...(plan.storylines.length === 0
      ? []
      : ([
          { of: 'heading', rank: 1, text: tell.say(w.storylines) },
          {
            of: 'pairs',
            rows: plan.storylines.map(({ name, summary }) => [tell.read(name), tell.read(summary)] as const),
          },
        ] as const)),
    ...(plan.media.length === 0
      ? []
      : ([
          { of: 'heading', rank: 1, text: tell.say(w.media) },
          {
            of: 'table',
            columns: [
              { heading: tell.say(p.file), width: 0.3 },
              { heading: tell.say(p.type), width: 0.15 },
              { heading: tell.say(p.size), width: 0.15 },
              { heading: tell.say(p.caption), width: 0.4 },
            ],
            rows: plan.media.map(({ name, type, bytes, caption }) => [
              name,
              type,
              `${tell.number(bytes / 1024)} KiB`,
              tell.read(caption),
            ]),
          },
        ] as const)),
    { of: 'page-break' },
    { of: 'heading', rank: 1, text: tell.say(p.injectsAndActions) },
    ...tell.injects.flatMap((inject) => wholeInject(inject, material, tell)),
  ];
}

function wholeInject(inject: Inject, { plan, language }: ReportMaterial, tell: Teller): readonly Block[] {
  const storyline = plan.storylines.find(({ id }) => id === inject.storyline);
  const written = (name: string, text: Inject['message']): readonly (readonly [string, string])[] =>
    line(name, readText(text, language));
  const line = (name: string, text: string): readonly (readonly [string, string])[] =>
    text.trim() === '' ? [] : [[name, text]];
  const media = inject.media.map((id) => plan.media.find((each) => each.id === id)?.name ?? id);
  const organisations = [inject.fromOrganisation, inject.toOrganisation]
    .map((name) => readText(name, language))
    .filter((name) => name !== '')
    .join(' → ');
  return [
    { of: 'heading', rank: 2, text: tell.inject(inject.id) },
    {
      of: 'pairs',
      rows: [
        [tell.say(w.kind), tell.say(injectKindWords[inject.kind])],
        [tell.say(w.status), tell.say(draftStatusWords[inject.status])],
        [tell.say(p.triggerOf), triggerText(inject.trigger, tell)],
        [tell.say(w.mode), tell.say(deliveryModeWords[inject.mode])],
        ...written(tell.say(w.from), inject.from),
        [tell.say(w.to), receivers(inject, tell)],
        ...line(tell.say(p.organisations), organisations),
        ...written(tell.say(w.message), inject.message),
        ...written(tell.say(w.expected), inject.expectedResponse),
        ...line(tell.say(w.effects), inject.effects.map((command) => tell.command(command)).join('\n')),
        ...line(tell.say(w.objectives), inject.objectives.map(tell.objective).join('\n')),
        ...line(
          tell.say(w.capabilities),
          inject.capabilities.map((each) => tell.say(coreCapabilityWords[each])).join('\n'),
        ),
        ...line(tell.say(w.storyline), storyline === undefined ? '' : tell.read(storyline.name)),
        ...line(tell.say(w.media), media.join('\n')),
        ...written(tell.say(w.controller), inject.controller),
        ...written(tell.say(w.instructions), inject.evaluatorInstructions),
        ...written(tell.say(w.assumptions), inject.assumptions),
        ...written(tell.say(p.measure), inject.measureOfPerformance),
        ...written(tell.say(w.notes), inject.notes),
      ],
    },
  ];
}
