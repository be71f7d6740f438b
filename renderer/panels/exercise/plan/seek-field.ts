import { tick, untrack } from 'svelte';
import { planWork as work } from './plan-work.svelte';

/** What takes the keyboard in a field. */
const controls = 'input:not([type="file"]), textarea, select';

function focusIn(place: HTMLElement): void {
  (place.querySelector<HTMLElement>(controls) ?? place.querySelector<HTMLElement>('button, summary') ?? place).focus();
  place.scrollIntoView({ block: 'nearest' });
}

/**
 * For the element around a form: the field that a problem leads to gets the keyboard there, and the part of the form that it
 * stands in is opened.
 */
export const seekField =
  (partOf: (field: string) => string | null = () => null) =>
  (body: HTMLElement): void => {
    const { field } = work.sought;
    if (field === '') return;
    untrack(() => (work.sought = { ...work.sought, field: '' }));
    const part = body.querySelector<HTMLDetailsElement>(`details[data-facet="${partOf(field) ?? ''}"]`);
    const seek = (): void => {
      const place = body.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? part;
      if (place !== null) focusIn(place);
    };
    if (part === null || part.open) void tick().then(seek);
    else {
      part.addEventListener('toggle', () => void tick().then(seek), { once: true });
      part.open = true;
    }
  };
