/**
 * Kinds of event in the queue of a run. The number is also the priority: at equal times the lower is applied first. All
 * events of one instant are applied before the instant is settled.
 */
export const eventKind = {
  /** Target: position in the impact. */
  impact: 0,
  /** Target: position in the impact whose damage is repaired. */
  repair: 1,
  /** What a new path brings arrives after its latency. Target: service; value: place in its allocation. */
  deliveryArrives: 2,
  /** A store runs dry or is full. Target: store. */
  storeTurns: 3,
  /** A tie has been switched. Target: link; value: 1 closes, 0 opens. */
  tieSwitches: 4,
  /** A line trips on overload, or is closed again. Target: arc of the power network; value: service. */
  lineTrips: 5,
  lineRecloses: 6,
  /** A unit gives output again. Target: provision. */
  unitStarts: 7,
  /** A dead bus is energised from a neighbour. Target: local node of the power network; value: service. */
  busEnergised: 8,
  /** Slow reserve has relieved the fast one; shed load may be reconnected; next step of load pick-up. Target: service. */
  reservesFree: 9,
  reconnect: 10,
  pickUp: 11,
  /** A crew arrives at, or finishes, a damage. Target: position in the impact; value: crew. */
  crewArrives: 12,
  crewFinishes: 13,
  /** Crews or parts become available, or leave. Target: position in the list of arrivals. */
  helpChanges: 14,
  /** A node has changed over to the mode ordered. Target: node; value: rung. */
  modeSteps: 15,
  /** A rung of a ladder delivers after its delay. Target: need; value: rung. */
  rungDelivers: 16,
  /** A provision that is not power gives output again after its start-up. Target: provision. */
  provisionStarts: 17,
} as const;
export type EventKind = (typeof eventKind)[keyof typeof eventKind];
