import type { Command } from '@scenarios/format/command';
import { command } from '@scenarios/format/command';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { civilRoleWords } from '@scenarios/format/help/words';
import type { Mesh } from '@scenarios/format/mesh';
import type { MeshNode, Need } from '@scenarios/format/node';
import { priorityClasses } from '@scenarios/format/node';
import type { Design } from '@scenarios/format/scenario';
import { listed, spoken, written } from './micro-exercise-text';

/** What a drill needs to know of a node and what is around it. */
export type MicroExerciseSite = {
  readonly mesh: Mesh;
  readonly node: MeshNode;
  readonly nameOf: (nodeId: string) => WrittenText;
  readonly serviceName: (service: string) => WrittenText;
  /** Needs, what protects life first, then the largest. */
  readonly needs: readonly Need[];
  /** What stores carry, such as “Power 24 h”; empty text where there is none. */
  readonly stores: WrittenText;
  /** What the procedure offers, such as “Shelter 450”. */
  readonly offers: WrittenText;
  /** Takes the ways of services to the node away, or the node itself where there are none. */
  readonly loss: (services: readonly string[]) => readonly Command[];
  /** Gives back what `loss` took. */
  readonly back: (services: readonly string[]) => readonly Command[];
};

/** More effects than this an inject does not take. */
const mostEffects = 32;

/** Looks a node up with its surroundings; null where the design does not have it. */
export function microExerciseSite({ mesh }: Design, nodeId: string): MicroExerciseSite | null {
  const node = mesh.nodes.find(({ id }) => id === nodeId);
  if (node === undefined) return null;
  const serviceName = (service: string): WrittenText =>
    mesh.services.find(({ id }) => id === service)?.name ?? written(service, service);
  const rank = (need: Need): number => priorityClasses.indexOf(need.class);
  const needs = node.needs.toSorted((one, other) => rank(one) - rank(other) || other.rate - one.rate);
  const hoursOf = (service: string): string | null => {
    const rate = node.needs.filter((need) => need.service === service).reduce((sum, need) => sum + need.rate, 0);
    const held = node.stores
      .filter((store) => store.service === service)
      .reduce((sum, store) => sum + store.capacity * store.level, 0);
    return rate > 0 ? spoken(held / rate) : null;
  };
  const stored = [...new Set(node.stores.map(({ service }) => service))].flatMap((service) => {
    const hours = hoursOf(service);
    const name = serviceName(service);
    return hours === null ? [] : [written(`${name.en} ${hours} h`, `${name['zh-Hant']}${hours}小時`)];
  });
  const offers = (node.sop?.offers ?? []).map(({ role, capacity }) => {
    const word = civilRoleWords[role];
    return written(`${word.en} ${spoken(capacity)}`, `${word['zh-Hant']}${spoken(capacity)}`);
  });
  const waysOf = (services: readonly string[]): readonly { readonly link: string }[] => {
    const near = new Set([node.id, ...(node.community === undefined ? [] : [node.community])]);
    const ways = (of: (end: string) => boolean) =>
      mesh.links.filter(
        ({ from, to, carries }) => (of(from) || of(to)) && carries.some(({ service }) => services.includes(service)),
      );
    const own = ways((end) => end === node.id);
    return (own.length > 0 ? own : ways((end) => near.has(end))).slice(0, mostEffects).map(({ id }) => ({ link: id }));
  };
  const targets = (services: readonly string[]): readonly object[] => {
    const ways = waysOf(services);
    return ways.length > 0 ? ways : [{ node: node.id }];
  };
  return {
    mesh,
    node,
    nameOf: (id) => mesh.nodes.find((each) => each.id === id)?.name ?? written(id, id),
    serviceName,
    needs,
    stores: listed(stored),
    offers: listed(offers),
    loss: (services) => targets(services).map((target) => command.parse({ do: 'fail', target })),
    back: (services) => targets(services).map((target) => command.parse({ do: 'restore', target })),
  };
}
