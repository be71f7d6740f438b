import type { Hazard } from '../hazard';

/** Hours after the start of the scenario at which a hazard begins; a part of a combination that is not there has no say. */
export function hazardStart(hazard: Hazard, others: readonly Hazard[]): number {
  if (hazard.kind === 'script') return Math.min(...hazard.events.map(({ atHours }) => atHours));
  if (hazard.kind !== 'combination') return hazard.atHours;
  const starts = hazard.parts.flatMap(({ hazard: id, delayHours }) => {
    const part = others.find((other) => other.id === id);
    return part === undefined || part.kind === 'combination' ? [] : [delayHours + hazardStart(part, others)];
  });
  return starts.length === 0 ? 0 : Math.min(...starts);
}
