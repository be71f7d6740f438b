import { z } from 'zod';
import { priorityClass } from '../node';
import { repairPolicy } from '../repair';
import { identifier } from '../text';
import { hours } from './common';

const share = z.number().min(0).max(1);
const factor = z.number().min(0).max(100);
/** A link, or every link that shares a right-of-way. */
const route = z.union([z.strictObject({ link: identifier }), z.strictObject({ rightOfWay: identifier })]);
const damaged = z.union([z.strictObject({ node: identifier }), route]);

/** What people do to a mesh, by order and without damage. `scripted` is what every event of a script has. */
export const orderEvents = <Scripted extends z.ZodRawShape>(scripted: Scripted) =>
  [
    z.strictObject({
      ...scripted,
      do: z.literal('order-demand'),
      service: identifier,
      /** Multiplies every need of the service from then on, besides what hazards do to it; replaces the last such order. */
      factor,
    }),
    z.strictObject({
      ...scripted,
      do: z.literal('order-limit'),
      node: identifier,
      service: identifier,
      /** Share of its capacity that the node may give from then on; replaces the last such order. */
      left: share,
    }),
    z.strictObject({
      ...scripted,
      do: z.literal('order-staff'),
      node: identifier,
      /** Share of its staff that stays from then on; replaces the last such order. */
      present: share,
    }),
    z.strictObject({
      ...scripted,
      do: z.literal('order-needs'),
      node: identifier,
      /** Multiplies all needs of the node from then on, as where people leave; replaces the last such order. */
      factor,
    }),
    z.strictObject({
      ...scripted,
      do: z.literal('ration'),
      service: identifier,
      /** Everybody gets this share of what they ask for at most from then on; 1 ends it. */
      share,
    }),
    z.strictObject({
      ...scripted,
      do: z.literal('allot'),
      service: identifier,
      /** While on, nothing multiplies the demand for the service by more than 1: nobody can hoard. */
      on: z.boolean(),
    }),
    z.strictObject({
      ...scripted,
      do: z.literal('switch-off'),
      node: identifier,
      /** Hours until it goes on by itself; null means not within the scenario. */
      forHours: hours.nullable().default(null),
    }),
    /** Ends whatever keeps the node switched off; damage stays. */
    z.strictObject({ ...scripted, do: z.literal('switch-on'), node: identifier }),
    z.strictObject({
      ...scripted,
      do: z.literal('close'),
      target: route,
      /** Hours until it is open again; null means not within the scenario. */
      forHours: hours.nullable().default(null),
    }),
    /** Ends whatever keeps the route closed; damage stays. */
    z.strictObject({ ...scripted, do: z.literal('open'), target: route }),
    z.strictObject({
      ...scripted,
      do: z.literal('tie'),
      link: identifier,
      /** What is ordered of a normally open link; until it is damaged it then stays so, whatever its own rule says. */
      closed: z.boolean(),
    }),
    z.strictObject({
      ...scripted,
      do: z.literal('restock'),
      node: identifier,
      /** Service whose stores there are filled, the first first; what does not fit is lost. */
      service: identifier,
      /** Unit of the service times hours. */
      amount: z.number().gt(0).max(1e9),
    }),
    z.strictObject({
      ...scripted,
      do: z.literal('regrade'),
      node: identifier,
      service: identifier,
      /** What the node asks of the service counts as this class from then on. */
      class: priorityClass,
    }),
    /** What is damaged there is repaired before all other; of several such orders the last comes first. */
    z.strictObject({ ...scripted, do: z.literal('repair-first'), target: damaged }),
    z.strictObject({ ...scripted, do: z.literal('repair-policy'), policy: repairPolicy }),
  ] as const;
