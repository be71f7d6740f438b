import type { Scenario } from './scenario';

/** Hours from the start to the last sample: the horizon, or a little less where the sample step does not divide it. */
export const sampledHours = ({
  horizonHours,
  sampleMinutes,
}: Pick<Scenario, 'horizonHours' | 'sampleMinutes'>): number =>
  (Math.floor((horizonHours * 60) / sampleMinutes + 1e-9) * sampleMinutes) / 60;
