/** A whole record as an entry of a draft: its id apart, and nothing to be added to it. */
export function draftedRecord<Values extends { readonly id: string }>(
  record: Values,
  line: number | null,
): { readonly line: number | null; readonly id: string; readonly values: Omit<Values, 'id'>; readonly whole: true } {
  const { id, ...values } = record;
  return { line, id, values, whole: true };
}
