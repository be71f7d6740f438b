/**
 * Resilience at a time after a disruption: the share of what was lost that is back, (φ(t) − φ_d)/(φ_0 − φ_d) (Henry &
 * Ramirez-Marquez 2012, Reliability Engineering & System Safety 99, 114–122). 1 where nothing was lost.
 */
export function henryRamirezMarquez(before: number, disrupted: number, now: number): number {
  const lost = before - disrupted;
  return lost > 0 ? (now - disrupted) / lost : 1;
}
