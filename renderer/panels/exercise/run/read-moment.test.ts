import { describe, expect, it } from 'vitest';
import { readMoment } from './read-moment';

const minute = 60_000;
const eight = 8 * 60 * minute;

describe('readMoment', () => {
  it('counts from the start of the exercise', () => {
    expect(readMoment('+1:30', eight, 0)).toBe(90 * minute);
    expect(readMoment(' 45 ', eight, 0)).toBe(45 * minute);
    expect(readMoment('T+1:30', eight, 0)).toBe(90 * minute);
    expect(readMoment('T1:30', eight, 0)).toBeNull();
  });

  it('takes the scenario clock, on the next day where it has passed', () => {
    expect(readMoment('08:20', eight, 0)).toBe(20 * minute);
    expect(readMoment('8:20', eight, 30 * minute)).toBe((24 * 60 + 20) * minute);
    expect(readMoment('07:00', eight, 0)).toBe(23 * 60 * minute);
  });

  it('takes the scenario clock back, to the day before where it has not come yet', () => {
    expect(readMoment('08:20', eight, 30 * minute, 'last')).toBe(20 * minute);
    expect(readMoment('08:30', eight, 30 * minute, 'last')).toBe(30 * minute);
    expect(readMoment('08:20', eight, (24 * 60 + 10) * minute, 'last')).toBe(20 * minute);
    expect(readMoment('07:00', eight, 30 * minute, 'last')).toBeNull();
  });

  it('reads full-width digits and refuses all else', () => {
    expect(readMoment('０８：２０', eight, 0)).toBe(20 * minute);
    for (const text of ['', 'soon', '25:00', '8:60', '-5']) expect(readMoment(text, eight, 0)).toBeNull();
  });
});
