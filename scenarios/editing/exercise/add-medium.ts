import type { Exercise, Medium } from '@scenarios/format/exercise/exercise';
import { medium as mediumSchema } from '@scenarios/format/exercise/exercise';
import { freeId } from '../free-id';
import type { PlanChange } from './change-plan';
import { changePlan } from './change-plan';

/** What is known of an attachment whose bytes are kept. */
type Stored = Pick<Medium, 'sha256' | 'type' | 'bytes'>;

/** Attaches a file to an inject; the same bytes stand in the plan once, whatever they are called. Null where nothing changes. */
export function addMedium(plan: Exercise, inject: string, name: string, stored: Stored): PlanChange | null {
  const target = plan.injects.find(({ id }) => id === inject);
  if (target === undefined) return null;
  const known = plan.media.find(({ sha256 }) => sha256 === stored.sha256);
  const record =
    known ??
    mediumSchema.parse({
      id: freeId(`medium-${String(plan.media.length + 1)}`, new Set(plan.media.map(({ id }) => id))),
      name: name.slice(0, 200),
      sha256: stored.sha256,
      type: stored.type,
      bytes: stored.bytes,
    });
  if (target.media.includes(record.id)) return null;
  return changePlan(plan.id, 'add', {
    ...(known === undefined ? { media: { add: [{ at: plan.media.length, value: record }] } } : {}),
    injects: { set: [{ ...target, media: [...target.media, record.id] }] },
  });
}
