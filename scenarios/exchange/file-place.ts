import type { LocalText } from '../format/text';

/** Where in a file something stands: for the path of an issue, and as the words with which its message begins. */
export type FilePlace = { readonly path: string; readonly label: LocalText };

/** The letters over a column of a spreadsheet: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  let rest = index;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

export const linePlace = (line: number): FilePlace => ({
  path: `line ${String(line)}`,
  label: { en: `Line ${String(line)}`, 'zh-Hant': `第 ${String(line)} 行` },
});

export const cellPlace = (line: number, column: number): FilePlace => {
  const letter = columnLetter(column);
  return {
    path: `line ${String(line)}, column ${letter}`,
    label: { en: `Line ${String(line)}, column ${letter}`, 'zh-Hant': `第 ${String(line)} 行 ${letter} 欄` },
  };
};

export const filePlace: FilePlace = { path: 'file', label: { en: 'File', 'zh-Hant': '檔案' } };
