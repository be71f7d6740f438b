import type { Command } from '../command';
import { idsOf } from '../ids-of';
import type { Design, Scenario } from '../scenario';
import type { Condition } from './condition';
import type { Exercise } from './exercise';
import { both, inInject, inRecord, named } from './find-plan-problems-places';
import type { PlanProblem } from './plan-problem';
import { commandWords } from './words';

type Missing = (
  what: readonly [en: string, chinese: string],
  id: string,
) => Pick<PlanProblem, 'kind' | 'level' | 'message'>;

const missing: Missing = ([en, chinese], id) => ({
  kind: 'missing-reference',
  level: 'error',
  message: both(`${en} “${id}” does not exist.`, `${chinese}「${id}」不存在。`),
});

const site = ['The site', '據點'] as const;
const service = ['The service', '服務'] as const;

/** What a mesh has, by id. */
type Known = {
  readonly nodes: ReadonlyMap<string, Design['mesh']['nodes'][number]>;
  readonly links: ReadonlyMap<string, Design['mesh']['links'][number]>;
  readonly services: ReadonlySet<string>;
  readonly rightsOfWay: ReadonlySet<string>;
  readonly hazards: ReadonlySet<string>;
};

type Told = { readonly what: readonly [en: string, chinese: string]; readonly id: string };

/** What a command names that is not there. */
function goneFrom(command: Command, known: Known): readonly Told[] {
  const gone: Told[] = [];
  const place = 'target' in command ? command.target : 'route' in command ? command.route : null;
  if (place !== null) {
    if ('node' in place && !known.nodes.has(place.node)) gone.push({ what: site, id: place.node });
    if ('link' in place && !known.links.has(place.link)) gone.push({ what: ['The link', '連線'], id: place.link });
    if ('rightOfWay' in place && !known.rightsOfWay.has(place.rightOfWay))
      gone.push({ what: ['The right-of-way', '路權'], id: place.rightOfWay });
  }
  const sites = [
    ...('node' in command ? [command.node] : []),
    ...('nodes' in command ? command.nodes : []),
    ...('base' in command ? [command.base] : []),
    ...('community' in command ? [command.community] : []),
  ];
  for (const id of sites) if (!known.nodes.has(id)) gone.push({ what: site, id });
  if ('link' in command && !known.links.has(command.link)) gone.push({ what: ['The link', '連線'], id: command.link });
  if ('service' in command && !known.services.has(command.service)) gone.push({ what: service, id: command.service });
  if ('hazard' in command && !known.hazards.has(command.hazard))
    gone.push({ what: ['The hazard', '災害'], id: command.hazard });
  return gone;
}

/** Why a condition can never hold in a mesh; null where it can. */
function impossible(condition: Condition, known: Known): PlanProblem['message'] | null {
  const node = 'node' in condition ? known.nodes.get(condition.node) : undefined;
  if ('node' in condition && node === undefined) return missing(site, condition.node).message;
  if ('service' in condition && !known.services.has(condition.service))
    return missing(service, condition.service).message;
  if (node === undefined || !('service' in condition)) return null;
  if (condition.of === 'need' && node.needs.every((need) => need.service !== condition.service))
    return both(
      `The site does not need the service “${condition.service}”.`,
      `該據點並不需要服務「${condition.service}」。`,
    );
  if (condition.of === 'store' && node.stores.every((store) => store.service !== condition.service))
    return both(
      `The site has no store for the service “${condition.service}”.`,
      `該據點沒有服務「${condition.service}」的存量。`,
    );
  return null;
}

/** What a plan names that does not stand: in the mesh of its design, in the document, among its own records. */
export function findReferenceProblems(
  scenario: Scenario,
  plan: Exercise,
  design: Design | null,
): readonly PlanProblem[] {
  const found: PlanProblem[] = [];
  const mesh = design?.mesh ?? null;
  const known: Known | null =
    mesh === null
      ? null
      : {
          nodes: new Map(mesh.nodes.map((node) => [node.id, node])),
          links: new Map(mesh.links.map((link) => [link.id, link])),
          services: idsOf(mesh.services),
          rightsOfWay: new Set(mesh.links.flatMap(({ rightOfWay }) => rightOfWay ?? [])),
          hazards: idsOf(scenario.hazards),
        };
  const teams = idsOf(plan.teams);
  const objectives = idsOf(plan.objectives);
  const storylines = idsOf(plan.storylines);
  const media = idsOf(plan.media);
  const injects = idsOf(plan.injects);
  for (const inject of plan.injects) {
    const gone = (field: string, ids: readonly string[], there: ReadonlySet<string>, what: Told['what']): void => {
      for (const id of ids) if (!there.has(id)) found.push(inInject(inject, field, missing(what, id)));
    };
    gone('to', inject.to, teams, ['The team', '小組']);
    gone('objectives', inject.objectives, objectives, ['The objective', '演習目標']);
    gone('storyline', inject.storyline === undefined ? [] : [inject.storyline], storylines, [
      'The storyline',
      '情節線',
    ]);
    gone('media', inject.media, media, ['The medium', '媒體']);
    const { trigger } = inject;
    if (trigger.when === 'after')
      for (const precedent of trigger.precedents) {
        if (precedent.what === 'inject') gone('trigger', [precedent.inject], injects, ['The inject', '狀況']);
        else if (
          precedent.target !== undefined &&
          known !== null &&
          !known.nodes.has(precedent.target) &&
          !known.links.has(precedent.target) &&
          !known.services.has(precedent.target) &&
          !known.rightsOfWay.has(precedent.target)
        )
          found.push(
            inInject(inject, 'trigger', missing(['What the decision is about,', '決策對象'], precedent.target)),
          );
      }
    if (known === null) continue;
    const never = trigger.when === 'condition' ? impossible(trigger.condition, known) : null;
    if (never !== null)
      found.push(inInject(inject, 'trigger', { kind: 'impossible-condition', level: 'error', message: never }));
    for (const command of inject.effects)
      for (const { what, id } of goneFrom(command, known)) {
        const { level, kind, message } = missing(what, id);
        const word = commandWords[command.do];
        found.push(
          inInject(inject, 'effects', {
            level,
            kind,
            message: both(`${word.en}: ${message.en}`, `${word['zh-Hant']}：${message['zh-Hant']}`),
          }),
        );
      }
  }
  if (known !== null)
    for (const team of plan.teams)
      for (const id of team.commands)
        if (!known.nodes.has(id)) found.push(inRecord('teams', team, named(team.name), 'commands', missing(site, id)));
  return found;
}
