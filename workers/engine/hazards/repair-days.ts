import { exp, log, normalCdf } from '../math';
import type { RepairTime } from './fragility-curves';

/** Repair time in days at a standard normal score: 0 is the median. A normal time can be negative here. */
export function repairDays(repair: RepairTime, score: number): number {
  const { distribution, mean, standardDeviation } = repair;
  if (distribution === 'normal') return mean + standardDeviation * score;
  const { median, deviation } = lognormal(mean, standardDeviation);
  return median * exp(deviation * score);
}

/** Share of such repairs that are done by `day`: the restoration curve of one damage state. */
export function repairedShare(repair: RepairTime, day: number): number {
  const { distribution, mean, standardDeviation } = repair;
  if (distribution === 'normal') return normalCdf((day - mean) / standardDeviation);
  const { median, deviation } = lognormal(mean, standardDeviation);
  return day > 0 ? normalCdf(log(day / median) / deviation) : 0;
}

function lognormal(mean: number, standardDeviation: number): { median: number; deviation: number } {
  const spread = 1 + (standardDeviation / mean) * (standardDeviation / mean);
  return { median: mean / Math.sqrt(spread), deviation: Math.sqrt(log(spread)) };
}
