import { issue } from '../format/issue-texts';
import type { Issue } from '../format/issues';
import { cellPlace, filePlace, linePlace } from './file-place';
import { bothLanguages as text, excerpt, nothingIfUnimportant } from './issue-at-line';
import { issueAt } from './plan-issues';

const smaller = text('Split the file into smaller ones.', '請將檔案分割成較小的檔案。');

const ifNamesLookWrong = {
  choose: text('If names look wrong, choose another encoding.', '若名稱顯示異常，請選擇其他編碼。'),
  save: text('If names look wrong, save the file as UTF-8.', '若名稱顯示異常，請將檔案另存為 UTF-8。'),
} as const;

/** The texts of what can be wrong with a table as a whole. */
export const csvIssue = {
  tooLarge: (size: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      filePlace,
      text(
        `it has ${String(size)} bytes; at most ${String(limit)} are read.`,
        `大小為 ${String(size)} 位元組；最多只讀取 ${String(limit)} 位元組。`,
      ),
      smaller,
    ),
  tooManyRows: (line: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      linePlace(line),
      text(`there are more than ${String(limit)} rows.`, `超過 ${String(limit)} 列。`),
      smaller,
    ),
  tooManyColumns: (line: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      linePlace(line),
      text(`the row has more than ${String(limit)} columns.`, `此列超過 ${String(limit)} 欄。`),
      text('Check the delimiter, or remove columns.', '請檢查分隔符號，或刪除多餘的欄。'),
    ),
  longCell: (line: number, column: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      cellPlace(line, column),
      text(`the cell has more than ${String(limit)} characters.`, `儲存格超過 ${String(limit)} 個字元。`),
      text('A quote may be missing before this place.', '此處之前可能缺少引號。'),
    ),
  empty: (): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      text('it holds no rows.', '沒有任何資料列。'),
      text('Choose another file.', '請選擇其他檔案。'),
    ),
  workbook: (): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      text(
        'this is a packed file, such as an Excel workbook, not a table of text.',
        '這是壓縮檔（例如 Excel 活頁簿），而非純文字表格。',
      ),
      text('Save the sheet as CSV first.', '請先將工作表另存為 CSV。'),
    ),
  notText: (line: number): Issue =>
    issueAt(
      'exchange/not-this-format',
      linePlace(line),
      text(
        'there is a character that no text has, so this is not a table of text.',
        '含有純文字不會出現的字元，因此不是純文字表格。',
      ),
      text('Choose a CSV file, or another encoding.', '請選擇 CSV 檔，或改用其他編碼。'),
    ),
  unknownEncoding: (line: number, tried: string): Issue =>
    issueAt(
      'exchange/unknown-encoding',
      linePlace(line),
      text(`these bytes are not text in ${tried}.`, `此處的位元組不是 ${tried} 文字。`),
      text('Choose the encoding, or save the file as UTF-8.', '請選擇編碼，或將檔案另存為 UTF-8。'),
    ),
  unclosed: (line: number): Issue =>
    issueAt(
      'exchange/unclosed',
      linePlace(line),
      text(
        'a quote opens here and is not closed, or more text follows its end.',
        '此處的引號沒有結尾，或結尾後仍有文字。',
      ),
      text('Close the quote, and double quotes inside of it.', '請補上結尾引號；引號內的引號須重複一次。'),
    ),
  wrongWidth: (line: number, found: number, expected: number): Issue =>
    issueAt(
      'exchange/wrong-width',
      linePlace(line),
      text(
        `the row has ${String(found)} cells, but the header has ${String(expected)}; the row was left out.`,
        `此列有 ${String(found)} 格，但標題有 ${String(expected)} 欄；未匯入此列。`,
      ),
      text(
        'Look for a delimiter inside of a cell, such as a decimal comma, and put the cell in quotes.',
        '請檢查儲存格內是否有分隔符號（例如小數逗號），並為該格加上引號。',
      ),
    ),
  /** `advice`: what to do about it where the encoding can be chosen, and where it cannot. */
  guessedEncoding: (encoding: string, advice: keyof typeof ifNamesLookWrong): Issue =>
    issue(
      'exchange/adjusted',
      filePlace.path,
      text(
        `File: the encoding was taken to be ${encoding}, because the bytes are not UTF-8.`,
        `檔案：內容不是 UTF-8，已視為 ${encoding} 編碼。`,
      ),
      ifNamesLookWrong[advice],
    ),
  noKeyColumn: (records: 'nodes' | 'links'): Issue =>
    issueAt(
      'exchange/missing-column',
      filePlace,
      records === 'nodes'
        ? text('no column is the id or the name of the nodes.', '沒有任何欄位是據點的識別碼或名稱。')
        : text('there is no column for both ends of the links.', '沒有連線兩端的欄位。'),
      text(
        'Say which column it is: in the list of columns, or with --map on the command line.',
        '請指定欄位：於欄位清單中選擇，或在命令列使用 --map。',
      ),
    ),
  columnIgnored: (line: number, column: number, header: string): Issue =>
    issueAt(
      'exchange/skipped',
      cellPlace(line, column),
      text(`the column "${excerpt(header)}" was not used.`, `未使用「${excerpt(header)}」欄。`),
      nothingIfUnimportant,
    ),
} as const;
