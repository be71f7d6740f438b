import type { FragilityClass } from '@scenarios/format/fragility';
import type { Provenance } from '@scenarios/format/text';

/** Time to repair in days. `normal` is cut off at the least repair time of the parameter table. */
export type RepairTime = {
  readonly distribution: 'normal' | 'lognormal';
  readonly mean: number;
  readonly standardDeviation: number;
};

export type DamageStateCurve = {
  /** Peak ground acceleration in g at which half of such assets reach this state or a worse one. */
  readonly median: number;
  /** Standard deviation of the logarithm of that capacity. */
  readonly beta: number;
  /** Share of its function that an asset in this state keeps until it is repaired. */
  readonly left: number;
  readonly repair: RepairTime;
};

export type FragilityCurve = {
  readonly slight: DamageStateCurve;
  readonly moderate: DamageStateCurve;
  readonly extensive: DamageStateCurve;
  readonly complete: DamageStateCurve;
  readonly sources: { readonly capacity: Provenance; readonly left: Provenance; readonly repair: Provenance };
};

/** HAZUS damage states 1–4 in order of severity; 0 is none. */
export const damageStates = ['slight', 'moderate', 'extensive', 'complete'] as const;

type Capacity = readonly (readonly [median: number, beta: number])[];
type Days = readonly (readonly [mean: number, standardDeviation: number])[];

const curve = (
  capacity: Capacity,
  left: readonly number[],
  distribution: RepairTime['distribution'],
  days: Days,
  sources: FragilityCurve['sources'],
): FragilityCurve => {
  const state = (at: number): DamageStateCurve => {
    const [median, beta] = capacity[at] as readonly [number, number];
    const [mean, standardDeviation] = days[at] as readonly [number, number];
    return { median, beta, left: left[at] as number, repair: { distribution, mean, standardDeviation } };
  };
  return { slight: state(0), moderate: state(1), extensive: state(2), complete: state(3), sources };
};

const confirmed = (source: string): Provenance => ({ source, quality: 'confirmed' });
const unverified = (source: string): Provenance => ({ source, quality: 'unverified' });
const judgement = (source: string): Provenance => ({ source, quality: 'judgement' });

/** A utility works again when it is repaired: its restoration curve starts from nothing. */
const none = [0, 0, 0, 0];
const noneLeft = (table: Provenance): Provenance => ({ ...table, source: `${table.source}: starts from no function` });

const substationDays: Days = [
  [1, 0.5],
  [3, 1.5],
  [7, 3.5],
  [30, 15],
];
const substationRestoration = confirmed('HAZUS earthquake model, substation restoration functions');
const substationSources = {
  capacity: confirmed('HAZUS earthquake model, substation damage functions'),
  left: noneLeft(substationRestoration),
  repair: substationRestoration,
};

/** Days as published; their scatter is a guess: a coefficient of variation of 0.4. */
const scattered = (...days: readonly number[]): Days => days.map((mean) => [mean, 0.4 * mean] as const);

const lowRiseFrame: Capacity = [
  [0.21, 0.4],
  [0.35, 0.4],
  [0.7, 0.4],
  [1.37, 0.4],
];
const lowRiseFrameSource = unverified(
  'HAZUS equivalent-PGA medians of C1L high-code as reprinted in the ShakeCast manual, appendix E; β as for C1M in Hazus 6.1',
);
const buildingLeft = [0.95, 0.6, 0.1, 0];
const buildingLeftSource = judgement('judgement; inspected and partly closed from moderate damage on');

/**
 * Earthquake fragility and repair of every class: lognormal in peak ground acceleration. HAZUS (FEMA, Hazus Earthquake Model
 * Technical Manual) where it has the asset; every figure that was not read in its source says so.
 */
