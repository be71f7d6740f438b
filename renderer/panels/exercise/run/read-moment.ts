const minute = 60_000;
const day = 86_400_000;

/**
 * A moment of an exercise as a facilitator types it, thousandths of a second after its start: `+1:30` and `90` are counted
 * from the start, in hours and minutes or in minutes; `14:05` is the scenario clock, the next time that it shows so, or the last.
 * @param startOfDay what the scenario clock shows at the start of the exercise, thousandths of a second after midnight
 * @param atMillis the present moment
 * @param clockTime which of the times that the clock shows so is meant, seen from the present moment
 * @returns null where it is none of these
 */
export function readMoment(
  typed: string,
  startOfDay: number,
  atMillis: number,
  clockTime: 'next' | 'last' = 'next',
): number | null {
  const text = typed.normalize('NFKC').trim();
  const relative = /^T?\+\s*(\d{1,3}):([0-5]\d)$/.exec(text);
  if (relative !== null) return (Number(relative[1]) * 60 + Number(relative[2])) * minute;
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (clock !== null) {
    const wanted = (Number(clock[1]) * 60 + Number(clock[2])) * minute - startOfDay;
    if (clockTime === 'last') {
      const last = wanted + Math.floor((atMillis - wanted) / day) * day;
      return last < 0 ? null : last;
    }
    const days = Math.ceil((atMillis - wanted) / day);
    return wanted + Math.max(0, days) * day + (wanted + Math.max(0, days) * day < 0 ? day : 0);
  }
  const minutes = /^(?:T?\+)?\s*(\d{1,6})$/.exec(text);
  return minutes === null ? null : Number(minutes[1]) * minute;
}
