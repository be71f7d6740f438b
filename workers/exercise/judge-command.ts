import type { Command } from '@scenarios/format/command';
import type { RefusalCode, RefusalTexts } from '@scenarios/format/command-refusal';
import { refusalTexts } from '@scenarios/format/command-refusal';
import type { Exercise, Team } from '@scenarios/format/exercise/exercise';
import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { Mesh } from '@scenarios/format/mesh';
import type { MeshNode } from '@scenarios/format/node';
import { priorityClasses } from '@scenarios/format/node';
import type { ParameterValues } from '@scenarios/format/parameters';
import { resolveParameters } from '@scenarios/format/parameters';
import { repairPolicies } from '@scenarios/format/repair';
import type { Scenario } from '@scenarios/format/scenario';
import { isUnknownTarget } from './known-target';
import { mayOrder } from './may-order';
import { meansOfWord } from './means-of-word';
import { partitionsOf } from './partitions';
import { effectiveCommands } from './world-hazard';
import type { WorldMoment } from './world-moment';
import { momentOf } from './world-moment';
import type { WorldRun } from './world-run';

/** Why an order is refused, with both texts. */
export type CommandRefusal = RefusalTexts & { readonly code: RefusalCode };

export type Judgement = {
  readonly scenario: Scenario;
  readonly plan: Exercise;
  /** Who decides; null: nobody in particular. */
  readonly team: Team | null;
  readonly world: WorldRun;
  /** All commands so far. */
  readonly commands: readonly TimedCommand[];
  /** The moment at which it is decided, seconds after the start of the scenario. */
  readonly atSeconds: number;
};

/** Share of its capacity above which a store takes nothing more. */
const FULL = 0.999;

/**
 * Judges what players decide, on the world as it is at that moment: null where it is carried out, else why it is refused. Looks at
 * nothing later. What injects and facilitators do is never refused.
 */
export function judgeCommand(command: Command, judgement: Judgement): CommandRefusal | null {
  const { scenario, plan, team, world, atSeconds } = judgement;
  const mesh = scenario.designs.find(({ id }) => id === plan.design)?.mesh;
  const parameters = resolveParameters(scenario.parameters);
  const code =
    mesh === undefined || isUnknownTarget(scenario, mesh, command)
      ? 'unknown-target'
      : !mayOrder(mesh, team, command)
        ? 'not-yours'
        : refusalOf(command, {
            mesh,
            world,
            parameters,
            now: momentOf(world, atSeconds),
            isApart: apartAt(judgement, parameters),
          });
  return code === null ? null : { code, ...refusalTexts[code] };
}

/** Which controllers are partitioned at the moment of a judgement. */
function apartAt({ plan, commands, atSeconds }: Judgement, parameters: ParameterValues): (id: string) => boolean {
  const partitions = partitionsOf(effectiveCommands(plan, commands, parameters));
  const hours = atSeconds / 3600;
  return (id) =>
    partitions.some(
      ({ controller, fromHours, untilHours }) =>
        controller === id && fromHours <= hours && (untilHours === null || hours < untilHours),
    );
}

type Circumstances = {
  readonly mesh: Mesh;
  readonly world: WorldRun;
  readonly parameters: ParameterValues;
  readonly now: WorldMoment;
  /** Whether a controller is partitioned. */
  readonly isApart: (controller: string) => boolean;
};

