import type { SheetCell } from './sheet-cell';

type Shown = Exclude<SheetCell['shows'], 'text' | 'error'>;

/** Formats that have a number and no code (ECMA-376, part 1, 18.8.30; 27–36 and 50–58 are the dates and times of East Asia). */
function builtIn(id: number): Shown {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35)) return 'clock';
  if (id === 22) return 'date-time';
  return id >= 45 && id <= 47 ? 'duration' : 'number';
}

/** What a number with this format code shows. */
function byCode(code: string): Shown {
  const [first = ''] = code.toLowerCase().split(';');
  const bare = first
    .replace(/\\.|_.|\*./g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/am\/pm|a\/p|上午\/下午/g, 'h');
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return 'duration';
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/general/g, '');
  const day = /[yde]/.test(letters.replace(/e[+-]/g, ''));
  const clock = /[hs]/.test(letters);
  if (day && clock) return 'date-time';
  if (day) return 'date';
  if (clock) return 'clock';
  return /m/.test(letters) ? 'date' : 'number';
}

/** What a number shows under a format of the workbook: the code where it has one, else the built-in of that number. */
export const shownBy = (id: number, codes: ReadonlyMap<number, string>): Shown => {
  const code = codes.get(id);
  return code === undefined ? builtIn(id) : byCode(code);
};
