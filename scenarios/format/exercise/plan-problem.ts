import type { LocalText } from '../text';

/** Where in a plan something is: a field of its head (`list` null) or of one of its records. */
export type PlanPlace = {
  readonly list: 'objectives' | 'teams' | 'storylines' | 'injects' | 'media' | null;
  readonly id: string | null;
  readonly field: string;
};

/**
 * Something that stands against running a plan as it is. `error`: it will not go as written. `warning`: it may not go as meant.
 * `note`: something is still missing.
 */
export type PlanProblem = {
  readonly kind: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly place: PlanPlace;
  /** What it is about, by the name that people know it by. */
  readonly about: LocalText;
  readonly message: LocalText;
};
