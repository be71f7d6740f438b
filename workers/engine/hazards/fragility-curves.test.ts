import { fragilityClasses } from '@scenarios/format/fragility';
import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { damageStates, fragilityCurves } from './fragility-curves';
import type { FragilityCurve } from './fragility-curves';

const capacities = (curve: FragilityCurve): number[][] =>
  damageStates.map((state) => [curve[state].median, curve[state].beta]);
const days = (curve: FragilityCurve): number[] => damageStates.map((state) => curve[state].repair.mean);

describe('fragilityCurves', () => {
  it('K18 substation capacities are those of HAZUS', () => {
    recordCheck({
      id: 'K18',
      setup:
        'substations: median (g) and β of slight, moderate, extensive, complete; medium-voltage unanchored and anchored, low-voltage anchored, high-voltage anchored',
      expected: [
        ...[0.1, 0.6, 0.2, 0.5, 0.3, 0.4, 0.5, 0.4],
        ...[0.15, 0.6, 0.25, 0.5, 0.35, 0.4, 0.7, 0.4],
        ...[0.15, 0.7, 0.29, 0.55, 0.45, 0.45, 0.9, 0.45],
        ...[0.11, 0.5, 0.15, 0.45, 0.2, 0.35, 0.47, 0.4],
      ],
      obtained: (
        [
          'substation-medium-voltage-unanchored',
          'substation-medium-voltage-anchored',
          'substation-low-voltage-anchored',
          'substation-high-voltage-anchored',
        ] as const
      ).flatMap((id) => capacities(fragilityCurves[id]).flat()),
      tolerance: 'exact',
      source: 'FEMA HAZUS-MH earthquake model, electric power substations',
    });
    expect(capacities(fragilityCurves['substation-medium-voltage-unanchored'])).toEqual([
      [0.1, 0.6],
      [0.2, 0.5],
      [0.3, 0.4],
      [0.5, 0.4],
    ]);
    expect(capacities(fragilityCurves['substation-medium-voltage-anchored'])).toEqual([
      [0.15, 0.6],
      [0.25, 0.5],
      [0.35, 0.4],
      [0.7, 0.4],
    ]);
    expect(capacities(fragilityCurves['substation-low-voltage-anchored'])).toEqual([
      [0.15, 0.7],
      [0.29, 0.55],
      [0.45, 0.45],
      [0.9, 0.45],
    ]);
    expect(capacities(fragilityCurves['substation-high-voltage-anchored'])).toEqual([
      [0.11, 0.5],
      [0.15, 0.45],
      [0.2, 0.35],
      [0.47, 0.4],
    ]);
  });

  it('K19 every substation is restored in the normal times of HAZUS', () => {
    const medium = fragilityCurves['substation-medium-voltage-unanchored'];
    recordCheck({
      id: 'K19',
      setup:
        'substation restoration, normal: mean and standard deviation, days, of slight, moderate, extensive, complete',
      expected: [1, 0.5, 3, 1.5, 7, 3.5, 30, 15],
      obtained: damageStates.flatMap((state) =>
        Object.values(medium[state].repair).filter((value) => typeof value === 'number'),
      ),
      tolerance: 'exact',
      source: 'FEMA HAZUS-MH earthquake model, restoration of electric power substations',
    });
    for (const id of fragilityClasses.filter((name) => name.startsWith('substation-'))) {
      const curve = fragilityCurves[id];
      expect(damageStates.map((state) => curve[state].repair)).toEqual(
        [
          [1, 0.5],
          [3, 1.5],
          [7, 3.5],
          [30, 15],
        ].map(([mean, standardDeviation]) => ({ distribution: 'normal', mean, standardDeviation })),
      );
    }
  });

  it('K21 hospital and school have the capacities and repair days of Hazus 6.1', () => {
    const hospital = fragilityCurves['hospital-mid-rise-concrete'];
    const school = fragilityCurves['school-low-rise-concrete'];
    recordCheck({
      id: 'K21',
      setup: 'hospital: medians, g (β .4), and repair days; school: repair days; slight, moderate, extensive, complete',
      expected: [0.15, 0.27, 0.73, 1.61, 10, 45, 180, 360, 10, 30, 120, 240],
      obtained: [...damageStates.map((state) => hospital[state].median), ...days(hospital), ...days(school)],
      tolerance: 'exact',
      source: 'FEMA Hazus 6.1 earthquake model, COM6 and EDU1, C1 mid-rise high-code',
    });
    expect(capacities(hospital)).toEqual([
      [0.15, 0.4],
      [0.27, 0.4],
      [0.73, 0.4],
      [1.61, 0.4],
    ]);
    expect(days(hospital)).toEqual([10, 45, 180, 360]);
    expect(days(school)).toEqual([10, 30, 120, 240]);
  });

  it.each(fragilityClasses)('%s: a worse state needs more shaking, leaves no more and takes longer', (id) => {
    const curve: FragilityCurve = fragilityCurves[id];
    for (let at = 1; at < damageStates.length; at++) {
      const lesser = curve[damageStates[at - 1] ?? 'slight'];
      const worse = curve[damageStates[at] ?? 'complete'];
      expect(worse.median).toBeGreaterThan(lesser.median);
      expect(worse.left).toBeLessThanOrEqual(lesser.left);
      expect(worse.repair.mean).toBeGreaterThan(lesser.repair.mean);
    }
    expect(curve.complete.left).toBe(0);
  });
});
