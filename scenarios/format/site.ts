import { z } from 'zod';
import { writtenLine } from './exercise/written-text';
import { localText } from './text';

/** The minimal upgrade checklist (A2), in the order of the mark sheet. */
export const checklistItems = [
  'structural-safety',
  'backup-power',
  'lighting',
  'first-aid',
  'reserve-supplies',
  'signage',
  'sop-document',
  'contact-points',
] as const;
export const checklistItem = z.enum(checklistItems);
export type ChecklistItem = z.infer<typeof checklistItem>;

/** What an inspection found: `unknown` until somebody looked. */
export const checklistStates = ['met', 'partly', 'missing', 'unknown'] as const;
export const checklistState = z.enum(checklistStates);
export type ChecklistState = z.infer<typeof checklistState>;

const day = z.iso.date();

export const checklistEntry = z.strictObject({
  item: checklistItem,
  state: checklistState,
  /** What was seen, or what is lacking. */
  note: writtenLine.optional(),
  /** Day of the inspection, such as `2030-04-01`. */
  checkedOn: day.optional(),
});
export type ChecklistEntry = z.infer<typeof checklistEntry>;

/** What a civil site can offer people, and how far it meets the standard of a Resilience Node. */
export const site = z.strictObject({
  /** People who can sleep there. */
  shelterPlaces: z.int().min(0).max(1e6).default(0),
  /** Usable floor, m². */
  floorArea: z.number().min(0).max(1e7).optional(),
  /** Above the ground, m; below 0 underground. Decides what a flood of a given depth reaches. */
  floorHeight: z.number().min(-100).max(1000).optional(),
  /** What is not listed is unknown. */
  checklist: z.array(checklistEntry).max(checklistItems.length).default([]),
  /** The mark as the authority has given it; whether it is deserved is computed from the node. */
  mark: z
    .strictObject({
      state: z.enum(['applied', 'certified', 'suspended']),
      since: day,
      until: day.optional(),
    })
    .optional(),
  /** Who answers there and how to reach them without the public network. */
  contact: localText.optional(),
});
export type Site = z.infer<typeof site>;
