import { z } from 'zod';
import { identifier } from './text';

const share = z.number().min(0).max(1);
const minutes = z.number().min(0).max(100_000);

/** What a node of the civil mesh can do for people while its procedure is active. */
export const civilRoles = [
  'shelter',
  'water',
  'food',
  'charging',
  'information',
  'first-aid',
  'triage',
  'relay',
  'rationing',
] as const;
export const civilRole = z.enum(civilRoles);
export type CivilRole = z.infer<typeof civilRole>;

/** One condition under which the procedure starts; any one of the list is enough. */
export const sopTrigger = z.discriminatedUnion('when', [
  /** A service that the node or its community needs is met below a share for some time. */
  z.strictObject({
    when: z.literal('service-below'),
    service: identifier,
    share: share.default(0.5),
    forMinutes: minutes.default(30),
  }),
  /** A hazard has struck. */
  z.strictObject({ when: z.literal('hazard'), afterMinutes: minutes.default(0) }),
  /** A controller with authority over the node orders it and the order gets through. */
  z.strictObject({ when: z.literal('order'), by: identifier }),
  /** No word from the node's upstream for some time: it acts by itself. */
  z.strictObject({ when: z.literal('cut-off'), service: identifier, forMinutes: minutes.default(60) }),
]);
export type SopTrigger = z.infer<typeof sopTrigger>;

export const sopOffer = z.strictObject({
  role: civilRole,
  /** People served at a time (shelter, charging, first aid) or an hour (the rest). */
  capacity: z.number().min(0).max(1e6),
});
export type SopOffer = z.infer<typeof sopOffer>;

/** A node's standard operating procedure (A3), as an executable rule. */
export const sop = z.strictObject({
  triggers: z.array(sopTrigger).min(1).max(8),
  /** From the trigger until the offers stand, minutes. */
  switchOverMinutes: minutes.default(60),
  /** Least share of its staff without which it does not start. */
  leastStaff: share.default(0.5),
  offers: z.array(sopOffer).max(16).default([]),
  crowd: z
    .strictObject({
      /** Most people let in at a time; the rest queue or are sent on. */
      mostPeople: z.int().min(1).max(1e6),
      lanes: z.int().min(1).max(1000).default(1),
      /** Minutes that one person takes in a lane. */
      serviceMinutes: z.number().gt(0).max(1000).default(2),
      /** What one person gets at a time, as a share of a day's need. */
      ration: share.default(0.5),
      /** Another node to which overflow is sent. */
      overflowTo: identifier.optional(),
    })
    .optional(),
  reporting: z
    .strictObject({
      /** Node to which it reports. */
      to: identifier,
      everyMinutes: z.number().min(1).max(100_000).default(60),
      form: z.enum(['voice', 'message', 'written']).default('message'),
      /** What is told. */
      items: z
        .array(z.enum(['occupancy', 'stocks', 'injuries', 'needs', 'staff', 'order']))
        .max(6)
        .default(['occupancy', 'stocks', 'needs']),
    })
    .optional(),
  /** Back to normal once every condition holds. */
  deEscalation: z
    .strictObject({
      /** The services named in triggers are met at least to this share … */
      share: share.default(0.9),
      /** … for this long, minutes. */
      forMinutes: minutes.default(120),
      /** Only on the order of this controller; left out, by itself. */
      order: identifier.optional(),
    })
    .default({ share: 0.9, forMinutes: 120 }),
});
export type Sop = z.infer<typeof sop>;
