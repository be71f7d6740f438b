import type { Issue } from '../format/issues';
import type { LocalText } from '../format/text';
import type { FilePlace } from './file-place';
import { bothLanguages as text, excerpt, nothingIfUnimportant } from './issue-at-line';
import { issueAt } from './plan-issues';
import type { Axis } from './read-coordinate';

const axisNames: Readonly<Record<Axis, LocalText>> = {
  lon: text('longitude', '經度'),
  lat: text('latitude', '緯度'),
};
const leftOut = { en: 'the row was left out', 'zh-Hant': '未匯入此列' };
const correctValue = text(
  'Correct the value, or choose another use for the column.',
  '請修正數值，或為該欄選擇其他用途。',
);

/** The texts of what can be wrong with one row of a table, or one feature of a map file. */
export const flatIssue = {
  notANumber: (place: FilePlace, found: string): Issue =>
    issueAt(
      'exchange/not-a-number',
      place,
      text(
        `"${excerpt(found)}" is not a number; ${leftOut.en}.`,
        `「${excerpt(found)}」不是數字；${leftOut['zh-Hant']}。`,
      ),
      text(
        'Correct the number, check the decimal mark, or choose another use for the column.',
        '請修正數字、檢查小數點符號，或為該欄選擇其他用途。',
      ),
    ),
  badCoordinate: (place: FilePlace, axis: Axis, found: string): Issue =>
    issueAt(
      'exchange/bad-place',
      place,
      text(
        `"${excerpt(found)}" is not a ${axisNames[axis].en} in degrees; ${leftOut.en}.`,
        `「${excerpt(found)}」不是以度表示的${axisNames[axis]['zh-Hant']}；${leftOut['zh-Hant']}。`,
      ),
      text('Write degrees, such as 121.5654 or 25°02\'30"N.', '請以度填寫，例如 121.5654 或 25°02\'30"N。'),
    ),
  metres: (place: FilePlace, axis: Axis, found: string): Issue =>
    issueAt(
      'exchange/bad-place',
      place,
      text(
        `"${excerpt(found)}" looks like metres on a map grid, such as TWD97 TM2, not like a ${axisNames[axis].en}; ${leftOut.en}.`,
        `「${excerpt(found)}」看似 TWD97 二度分帶等公尺坐標，而非${axisNames[axis]['zh-Hant']}；${leftOut['zh-Hant']}。`,
      ),
      text(
        'Convert the coordinates to degrees (WGS 84) first; grids in metres are not converted here.',
        '請先將坐標轉換為經緯度（WGS 84）；此處不轉換公尺坐標。',
      ),
    ),
  swapped: (place: FilePlace, axis: Axis, found: string): Issue =>
    issueAt(
      'exchange/bad-place',
      place,
      text(
        `"${excerpt(found)}" cannot be a ${axisNames[axis].en}; longitude and latitude may be swapped; ${leftOut.en}.`,
        `「${excerpt(found)}」不可能是${axisNames[axis]['zh-Hant']}，經緯度可能顛倒；${leftOut['zh-Hant']}。`,
      ),
      text('Swap the two columns in the mapping.', '請在欄位對應中對調這兩欄。'),
    ),
  unknownKind: (place: FilePlace, found: string): Issue =>
    issueAt(
      'exchange/unknown-kind',
      place,
      text(
        `no kind of site is called "${excerpt(found)}"; ${leftOut.en}.`,
        `沒有名為「${excerpt(found)}」的種類；${leftOut['zh-Hant']}。`,
      ),
      text('Say in the mapping which kind this word stands for.', '請在欄位對應中指定此詞代表的種類。'),
    ),
  badUnit: (place: FilePlace, found: string, service: string, wanted: string): Issue =>
    issueAt(
      'exchange/bad-unit',
      place,
      text(
        `"${excerpt(found)}" cannot be converted for "${excerpt(service)}", whose figures are in ${excerpt(wanted)}; ${leftOut.en}.`,
        `「${excerpt(found)}」無法換算為「${excerpt(service)}」所用的 ${excerpt(wanted)}；${leftOut['zh-Hant']}。`,
      ),
      text('Choose the unit of the column.', '請選擇該欄的單位。'),
    ),
  hoursWithoutNeed: (place: FilePlace, service: string): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(
        `hours of "${excerpt(service)}" say nothing, because the row has no need of it; this cell was left out.`,
        `此列沒有「${excerpt(service)}」的需求，無法由時數換算；已略過此儲存格。`,
      ),
      text(
        'Give the need in another column, or the amount instead of hours.',
        '請在其他欄提供需求，或以數量取代時數。',
      ),
    ),
  badJson: (place: FilePlace): Issue =>
    issueAt(
      'exchange/bad-value',
      place,
      text(`this is not the JSON of one record; ${leftOut.en}.`, `此處不是一筆資料的 JSON；${leftOut['zh-Hant']}。`),
      text('Leave that column as it was written, or empty it.', '請保留該欄原本的內容，或將其清空。'),
    ),
  badYesNo: (place: FilePlace, found: string): Issue =>
    issueAt(
      'exchange/bad-value',
      place,
      text(
        `"${excerpt(found)}" is neither yes nor no; ${leftOut.en}.`,
        `「${excerpt(found)}」不是「是」或「否」；${leftOut['zh-Hant']}。`,
      ),
      text('Write yes or no.', '請填寫是或否。'),
    ),
  nameless: (place: FilePlace): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(`there is neither an id nor a name; ${leftOut.en}.`, `沒有識別碼也沒有名稱；${leftOut['zh-Hant']}。`),
      nothingIfUnimportant,
    ),
  endless: (place: FilePlace): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(
        `the link does not say from where to where; ${leftOut.en}.`,
        `此連線未註明起點或終點；${leftOut['zh-Hant']}。`,
      ),
      text('Fill in both ends.', '請填寫起點與終點。'),
    ),
  duplicate: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/duplicate-id',
      place,
      text(
        `"${excerpt(id)}" came before in this file; ${leftOut.en}.`,
        `「${excerpt(id)}」在檔案中已出現過；${leftOut['zh-Hant']}。`,
      ),
      text('Give each record its own id.', '請為每筆資料指定不同的識別碼。'),
    ),
  ambiguous: (place: FilePlace, name: string): Issue =>
    issueAt(
      'exchange/unknown-node',
      place,
      text(
        `several nodes are called "${excerpt(name)}"; ${leftOut.en}.`,
        `有多個據點名為「${excerpt(name)}」；${leftOut['zh-Hant']}。`,
      ),
      text('Use the id of the node instead of its name.', '請以據點的識別碼取代名稱。'),
    ),
  tooLong: (place: FilePlace, size: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      place,
      text(
        `the text has ${String(size)} characters; at most ${String(limit)} are possible; ${leftOut.en}.`,
        `文字共 ${String(size)} 個字元；最多 ${String(limit)} 個；${leftOut['zh-Hant']}。`,
      ),
      correctValue,
    ),
} as const;
