import { exerciseHelp } from './exercise';
import type { FieldText } from './field-help';
import { linkHelp } from './link';
import { nodeHelp } from './node';
import { agreementHelp, ownerHelp } from './owner';
import { personGroupHelp } from './people';
import { crewHelp, repairHelp } from './repair';
import { serviceHelp } from './service';

/** Help of the records that a planner edits; that of facets stands in `fields`, so that a form walks shape and help together. */
export const recordHelp = {
  node: nodeHelp,
  link: linkHelp,
  service: serviceHelp,
  owner: ownerHelp,
  personGroup: personGroupHelp,
  agreement: agreementHelp,
  crew: crewHelp,
  repair: repairHelp,
  exercise: exerciseHelp,
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldText>>>>;
export type RecordName = keyof typeof recordHelp;
