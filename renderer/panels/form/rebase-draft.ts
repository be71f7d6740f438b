import { isDraft } from './form-context';

/**
 * What was changed from `base` to `next`, done to `current` instead: fields that somebody else has changed meanwhile keep
 * their new values. Lists are followed entry by entry while their lengths agree; otherwise the changed one is taken whole.
 */
export function rebaseDraft(base: unknown, next: unknown, current: unknown): unknown {
  if (Object.is(base, next)) return current;
  if (Object.is(base, current)) return next;
  if (Array.isArray(base) && Array.isArray(next) && Array.isArray(current)) {
    if (base.length !== next.length || base.length !== current.length) return next;
    return next.map((entry, at) => rebaseDraft(base[at], entry, current[at]));
  }
  if (!isDraft(base) || !isDraft(next) || !isDraft(current)) return next;
  const keys = new Set([...Object.keys(current), ...Object.keys(next)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = rebaseDraft(base[key], next[key], current[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
