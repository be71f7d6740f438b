export type StartTime = {
  /** `2030-01-31`; empty where nothing, or no whole date, was entered. */
  readonly date: string;
  /** `08:00` or `08:00:30`. */
  readonly time: string;
  /** `+08:00`. */
  readonly offset: string;
};

const form = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)([+-]\d{2}:\d{2})$/;

/** The parts of a point in time as the document writes it; all empty where it is none. */
export function splitStart(text: string): StartTime {
  const [, date = '', time = '', offset = ''] = form.exec(text) ?? [];
  return { date, time: time.endsWith(':00') && time.length === 8 ? time.slice(0, 5) : time, offset };
}

/** The parts as the document writes them, seconds always; null while a part is missing. */
export function joinStart({ date, time, offset }: StartTime): string | null {
  const text = `${date}T${time.length === 5 ? `${time}:00` : time}${offset}`;
  return form.test(text) ? text : null;
}

/** Offsets that are in use somewhere on Earth, from west to east; an unusual one of the document comes along. */
export function offsetsWith(own: string): readonly string[] {
  const quarters = [-38, -14, 14, 18, 22, 23, 26, 35, 38, 42, 51];
  const minutes = [...Array.from({ length: 27 }, (_, hour) => (hour - 12) * 60), ...quarters.map((each) => each * 15)];
  const all = new Set(minutes.toSorted((one, other) => one - other).map(offsetText));
  return own === '' || all.has(own) ? [...all] : [own, ...all];
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
