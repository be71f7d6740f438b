/** An expected outcome: the value, or what is wrong with the input. Bugs throw; bad input never does. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly Problem[] };

export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
export const failure = <Problem>(
  ...issues: Problem[]
): { readonly ok: false; readonly issues: readonly Problem[] } => ({
  ok: false,
  issues,
});
