import type { Condition } from '@scenarios/format/exercise/condition';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { readText } from '@scenarios/format/exercise/written-text';
import type { Mesh } from '@scenarios/format/mesh';
import type { Scenario } from '@scenarios/format/scenario';
import { isUnknownTarget } from '@workers/exercise/known-target';

/** Everything that a plan names and that is not there, as `place: id`. */
export function missingReferences(scenario: Scenario, plan: Exercise): readonly string[] {
  const mesh = scenario.designs.find(({ id }) => id === plan.design)?.mesh;
  if (mesh === undefined) return [`design: ${plan.design}`];
  const missing: string[] = [];
  const look = (place: string, ids: readonly string[], known: readonly { readonly id: string }[]): void => {
    for (const id of ids) if (known.every((each) => each.id !== id)) missing.push(`${place}: ${id}`);
  };
  if (plan.hazard !== undefined) look('hazard', [plan.hazard], scenario.hazards);
  for (const team of plan.teams) look(`team ${team.id}`, team.commands, mesh.nodes);
  for (const inject of plan.injects) {
    const place = `inject ${inject.number}`;
    look(place, inject.to, plan.teams);
    look(place, inject.objectives, plan.objectives);
    look(place, inject.media, plan.media);
    look(place, inject.storyline === undefined ? [] : [inject.storyline], plan.storylines);
    for (const effect of inject.effects)
      if (isUnknownTarget(scenario, mesh, effect)) missing.push(`${place}: effect ${effect.do}`);
    const { trigger } = inject;
    if (trigger.when === 'condition' && !canLookAt(mesh, trigger.condition)) missing.push(`${place}: condition`);
    if (trigger.when === 'after')
      for (const precedent of trigger.precedents)
        if (precedent.what === 'inject') look(place, [precedent.inject], plan.injects);
  }
  return missing;
}

function canLookAt(mesh: Mesh, condition: Condition): boolean {
  if (condition.of === 'delivered')
    return mesh.services.some(({ id, headline }) => id === condition.service && headline);
  const node = mesh.nodes.find(({ id }) => id === condition.node);
  if (node === undefined) return false;
  if (condition.of === 'node-function') return true;
  return (condition.of === 'need' ? node.needs : node.stores).some(({ service }) => service === condition.service);
}

/** Every text of a plan that people read, with its place. */
export const textsOf = (plan: Exercise): readonly (readonly [place: string, text: WrittenText])[] => [
  ['name', plan.name],
  ['summary', plan.summary],
  ['situation', plan.situation],
  ['scope', plan.scope],
  ['purpose', plan.purpose],
  ...(['sponsor', 'contact', 'location'] as const).flatMap((field) =>
    readText(plan[field], 'en') === '' ? [] : [[field, plan[field]] as const],
  ),
  ...plan.organisations.map((text) => ['organisation', text] as const),
  ...plan.assumptions.map((text) => ['assumption', text] as const),
  ...plan.teams.flatMap(({ id, name, organisation }) =>
    [name, ...(readText(organisation, 'en') === '' ? [] : [organisation])].map((text) => [`team ${id}`, text] as const),
  ),
  ...plan.storylines.flatMap(({ id, name, summary }) =>
    [name, summary].map((text) => [`storyline ${id}`, text] as const),
  ),
  ...plan.objectives.flatMap(({ id, text, target, guide, tasks }) =>
    [text, target, guide, ...tasks.map((task) => task.text)].map((each) => [`objective ${id}`, each] as const),
  ),
  ...plan.injects.flatMap(
    ({ number, title, from, message, expectedResponse, controller, evaluatorInstructions, effects }) =>
      [
        title,
        from,
        message,
        expectedResponse,
        controller,
        evaluatorInstructions,
        ...effects.flatMap((effect) => (effect.do === 'rumour' ? [effect.text] : [])),
      ].map((each) => [`inject ${number}`, each] as const),
  ),
];

const isChinese = /\p{Script=Han}/u;

/** Places of a plan where one of the two languages is missing, or holds the other. */
export const untranslated = (plan: Exercise): readonly string[] =>
  textsOf(plan).flatMap(([place, { en, 'zh-Hant': chinese }]) =>
    en.trim() === '' || isChinese.test(en) || !isChinese.test(chinese) ? [`${place}: ${en}`] : [],
  );
