import type { MeshChange } from '../format/edit';
import type { LocalText } from '../format/text';

/** Closed list of what the Problems panel can find in a mesh that is valid. */
export const meshProblemCodes = [
  'dangling-node',
  'service-without-provider',
  'unreachable-need',
  'community-cut-off',
  'short-in-peace',
  'uncommanded-tie',
  'tie-without-authority',
  'idle-controller',
  'shared-right-of-way',
  'community-without-site',
  'no-community',
  'unlisted-owner',
  'no-population',
  'no-fragility',
  'no-provenance',
  'zero-capacity',
  'people-without-staffing',
  'sop-without-offers',
  'sop-unknown-service',
  'idle-trigger',
  'party-without-sites',
  'crew-without-fuel',
  'crew-without-road',
] as const;
export type MeshProblemCode = (typeof meshProblemCodes)[number];

/** `error`: the run will not mean what was drawn. `warning`: probably not meant. `hint`: something is still missing. */
export type MeshProblemSeverity = 'error' | 'warning' | 'hint';

/** The record to go to; `repair` names a crew. */
export type MeshProblemTarget = {
  readonly kind: 'node' | 'link' | 'service' | 'owner' | 'people' | 'agreement' | 'repair';
  readonly id: string;
};

export type MeshProblem = {
  readonly code: MeshProblemCode;
  readonly severity: MeshProblemSeverity;
  readonly target: MeshProblemTarget;
  readonly message: LocalText;
  readonly advice: LocalText;
  /** Makes the edit that takes this problem away and adds no error; only where one change is plainly meant. */
  readonly fix?: () => MeshChange;
};