export const fragilityCurves = {
  'substation-low-voltage-anchored': curve(
    [
      [0.15, 0.7],
      [0.29, 0.55],
      [0.45, 0.45],
      [0.9, 0.45],
    ],
    none,
    'normal',
    substationDays,
    substationSources,
  ),
  'substation-medium-voltage-anchored': curve(
    [
      [0.15, 0.6],
      [0.25, 0.5],
      [0.35, 0.4],
      [0.7, 0.4],
    ],
    none,
    'normal',
    substationDays,
    substationSources,
  ),
  'substation-medium-voltage-unanchored': curve(
    [
      [0.1, 0.6],
      [0.2, 0.5],
      [0.3, 0.4],
      [0.5, 0.4],
    ],
    none,
    'normal',
    substationDays,
    substationSources,
  ),
  'substation-high-voltage-anchored': curve(
    [
      [0.11, 0.5],
      [0.15, 0.45],
      [0.2, 0.35],
      [0.47, 0.4],
    ],
    none,
    'normal',
    substationDays,
    substationSources,
  ),
  'hospital-mid-rise-concrete': curve(
    [
      [0.15, 0.4],
      [0.27, 0.4],
      [0.73, 0.4],
      [1.61, 0.4],
    ],
    buildingLeft,
    'lognormal',
    scattered(10, 45, 180, 360),
    {
      capacity: confirmed('Hazus 6.1, C1M high-code, equivalent PGA'),
      left: buildingLeftSource,
      repair: confirmed('Hazus 6.1, repair days of COM6; scatter by judgement'),
    },
  ),
  'school-low-rise-concrete': curve(lowRiseFrame, buildingLeft, 'lognormal', scattered(10, 30, 120, 240), {
    capacity: lowRiseFrameSource,
    left: buildingLeftSource,
    repair: confirmed('Hazus 6.1, repair days of EDU1; scatter by judgement'),
  }),
  'shop-low-rise-concrete': curve(lowRiseFrame, buildingLeft, 'lognormal', scattered(10, 30, 90, 180), {
    capacity: lowRiseFrameSource,
    left: buildingLeftSource,
    repair: unverified('Hazus, repair days of COM1; scatter by judgement'),
  }),
  'water-plant': curve(
    [
      [0.37, 0.4],
      [0.52, 0.4],
      [0.73, 0.5],
      [1.28, 0.5],
    ],
    none,
    'normal',
    [
      [0.9, 0.3],
      [1.9, 1.2],
      [32, 31],
      [95, 65],
    ],
    {
      capacity: unverified('HAZUS, medium water treatment plant, anchored (PWT3)'),
      left: noneLeft(unverified('HAZUS restoration functions')),
      repair: unverified('HAZUS, water treatment plant restoration functions'),
    },
  ),
  'pumping-plant': curve(
    [
      [0.15, 0.75],
      [0.36, 0.65],
      [0.77, 0.65],
      [1.5, 0.8],
    ],
    none,
    'normal',
    [
      [0.9, 0.3],
      [3.1, 2.7],
      [13.5, 10],
      [35, 18],
    ],
    {
      capacity: unverified('HAZUS, medium or large pumping plant, anchored (PPP3)'),
      left: noneLeft(unverified('HAZUS restoration functions')),
      repair: unverified('HAZUS, pumping plant restoration functions'),
    },
  ),
  'exchange-building': curve(
    [
      [0.15, 0.75],
      [0.32, 0.6],
      [0.6, 0.62],
      [1.25, 0.65],
    ],
    none,
    'normal',
    [
      [0.5, 0.2],
      [1, 1],
      [7, 7],
      [40, 40],
    ],
    {
      capacity: unverified('HAZUS, communication facility, anchored (CCO1)'),
      left: noneLeft(unverified('HAZUS restoration functions')),
      repair: unverified('HAZUS, communication facility restoration functions'),
    },
  ),
  'tower-site': curve(
    [
      [0.3, 0.6],
      [0.6, 0.6],
      [1, 0.6],
      [1.6, 0.6],
    ],
    [0.9, 0.5, 0, 0],
    'lognormal',
    [
      [0.5, 0.25],
      [2, 1],
      [7, 4],
      [30, 15],
    ],
    { capacity: judgement('judgement'), left: judgement('judgement'), repair: judgement('judgement') },
  ),
  'power-plant': curve(
    [
      [0.1, 0.6],
      [0.25, 0.6],
      [0.52, 0.55],
      [0.92, 0.55],
    ],
    none,
    'normal',
    [
      [0.5, 0.1],
      [3.6, 3.6],
      [22, 21],
      [65, 30],
    ],
    {
      capacity: confirmed(
        'Hazus 5.1, medium or large generation plant, anchored (as in the SimCenter damage library, EP.G.ML.A)',
      ),
      left: noneLeft(unverified('HAZUS restoration functions')),
      repair: unverified('HAZUS, generation plant restoration functions'),
    },
  ),
  'road-bridge': curve(
    [
      [0.8, 0.6],
      [1, 0.6],
      [1.2, 0.6],
      [1.7, 0.6],
    ],
    [1, 0.5, 0, 0],
    'normal',
    [
      [0.6, 0.6],
      [2.5, 2.7],
      [75, 42],
      [230, 110],
    ],
    {
      capacity: judgement(
        'HAZUS medians of a default bridge (HWB28), which are for spectral acceleration at 1 s, read as PGA',
      ),
      left: judgement('judgement; speed limit or one lane after moderate damage'),
      repair: unverified('HAZUS, highway bridge restoration functions'),
    },
  ),
  'buried-pipe': curve(
    [
      [0.5, 0.5],
      [0.8, 0.5],
      [1.2, 0.5],
      [2, 0.5],
    ],
    [0.9, 0.4, 0, 0],
    'lognormal',
    [
      [0.5, 0.25],
      [2, 1],
      [7, 3],
      [21, 10],
    ],
    {
      capacity: judgement(
        'judgement; HAZUS counts breaks per km from ground velocity and displacement, which are not modelled',
      ),
      left: judgement('judgement'),
      repair: judgement('judgement'),
    },
  ),
  'buried-cable': curve(
    [
      [0.6, 0.5],
      [0.9, 0.5],
      [1.3, 0.5],
      [2, 0.5],
    ],
    [1, 0.4, 0, 0],
    'lognormal',
    [
      [0.5, 0.25],
      [3, 1.5],
      [10, 5],
      [30, 15],
    ],
    { capacity: judgement('judgement'), left: judgement('judgement'), repair: judgement('judgement') },
  ),
} as const satisfies Record<FragilityClass, FragilityCurve>;
