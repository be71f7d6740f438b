import type { Exercise } from '@scenarios/format/exercise/exercise';
import { openDocument } from '@ui/state/lab';
import type { FormContext } from '@ui/panels/form/form-context';
import { planContext } from '../plan/plan-context';

/** What commands of a session can name, by the names of the open document; null while none is open. */
export function sessionContext(plan: Exercise): FormContext | null {
  const { scenario } = openDocument;
  if (scenario === null) return null;
  const design = scenario.designs.find(({ id }) => id === plan.design) ?? scenario.designs[0] ?? null;
  return planContext(scenario, plan, design);
}
