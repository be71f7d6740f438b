import type { Issue } from '../format/issues';
import { filePlace } from './file-place';
import { bothLanguages as text, excerpt } from './issue-at-line';
import { issueAt } from './plan-issues';

const sqliteHeader = 'SQLite format 3\0';
const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1024 / 1024));

/** What can be wrong with a file before it is read. */
export const fileIssue = {
  /** Whether the bytes are those of a document of this program, or of another database. */
  isDocument: (bytes: Uint8Array): boolean =>
    [...sqliteHeader].every((character, index) => bytes[index] === character.charCodeAt(0)),
  document: (): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      text('this is a database, such as a Holdfast document.', '這是資料庫檔案，例如 Holdfast 文件。'),
      text(
        'Open the document, export it as a Holdfast scenario (JSON), and import that.',
        '請開啟該文件，匯出為 Holdfast 情境（JSON），再匯入該檔案。',
      ),
    ),
  folder: (): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      text('this is a folder, not a file.', '這是資料夾，不是檔案。'),
      text('Choose a file in it.', '請選擇其中的檔案。'),
    ),
  unreadable: (why: string): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      text(`it could not be read (${excerpt(why)}).`, `無法讀取（${excerpt(why)}）。`),
      text(
        'See that it is still there and that you may read it, then choose it again.',
        '請確認檔案仍在原處且您有讀取權限，再重新選擇。',
      ),
    ),
  empty: (): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      text('it is empty.', '檔案是空的。'),
      text('Save it again in the program that it comes from.', '請在原程式中重新儲存。'),
    ),
  nothing: (): Issue =>
    issueAt(
      'exchange/missing-table',
      filePlace,
      text('it was read, and has no sites, links or layers.', '已讀取，但沒有據點、連線或圖層。'),
      text('Check that this is the file you meant, and that it is whole.', '請確認檔案正確且完整。'),
    ),
  unknownFormat: (): Issue =>
    issueAt(
      'exchange/not-this-format',
      filePlace,
      text('neither its content nor its name tells its format.', '無法由內容或檔名判斷格式。'),
      text('Say which format it is.', '請指定檔案格式。'),
    ),
  tooLarge: (size: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      filePlace,
      text(
        `it has ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read.`,
        `大小為 ${megabytes(size)} MB；最多讀取 ${megabytes(limit)} MB。`,
      ),
      text('Split the file into smaller ones.', '請將檔案分割成較小的檔案。'),
    ),
} as const;
