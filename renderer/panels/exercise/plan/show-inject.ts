import { mselView } from './msel/msel-view.svelte';
import { planWork } from './plan-work.svelte';

/** Brings the form of an inject to the front, whatever the list is filtered by. */
export function showInject(id: string): void {
  planWork.section = 'msel';
  mselView.clearFilter();
  mselView.choose(id);
}
