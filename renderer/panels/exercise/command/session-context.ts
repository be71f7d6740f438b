import type { Exercise } from '@scenarios/format/exercise/exercise';
import { openDocument } from '@ui/state/lab';
import type { FormContext } from '@ui/panels/form/form-context';
import { planContext } from '../plan/plan-context';
import { designOfPlan } from './design-of-plan';

/** What commands of a session can name, by the names of the open document; null while none is open. */
export const sessionContext = (plan: Exercise): FormContext | null =>
  openDocument.scenario === null ? null : planContext(openDocument.scenario, plan, designOfPlan(plan.design));
