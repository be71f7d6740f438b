/** Whether no field of a form holds what it cannot take; the first that does gets the cursor. */
export function isFilled(form: HTMLElement | undefined): boolean {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
  wrong?.focus();
  return wrong === null;
}