function refusalOf(command: Command, circumstances: Circumstances): RefusalCode | null {
  const { mesh, world, parameters, now, isApart } = circumstances;
  const nodeOf = (id: string): MeshNode | undefined => mesh.nodes.find((node) => node.id === id);
  const flowOf = (id: string): string | undefined => mesh.services.find((service) => service.id === id)?.flow;
  const hears = (id: string): boolean => meansOfWord(mesh, world, parameters).works(id, now.frame);
  const linksOf = (route: { readonly link: string } | { readonly rightOfWay: string }): readonly string[] =>
    'link' in route
      ? [route.link]
      : mesh.links.filter((link) => link.rightOfWay === route.rightOfWay).map(({ id }) => id);

  switch (command.do) {
    case 'activate': {
      if (!now.isOff(command.node)) return now.isDamaged('node', command.node) ? 'damaged' : 'not-switched-off';
      if (!hears(command.node)) return 'no-word';
      return isShortOfStaff(nodeOf(command.node), now) ? 'no-staff' : null;
    }
    case 'stand-down':
      if (now.isOff(command.node)) return 'already-so';
      return hears(command.node) ? null : 'no-word';
    case 'ration': {
      const flow = flowOf(command.service);
      return flow === 'capacitated' || flow === 'dc-power' ? null : 'not-rationable';
    }
    case 'controlled-distribution':
      if (flowOf(command.service) !== 'capacitated') return 'not-rationable';
      return now.isAllotted(command.service) === command.on ? 'already-so' : null;
    case 'prioritise': {
      const need = nodeOf(command.node)?.needs.find(({ service }) => service === command.service);
      if (need === undefined) return 'no-such-need';
      const rank = now.orderedClass(command.node, command.service) ?? priorityClasses.indexOf(need.class);
      return priorityClasses[rank] === command.class ? 'already-so' : null;
    }
    case 'partition': {
      if (nodeOf(command.node)?.authority === undefined) return 'not-a-controller';
      if (isApart(command.node) === command.on) return 'already-so';
      return hears(command.node) ? null : 'no-word';
    }
    case 'close-tie':
    case 'open-tie': {
      const tie = mesh.links.find(({ id }) => id === command.link)?.tie;
      if (tie === undefined) return 'not-a-tie';
      if (now.isDamaged('link', command.link)) return 'damaged';
      if (now.isTieOpen(command.link) === (command.do === 'open-tie')) return 'already-so';
      const commander = tie.commandedBy;
      if (commander === undefined) return null;
      if (isApart(commander)) return 'commander-apart';
      if (now.works(commander) < 0.01) return 'commander-out';
      return hears(commander) ? null : 'no-word';
    }
    case 'close-route':
      return linksOf(command.route).every(now.isClosed) ? 'already-so' : null;
    case 'open-route': {
      const links = linksOf(command.route);
      if (links.some(now.isClosed)) return null;
      return links.some((link) => now.isDamaged('link', link)) ? 'damaged' : 'already-so';
    }
    case 'supply': {
      const fills = now.fills(command.node, command.service);
      if (fills.length === 0) return 'no-store';
      if (fills.every((fill) => fill >= FULL)) return 'store-full';
      return isCutOff(mesh, command.node, now) ? 'no-route' : null;
    }
    case 'repair-first': {
      if (mesh.repair === undefined) return 'no-crews';
      const { target } = command;
      const damaged =
        'node' in target
          ? now.isDamaged('node', target.node)
          : linksOf(target).some((link) => now.isDamaged('link', link));
      return damaged ? null : 'not-damaged';
    }
    case 'repair-policy': {
      if (mesh.repair === undefined) return 'no-crews';
      const ordered = now.repairPolicy();
      const present = ordered === null ? mesh.repair.policy : repairPolicies[ordered];
      return present === command.policy ? 'already-so' : null;
    }
    case 'request-help':
      return mesh.repair === undefined ? 'no-crews' : null;
    case 'evacuate':
    case 'shelter': {
      if ((nodeOf(command.community)?.population?.people ?? 0) <= 0) return 'not-a-community';
      if (command.do === 'evacuate' && now.needsFactor(command.community) <= 0) return 'nothing-left';
      return hears(command.community) ? null : 'no-word';
    }
    case 'bulletin':
    case 'correct-rumour': {
      if (mesh.services.find(({ id }) => id === command.service)?.layer !== 'information') return 'not-a-means';
      return audience(mesh, command.service).some((node) => now.needMet(node, command.service) > 0)
        ? null
        : 'reaches-nobody';
    }
    case 'strike':
    case 'fail':
    case 'restore':
    case 'derate':
    case 'absence':
    case 'demand':
    case 'rumour':
    case 'reveal':
      return null;
  }
}

/** Nodes that a service tells something to: communities, and where none needs it everybody who does. */
export function audience(mesh: Mesh, service: string): readonly string[] {
  const asking = mesh.nodes.filter(({ needs }) => needs.some((need) => need.service === service));
  const communities = asking.filter(({ population }) => (population?.people ?? 0) > 0);
  return (communities.length > 0 ? communities : asking).map(({ id }) => id);
}

/** Whether the staff at hand is less than the procedure of a site asks for, or than it takes to keep it open. */
function isShortOfStaff(node: MeshNode | undefined, now: WorldMoment): boolean {
  const staffing = node?.staffing;
  if (node === undefined || staffing === undefined) return false;
  const share = (staffing.bound * (now.staff(node.id) ?? 1)) / staffing.needed;
  return share < Math.max(staffing.closesBelow, node.sop?.leastStaff ?? 0) - 1e-9;
}

/** Whether a site has roads, rails or sea lanes of its own, and nothing can come over any of them. */
function isCutOff(mesh: Mesh, node: string, now: WorldMoment): boolean {
  const routes = mesh.links.filter(
    ({ from, to, kind }) =>
      (from === node || to === node) && (kind === 'road' || kind === 'rail' || kind === 'sea-lane'),
  );
  return routes.length > 0 && routes.every(({ id }) => now.isDamaged('link', id) || now.isClosed(id));
}
