/**
 * What a hazard does to one mesh in one run, drawn before the simulation starts. Targets are positions in the mesh:
 * nodes, links and services in document order; needs, stores and provisions in document order flattened over the nodes.
 */
export const impactKind = {
  /** Node keeps `value` of its function until `repair` seconds later (Infinity: not within the run). */
  failNode: 1,
  /** Link is out until `repair` seconds later. */
  failLink: 2,
  /** Provision (flattened position) can give at most `value`, unit of its service. */
  derateProvision: 3,
  /** Node or link works again. */
  restoreNode: 4,
  restoreLink: 5,
  /** Every need of the service at position `target` is multiplied by `value`. */
  scaleDemand: 6,
  /** Provision (flattened position) gives at most the share `value` of its capacity until `repair` seconds later. The least of all limits in force holds. */
  limitProvision: 7,
  /** Every need of the service at position `target` is multiplied by `value` until `repair` seconds later. Factors in force multiply. */
  surgeDemand: 8,
  /** Share `value` of the staff of a node is absent until `repair` seconds later. Of several, what is present multiplies. */
  absentStaff: 9,
  /** Node is switched off, or link closed, without damage until `repair` seconds later: no crew is needed. */
  switchOffNode: 10,
  closeLink: 11,
  /** Power link carries at most the share `value` of its rating until `repair` seconds later. The least of all in force holds. */
  limitLink: 12,
  /** Whatever keeps a node switched off, or a link closed, without damage ends. */
  switchOnNode: 13,
  openLink: 14,
  /** A tie is ordered closed (`value` 1) or open (0), and then stays so until it is damaged. */
  orderTie: 15,
  /** Orders, each of which replaces the last of its kind on the target: factor on the demand for a service, share of its
   * capacity that a provision may give, share of its staff that a node keeps, factor on all needs of a node. */
  orderDemand: 16,
  orderLimit: 17,
  orderStaff: 18,
  orderNeeds: 19,
  /** Everybody gets the share `value` of what they ask of a service at most; replaces the last. */
  ration: 20,
  /** While `value` is 1, nothing multiplies the demand for a service by more than 1. */
  allot: 21,
  /** Unit of its service times seconds put into a store (flattened position) and then into the others of its need. */
  restock: 22,
  /** A need (flattened position) counts as class `value`: 0 life, 1 essential, 2 normal. */
  regradeNeed: 23,
  /** Damage to the node or link is repaired before all other. */
  repairNodeFirst: 24,
  repairLinkFirst: 25,
  /** Crews go by the policy at position `value` of `repairPolicies`; no target. */
  repairPolicy: 26,
} as const;
/** Orders strike nothing: the first blow of a hazard is none of them. */
export const isOrder = (kind: number): boolean => kind >= impactKind.switchOnNode;
export type ImpactKind = (typeof impactKind)[keyof typeof impactKind];

export type Impact = {
  /** Seconds after the start of the scenario, ascending; equal times keep the order of the hazard. */
  readonly time: Float64Array;
  readonly kind: Uint8Array;
  readonly target: Int32Array;
  readonly value: Float64Array;
  /** Seconds until repaired; Infinity where not within the run; 0 where it does not apply. */
  readonly repair: Float64Array;
  /** HAZUS damage state 0–4, or 0 where it does not apply. */
  readonly damageState: Uint8Array;
  /** 1 where `repair` is work of a crew, which has to come first where the mesh has crews. */
  readonly needsCrew: Uint8Array;
  /** Factor on the true capacity of each store, by flattened position. */
  readonly storeFactor: Float64Array;
  /** Factor on the start-up time of each provision, by flattened position. */
  readonly startFactor: Float64Array;
};
