import type { Design } from '@scenarios/format/scenario';
import { openDocument } from '@ui/state/lab';

/** A design of the open document, its first where that one is gone; null while no document is open. */
export const designOfPlan = (id: string): Design | null =>
  openDocument.scenario?.designs.find((design) => design.id === id) ?? openDocument.scenario?.designs[0] ?? null;
