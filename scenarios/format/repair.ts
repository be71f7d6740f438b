import { z } from 'zod';
import { identifier, localText } from './text';

/** What a repair crew is trained for. `general` crews repair everything, more slowly. */
export const trades = ['electrical', 'civil', 'water', 'telecom', 'mechanical', 'general'] as const;
export const trade = z.enum(trades);
export type Trade = z.infer<typeof trade>;

/** Money in the currency of the mesh. */
export const cost = z.strictObject({
  /** To build it. */
  capital: z.number().min(0).max(1e15).default(0),
  /** To run it, per year. */
  yearly: z.number().min(0).max(1e15).default(0),
});
export type Cost = z.infer<typeof cost>;

const hours = z.number().min(0).max(100_000);

export const crew = z.strictObject({
  id: identifier,
  name: localText.optional(),
  trade,
  /** Node where it waits for work and draws parts and fuel. */
  base: identifier,
  /** Teams that work at different places at the same time. */
  teams: z.int().min(1).max(1000).default(1),
  /** Outside help arrives at this hour after the start; 0: it is there from the start. */
  fromHours: hours.default(0),
  /** It leaves again; left out, it stays. */
  untilHours: hours.optional(),
  /** Multiplies the hours of every repair; below 1 is faster. */
  slowness: z.number().min(0.05).max(20).default(1),
});
export type Crew = z.infer<typeof crew>;

/** In which order damage is repaired. */
export const repairPolicies = ['life-first', 'most-people', 'critical-path', 'nearest', 'listed'] as const;
export const repairPolicy = z.enum(repairPolicies);
export type RepairPolicy = z.infer<typeof repairPolicy>;

/** Who repairs what, how they get there and what they need. Left out of a mesh, every repair starts by itself at once. */
export const repair = z.strictObject({
  crews: z.array(crew).min(1).max(1000),
  policy: repairPolicy.default('life-first'),
  /** For `listed`: nodes and links in the order wanted; what is not listed comes after, by `life-first`. */
  order: z.array(identifier).max(100_000).default([]),
  /** Service whose links carry crews; left out, crews travel in a straight line. */
  roads: identifier.optional(),
  /** Service that the base of a crew must have for its vehicles; left out, they always have fuel. */
  fuel: identifier.optional(),
  /** Spare parts by trade; a trade that is not listed has enough. A repair takes one. */
  parts: z
    .array(
      z.strictObject({
        trade,
        stock: z.number().min(0).max(1e6),
        arrivals: z
          .array(z.strictObject({ atHours: hours, count: z.number().min(0).max(1e6) }))
          .max(1000)
          .default([]),
      }),
    )
    .max(16)
    .default([]),
});
export type Repair = z.infer<typeof repair>;
