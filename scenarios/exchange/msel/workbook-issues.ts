import type { Issue } from '@scenarios/format/issues';
import { filePlace } from '../file-place';
import { bothLanguages as text, excerpt } from '../issue-at-line';
import { issueAt } from '../plan-issues';

const again = text(
  'Open it in a spreadsheet program, save it anew as .xlsx or CSV, and try again.',
  '請以試算表程式開啟，另存為 .xlsx 或 CSV 後再試一次。',
);
const smaller = text(
  'Remove other sheets and pictures, or save the sheet as CSV.',
  '請移除其他工作表與圖片，或另存為 CSV。',
);
const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_048_576));

/** The texts of what can be wrong with a workbook as a file. */
export const workbookIssue = {
  tooLarge: (size: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      filePlace,
      text(
        `the workbook has ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read.`,
        `活頁簿大小為 ${megabytes(size)} MB；最多讀取 ${megabytes(limit)} MB。`,
      ),
      smaller,
    ),
  unpacksTooLarge: (size: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      filePlace,
      text(
        `the workbook unpacks to ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read.`,
        `活頁簿解壓縮後為 ${megabytes(size)} MB；最多讀取 ${megabytes(limit)} MB。`,
      ),
      smaller,
    ),
  tooManyParts: (count: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      filePlace,
      text(
        `the workbook has ${String(count)} parts; at most ${String(limit)} are read.`,
        `活頁簿含 ${String(count)} 個部分；最多讀取 ${String(limit)} 個。`,
      ),
      smaller,
    ),
  tooManyCells: (sheet: string): Issue =>
    issueAt(
      'exchange/too-large',
      filePlace,
      text(`the sheet "${excerpt(sheet)}" has too many cells.`, `工作表「${excerpt(sheet)}」的儲存格過多。`),
      text(
        'Delete empty rows and columns that are only formatted, or save the sheet as CSV.',
        '請刪除僅有格式的空白列與欄，或另存為 CSV。',
      ),
    ),
  encrypted: (): Issue =>
    issueAt(
      'exchange/unsupported',
      filePlace,
      text('the workbook is protected by a password.', '活頁簿受密碼保護。'),
      text('Save it without a password, and try again.', '請移除密碼另存後再試一次。'),
    ),
  oldWorkbook: (): Issue =>
    issueAt(
      'exchange/unsupported',
      filePlace,
      text(
        'this is a workbook of the old format .xls, or one with a password.',
        '這是舊式 .xls 活頁簿，或受密碼保護的活頁簿。',
      ),
      again,
    ),
  damaged: (part: string): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      part === ''
        ? text('this is no workbook, or it was cut off.', '這不是活頁簿，或檔案不完整。')
        : text(`the part "${excerpt(part)}" of the workbook is damaged.`, `活頁簿的「${excerpt(part)}」部分已損壞。`),
      again,
    ),
  noSheets: (): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      text('there is no sheet with anything in it.', '沒有任何含內容的工作表。'),
      text('Choose another file.', '請選擇其他檔案。'),
    ),
  unknownSheet: (name: string, sheets: readonly string[]): Issue =>
    issueAt(
      'exchange/missing-table',
      filePlace,
      text(
        `there is no sheet "${excerpt(name)}"; there are: ${sheets.map(excerpt).join(', ')}.`,
        `沒有工作表「${excerpt(name)}」；現有：${sheets.map(excerpt).join('、')}。`,
      ),
      text('Choose one of these sheets.', '請選擇其中一個工作表。'),
    ),
} as const;
