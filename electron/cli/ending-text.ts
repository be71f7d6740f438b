import type { EnsembleEnding, UntilWidth } from '@scenarios/format/ensemble';

/** How an ensemble that could end early did, in a line. */
export const endingText = ({ reason, looks, plannedLooks, halfWidth }: EnsembleEnding, rule: UntilWidth): string => {
  const width = Number.isFinite(halfWidth) ? `± ${halfWidth.toPrecision(4)}` : 'unknown: all runs are alike';
  const why = reason === 'narrow-enough' ? 'narrow enough' : 'all runs done, not narrow enough';
  const confidence = `${String(Number((rule.confidence * 100).toPrecision(4)))} %`;
  return `${why}: mean of ${rule.measure} ${width} (${confidence}), look ${String(looks)} of at most ${String(plannedLooks)}`;
};
