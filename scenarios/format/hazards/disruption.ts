import { z } from 'zod';
import { identifier } from '../text';
import { chance, hazardCommon, hazardProvenance, hours } from './common';
import { selection } from './selection';

const start = { ...hazardCommon, ...hazardProvenance, atHours: hours };
const logSpread = z.number().min(0).max(2).default(0.5);
const demandFactors = z
  .array(z.strictObject({ service: identifier, factor: z.number().min(0).max(100) }))
  .max(64)
  .default([]);

/** A compromised controller: whatever it may command can be switched off; tiers and partitions limit how far that goes. */
export const cyberOutageHazard = z.strictObject({
  ...start,
  kind: z.literal('cyber-outage'),
  /** Nodes with authority that are compromised first. */
  controllers: z.array(identifier).min(1).max(1000),
  /** Controllers of a stricter (lower) tier than this hold. */
  reachesTier: z.int().min(1).max(5).default(3),
  /** Chance that each thing in the scope of a compromised controller is switched off. */
  chance: chance.default(1),
  /** Chance that a controller within the scope, in the same partition, is compromised as well. */
  spreadChance: chance.default(0.5),
  /** Hours from the takeover of a controller to that of one in its scope. */
  spreadHours: hours.default(1),
  /** Median hours until each thing can be used again. */
  outageHours: hours.default(12),
  outageSpread: logSpread,
});
export type CyberOutageHazard = z.infer<typeof cyberOutageHazard>;

/** Damage to aimed sites and to what stands within a radius, in waves. For the protection of one's own mesh only. */
export const strikeHazard = z.strictObject({
  ...start,
  kind: z.literal('strike'),
  waves: z
    .array(
      z.strictObject({
        /** Hours after `atHours`. */
        afterHours: hours,
        aims: z
          .array(
            z.strictObject({
              node: identifier,
              /** Chance that the aimed site is damaged. */
              chance: chance.default(0.7),
              /** Other sites within this distance are exposed too. */
              radiusKm: z.number().min(0).max(50).default(0),
              /** Chance that each of those is damaged. */
              nearbyChance: chance.default(0),
            }),
          )
          .min(1)
          .max(1000),
      }),
    )
    .min(1)
    .max(100),
  /** Share of function that is left at a damaged site. */
  left: chance.default(0),
  /** Median hours of repair. */
  repairHours: hours.default(168),
  repairSpread: logSpread,
});
export type StrikeHazard = z.infer<typeof strikeHazard>;

/** Sources and routes that deliver only a share of what they can, for a time. */
export const blockadeHazard = z.strictObject({
  ...start,
  kind: z.literal('blockade'),
  cut: selection,
  /** Share of the capacity of selected sources that is left; selected links close unless it is 1. */
  left: chance.default(0),
  /** Hours from the first effect to the full one; the capacity falls evenly. */
  rampHours: hours.default(0),
  /** Hours after `atHours` until it is lifted; null means not within the scenario. */
  forHours: hours.nullable().default(null),
});
export type BlockadeHazard = z.infer<typeof blockadeHazard>;

/** Cut cables, repaired by a ship or a crew after days. */
export const cableCutHazard = z.strictObject({
  ...start,
  kind: z.literal('cable-cut'),
  cables: selection,
  /** Chance that each cable, or each right-of-way as a whole, is cut. */
  chance: chance.default(1),
  /** Range in which the repair of each falls, days. */
  repairDays: z
    .strictObject({ shortest: z.number().min(0).max(365), longest: z.number().min(0).max(365) })
    .default({ shortest: 38, longest: 50 }),
});
export type CableCutHazard = z.infer<typeof cableCutHazard>;

/** Sources of one service that give less while people ask for more. */
export const supplyShortageHazard = z.strictObject({
  ...start,
  kind: z.literal('supply-shortage'),
  service: identifier,
  /** Share that every source of the service can still give. */
  left: chance.default(0.3),
  /** Hours until that share is reached; it falls evenly. */
  rampHours: hours.default(48),
  /** Hours after `atHours` until supply is whole again; null means not within the scenario. */
  forHours: hours.nullable().default(null),
  /** Multiplies every need of the service: hoarding above 1, rationing below. */
  demandFactor: z.number().min(0).max(100).default(1.5),
});
export type SupplyShortageHazard = z.infer<typeof supplyShortageHazard>;

/** Staff stay away and needs change, week by week. */
export const pandemicHazard = z.strictObject({
  ...start,
  kind: z.literal('pandemic'),
  weeks: z
    .array(
      z.strictObject({
        /** Share of staff that is absent on average. */
        absence: chance,
        demand: demandFactors,
      }),
    )
    .min(1)
    .max(104),
  /** Standard deviation of the absence between sites, as a share of it. */
  siteSpread: z.number().min(0).max(1).default(0.3),
});
export type PandemicHazard = z.infer<typeof pandemicHazard>;

/** Heat or cold: demand for power follows the temperature, plants and, where asked, lines lose capacity in the heat. */
export const temperatureHazard = z.strictObject({
  ...start,
  kind: z.literal('temperature'),
  service: identifier,
  curve: z
    .array(
      z.strictObject({
        /** Hours after `atHours`. */
        afterHours: hours,
        /** Mean outdoor temperature, °C. */
        celsius: z.number().min(-60).max(60),
      }),
    )
    .min(2)
    .max(1000),
  /** Overhead lines carry less in air that is hotter than their rating assumes. */
  deratesLines: z.boolean().default(false),
});
export type TemperatureHazard = z.infer<typeof temperatureHazard>;

/** One thing fails; nothing else is touched. */
export const singleFailureHazard = z.strictObject({
  ...start,
  kind: z.literal('single-failure'),
  target: z.union([
    z.strictObject({ node: identifier }),
    z.strictObject({ link: identifier }),
    z.strictObject({ rightOfWay: identifier }),
    z.strictObject({ owner: z.string().min(1).max(100) }),
  ]),
  /** Hours until it works again; null means not within the scenario. */
  repairHours: hours.nullable().default(null),
});
export type SingleFailureHazard = z.infer<typeof singleFailureHazard>;

const partition = z.strictObject({
  controller: identifier,
  fromHours: hours,
  /** Null means to the end of the scenario. */
  untilHours: hours.nullable(),
});

/** Other hazards of the scenario on one timeline. */
export const combinationHazard = z.strictObject({
  ...hazardCommon,
  ...hazardProvenance,
  kind: z.literal('combination'),
  parts: z
    .array(
      z.strictObject({
        /** Id of a hazard of this scenario that is not a combination. */
        hazard: identifier,
        /** Hours by which all its times are put off. */
        delayHours: hours.default(0),
      }),
    )
    .min(1)
    .max(16),
  /**
   * Controllers that are cut off from all others for a time: a cyber outage does not reach them then, and what was switched off
   * through them before can be used again, worked by hand.
   */
  partitions: z.array(partition).max(1000).optional(),
});
export type Partition = z.infer<typeof partition>;
export type CombinationHazard = z.infer<typeof combinationHazard>;
