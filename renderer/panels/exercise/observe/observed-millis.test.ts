import { describe, expect, it } from 'vitest';
import { observedMillis } from './observed-millis';

const minute = 60_000;
const eight = 8 * 60 * minute;
const now = 90 * minute;

describe('observedMillis', () => {
  it('takes times up to now, by the scenario clock or from the start', () => {
    expect(observedMillis('8:20', eight, now)).toBe(20 * minute);
    expect(observedMillis('9:30', eight, now)).toBe(now);
    expect(observedMillis('+0:20', eight, now)).toBe(20 * minute);
    expect(observedMillis('20', eight, now)).toBe(20 * minute);
  });

  it('takes nothing that is still to come, or was before the start', () => {
    for (const text of ['9:31', '+1:31', '91', '7:59', 'now', '']) expect(observedMillis(text, eight, now)).toBeNull();
  });
});
