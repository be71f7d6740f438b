import type { CommunityNeed, Model } from '../model';
import { communityShares, layOutCommunities } from './community-share';

/**
 * How long communities have gone without life services, on the sample grid: what buffer time and survival look at. A community
 * goes without while less than the life threshold of its need is met. Life services are the headline services for which a
 * community has a need of the life class; where there is none, all headline services count.
 */
export type Deprivation = {
  readonly reset: () => void;
  /** `changed`: false where no need share has changed since the sample before. */
  readonly sample: (position: number, needShare: Float64Array, changed: boolean) => void;
  /** Hours until the stated share of people has gone without a life service for the stated time; the whole grid where never. */
  readonly buffer: () => number;
  /** 1 where no community has gone without a life service for the stated time, else 0. */
  readonly survival: () => number;
};

/** Communities by headline service, narrowed to life services. */
function lifeCommunities(model: Model): readonly (readonly CommunityNeed[])[] {
  const all = model.seriesTerms.flatMap((term) => (term.kind === 'delivered-share' ? [term.communities] : []));
  const life = all.map((communities) =>
    communities.filter(({ needs }) => needs.some((need) => model.needClass[need] === 0)),
  );
  return life.some((communities) => communities.length > 0) ? life : all;
}

export function createDeprivation(model: Model): Deprivation {
  const watched = layOutCommunities(lifeCommunities(model).flat());
  const { shares } = watched;
  const threshold = model.parameters['measure.life-threshold'];
  const stepHours = model.sampleSeconds / 3600;
  const bufferHours = model.parameters['measure.buffer-hours'];
  const bufferPeople = model.parameters['measure.buffer-people'];
  const survivalHours = model.parameters['measure.survival-hours'];
  const people = new Float64Array(model.nodeCount);
  for (let i = 0; i < watched.count; i += 1) people[watched.node[i] as number] = watched.people[i] as number;
  let everybody = 0;
  for (let node = 0; node < model.nodeCount; node += 1) everybody += people[node] as number;
  const isWithout = new Uint8Array(watched.count);
  /** Consecutive hours without, per watched community and service. */
  const without = new Float64Array(watched.count);
  const counted = new Uint8Array(model.nodeCount);
  const whole = (model.sampleCount - 1) * stepHours;
  let buffer = whole;
  let reached = false;
  let survived = 1;

  function look(needShare: Float64Array): void {
    communityShares(needShare, watched);
    for (let i = 0; i < watched.count; i += 1) isWithout[i] = (shares[i] as number) < threshold - 1e-9 ? 1 : 0;
  }

  return {
    reset() {
      without.fill(0);
      isWithout.fill(0);
      buffer = whole;
      reached = false;
      survived = 1;
    },
    sample(position, needShare, changed) {
      // The state of the sample before has lasted for one step.
      if (position > 0) {
        for (let i = 0; i < watched.count; i += 1) {
          without[i] = isWithout[i] === 1 ? (without[i] as number) + stepHours : 0;
        }
      }
      if (changed || position === 0) look(needShare);
      counted.fill(0);
      let affected = 0;
      for (let i = 0; i < watched.count; i += 1) {
        const hours = without[i] as number;
        if (hours >= survivalHours - 1e-9) survived = 0;
        if (reached || hours < bufferHours - 1e-9) continue;
        const node = watched.node[i] as number;
        if (counted[node] === 1) continue;
        counted[node] = 1;
        affected += people[node] as number;
      }
      if (!reached && everybody > 0 && affected > 0 && affected >= bufferPeople * everybody - 1e-9) {
        reached = true;
        buffer = position * stepHours;
      }
    },
    buffer: () => buffer,
    survival: () => survived,
  };
}
