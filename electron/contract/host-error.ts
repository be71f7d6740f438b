import type { LocalText } from '@scenarios/format/text';
import type { HostError, HostErrorCode } from './errors';

const text = (en: string, chinese: string): LocalText => ({ en, 'zh-Hant': chinese });
const entry = (message: LocalText, advice: LocalText) => ({ message, advice });

const reportIt = text(
  'Your work is saved. Restart the lab; if it happens again, report it with the log.',
  '您的工作已儲存。請重新啟動；若再次發生，請附上紀錄回報。',
);
const openAnother = text('Check that this is the file you meant.', '請確認這是您要開啟的檔案。');
const readList = text('Read the list again and choose from it.', '請重新讀取清單後再選擇。');

const texts = {
  'request/unknown-method': entry(
    text('The lab does not know this request.', '系統不認得這項要求。'),
    text(
      'The window and the host may be of different versions; restart the lab.',
      '視窗與主程式版本可能不同，請重新啟動。',
    ),
  ),
  'request/bad-arguments': entry(
    text('The request holds a value that is not allowed.', '要求中含有不允許的值。'),
    text('See the list of places and correct them.', '請依列出的位置修正。'),
  ),
  'document/none-open': entry(
    text('No document is open.', '目前沒有開啟的文件。'),
    text('Open a document or start one from the library.', '請開啟文件，或從情境庫建立新文件。'),
  ),
  'document/not-found': entry(
    text('There is no file at this place.', '此位置沒有檔案。'),
    text('It may have been moved or its drive removed; choose it again.', '檔案可能已移動或磁碟已移除，請重新選擇。'),
  ),
  'document/exists': entry(
    text('A file of this name is already there; it was left as it is.', '同名檔案已存在，未予更動。'),
    text('Choose another name, or confirm that it may be replaced.', '請改用其他名稱，或確認可以取代。'),
  ),
  'document/not-holdfast': entry(
    text('This is not a Holdfast document; it was left untouched.', '這不是 Holdfast 文件，未予更動。'),
    openAnother,
  ),
  'document/damaged': entry(
    text('This document is damaged; it was left untouched.', '此文件已損毀，未予更動。'),
    text('Go back to a copy or a backup of it.', '請改用副本或備份。'),
  ),
  'document/newer-version': entry(
    text(
      'This document was written by a newer version of Holdfast; it was left untouched.',
      '此文件由較新版本的 Holdfast 寫成，未予更動。',
    ),
    text('Open it with that version or a later one.', '請使用該版本或更新版本開啟。'),
  ),
  'document/foreign-content': entry(
    text(
      'This document holds parts that Holdfast never writes; it was left untouched.',
      '此文件含有 Holdfast 不會寫入的內容，未予更動。',
    ),
    text('Ask where the file comes from before you trust it.', '請先查明檔案來源再行使用。'),
  ),
  'document/locked': entry(
    text('Another window or program has this document open.', '此文件已在其他視窗或程式中開啟。'),
    text('Close it there first, or work on a copy.', '請先在該處關閉，或改用副本。'),
  ),
  'document/read-only': entry(
    text('The file or its folder cannot be written to.', '檔案或其資料夾無法寫入。'),
    text(
      'Copy the document to a folder of your own, or ask for the right to write here.',
      '請將文件複製到自己的資料夾，或取得寫入權限。',
    ),
  ),
  'document/no-space': entry(
    text('The disk is full; what was saved before is safe.', '磁碟已滿；先前儲存的內容仍安全。'),
    text('Free some space or save to another disk, then try again.', '請釋出空間或改存至其他磁碟後再試。'),
  ),
  'document/name-too-long': entry(
    text('The name is too long for a file.', '檔名過長。'),
    text('Choose a shorter name.', '請改用較短的名稱。'),
  ),
  'document/io': entry(
    text('The file could not be read or written.', '檔案無法讀取或寫入。'),
    text('Check the disk and the connection to it, then try again.', '請檢查磁碟及其連線後再試。'),
  ),
  'scenario/invalid': entry(
    text('The scenario is not valid.', '情境內容無效。'),
    text('See the list of places and correct them.', '請依列出的位置修正。'),
  ),
  'scenario/unknown-bundled': entry(
    text('There is no bundled scenario of this name.', '沒有此名稱的內建情境。'),
    readList,
  ),
  'edit/rejected': entry(
    text('The change does not fit the document; nothing was changed.', '此變更不符合文件內容，未作更動。'),
    text('See the list of reasons.', '請參閱列出的原因。'),
  ),
  'edit/nothing-to-undo': entry(
    text('There is nothing to undo.', '沒有可復原的動作。'),
    text('Every change was already taken back.', '所有變更皆已復原。'),
  ),
  'edit/nothing-to-redo': entry(
    text('There is nothing to redo.', '沒有可重做的動作。'),
    text('A new change clears what could be redone.', '新的變更會清除可重做的動作。'),
  ),
  'version/unknown': entry(text('There is no such version in this document.', '此文件中沒有這個版本。'), readList),
  'run/unknown-design': entry(
    text('The scenario has no design of this name.', '情境中沒有此名稱的設計方案。'),
    readList,
  ),
  'run/unknown-hazard': entry(text('The scenario has no hazard of this name.', '情境中沒有此名稱的災害。'), readList),
  'run/unknown-measure': entry(
    text('The design yields no measure of this name.', '此設計方案沒有這項指標。'),
    readList,
  ),
  'run/not-comparable': entry(
    text('The two designs do not yield the same curves.', '兩個設計方案產生的曲線不同。'),
    text('Give both designs the same headline services.', '請讓兩個方案具有相同的主要服務。'),
  ),
  'run/too-large': entry(
    text('The results would not fit into memory.', '模擬結果將超過記憶體容量。'),
    text(
      'Ask for fewer runs, or set a longer sample step or a shorter horizon in the scenario.',
      '請減少模擬次數，或將情境的取樣間隔加長、時程縮短。',
    ),
  ),
  'run/failed': entry(
    text('The simulation stopped on an error.', '模擬因錯誤而停止。'),
    text(
      'Correct the listed places; if there are none, report it with the document.',
      '請修正列出的位置；若無，請附文件回報。',
    ),
  ),
  'run/worker-crashed': entry(
    text('The simulation ended unexpectedly twice in a row.', '模擬連續兩次意外終止。'),
    text(
      'Memory may be short: close other programs or ask for fewer runs.',
      '記憶體可能不足：請關閉其他程式或減少模擬次數。',
    ),
  ),
  'job/unknown': entry(
    text('There is no such job; it may have ended.', '沒有此項工作；可能已經結束。'),
    text('Look at the results.', '請查看結果清單。'),
  ),
  'job/cancelled': entry(
    text('The job was cancelled.', '工作已取消。'),
    text('Start it again whenever you like.', '可隨時重新開始。'),
  ),
  'result/unknown': entry(text('There is no such result in this document.', '此文件中沒有這筆結果。'), readList),
  'result/outdated': entry(
    text('The document has changed since this result was computed.', '此結果計算後文件已有變更。'),
    text('Undo to that state, or compute the result anew.', '請復原至當時狀態，或重新計算。'),
  ),
  'shard/not-a-shard': entry(
    text('This is not a shard of an ensemble.', '這不是系集模擬的分片檔。'),
    text('Name the files that “simulate --shard” wrote.', '請指定由「simulate --shard」寫出的檔案。'),
  ),
  'shard/damaged': entry(
    text('This shard is cut short or was changed.', '此分片檔不完整或已遭更動。'),
    text('Compute it again, or copy it again from where it was computed.', '請重新計算，或自原處重新複製。'),
  ),
  'shard/foreign': entry(
    text('The shards do not belong together.', '這些分片不屬於同一次系集模擬。'),
    text(
      'Compute all shards from the same scenario, with the same options and the same version of the program.',
      '請以相同的情境、選項與程式版本計算所有分片。',
    ),
  ),
  'shard/overlap': entry(
    text('Two shards hold the same runs.', '兩個分片包含相同的模擬。'),
    text('Name each shard once.', '每個分片只需指定一次。'),
  ),
  'shard/missing': entry(
    text('Runs are missing between the shards.', '分片之間缺少部分模擬。'),
    text('Compute the missing shards and name all of them.', '請計算缺少的分片，並指定全部檔案。'),
  ),
  'exercise/unknown-plan': entry(
    text('There is no such exercise plan in this document.', '文件中沒有這份演習計畫。'),
    readList,
  ),
  'exercise/no-design': entry(
    text('The design that this plan is played on does not exist any more.', '此計畫所用的設計方案已不存在。'),
    text('Choose another one in the overview of the plan.', '請在計畫總覽中改選其他方案。'),
  ),
  'exercise/no-hazard': entry(
    text('The hazard that strikes in this plan does not exist any more.', '此計畫所用的災害已不存在。'),
    text('Choose another one, or none, in the overview of the plan.', '請在計畫總覽中改選其他災害，或選擇不設災害。'),
  ),
  'exercise/unknown-session': entry(
    text('There is no such session in this document.', '文件中沒有這場演習。'),
    readList,
  ),
  'exercise/log-broken': entry(
    text(
      'The log of this session is not as it was written; nothing of it was used.',
      '這場演習的紀錄與寫入時不符，未予採用。',
    ),
    text(
      'The list of sessions says what is wrong, and goes on from the last good line; or go back to a copy of the document.',
      '場次清單會說明問題所在，並可自最後一個完好的行繼續；亦可改用文件副本。',
    ),
  ),
  'exercise/not-started': entry(
    text('The exercise has not started.', '演習尚未開始。'),
    text('Start it first.', '請先開始演習。'),
  ),
  'exercise/already-started': entry(
    text('The exercise has started already.', '演習已經開始。'),
    text('Go on from where it is.', '請從目前進度繼續。'),
  ),
  'exercise/finished': entry(
    text('The exercise has ended.', '演習已結束。'),
    text('Fork it at an earlier moment, or start a new session.', '請自較早時刻分支，或開始新的場次。'),
  ),
  'exercise/not-paused': entry(
    text('The exercise is not paused.', '演習並未暫停。'),
    text('There is nothing to resume.', '無須繼續。'),
  ),
  'exercise/already-paused': entry(
    text('The exercise is paused already.', '演習已經暫停。'),
    text('Resume it when you are ready.', '準備好後再繼續。'),
  ),
  'exercise/time-goes-on-only': entry(
    text('Scenario time goes forward only.', '情境時間只能前進。'),
    text('To try another course, fork the exercise at an earlier moment.', '若要嘗試其他做法，請自較早時刻分支。'),
  ),
  'exercise/unknown-inject': entry(
    text('There is no such inject in this session.', '這場演習沒有此則狀況。'),
    readList,
  ),
  'exercise/already-released': entry(
    text('This inject has been released and can no longer be changed.', '此則狀況已發布，不能再更動。'),
    text('Send it again, or add a new one.', '請重新發送，或新增一則。'),
  ),
  'exercise/not-released': entry(
    text('This inject has not been released.', '此則狀況尚未發布。'),
    text('Release it first.', '請先發布。'),
  ),
  'exercise/already-skipped': entry(
    text('This inject was skipped or replaced.', '此則狀況已略過或被取代。'),
    text('Reinstate it first.', '請先恢復。'),
  ),
  'exercise/not-skipped': entry(
    text('This inject was not skipped.', '此則狀況並未略過。'),
    text('It can be released as it is.', '可直接發布。'),
  ),
  'exercise/taken-id': entry(
    text('A record with this id is there already.', '此識別碼的紀錄已存在。'),
    text('Read the session again; it may have been written before.', '請重新讀取；可能先前已寫入。'),
  ),
  'exercise/unknown-observation': entry(
    text('There is no such observation in this session.', '這場演習沒有此筆觀察。'),
    readList,
  ),
  'medium/unknown-type': entry(
    text('This is no picture, PDF, MP3, MP4 or plain text.', '這不是圖片、PDF、MP3、MP4 或純文字檔。'),
    text('Save it as one of these and attach it again.', '請另存為上述格式後再附加。'),
  ),
  'medium/no-room': entry(
    text('The attachments of this document would be more than 100 MiB.', '文件附件總量將超過 100 MiB。'),
    text('Make it smaller, or remove others first.', '請縮小檔案，或先移除其他附件。'),
  ),
  'medium/unknown': entry(
    text('This attachment is not there.', '找不到這份附件。'),
    text('Attach the file again.', '請重新附加檔案。'),
  ),
  'report/needs-session': entry(
    text(
      'This report tells what happened in a session; a plan alone has none.',
      '此報告記述場次經過，單有計畫無法產製。',
    ),
    text('Open a session of the exercise and choose the report there.', '請開啟該演習的場次後再選擇此報告。'),
  ),
  'report/no-such-format': entry(
    text('This document cannot be written in this format.', '此文件無法以該格式產製。'),
    text(
      'Choose Word or HTML; only the list of injects is a spreadsheet too.',
      '請選擇 Word 或 HTML；僅狀況清單可另存試算表。',
    ),
  ),
  'report/no-printer': entry(
    text('This shell cannot make a PDF by itself.', '目前的執行環境無法直接產生 PDF。'),
    text('Choose Print and print to a PDF file there.', '請選擇「列印」，並於該處印成 PDF 檔。'),
  ),
  'folder/unreadable': entry(
    text('This folder cannot be read.', '無法讀取此資料夾。'),
    text('Choose another folder.', '請選擇其他資料夾。'),
  ),
  'host/closed': entry(
    text('The connection to the lab was closed.', '與系統的連線已關閉。'),
    text('Your work is saved. Open the window again.', '您的工作已儲存，請重新開啟視窗。'),
  ),
  'host/bug': entry(text('Something in the lab itself went wrong.', '系統本身發生錯誤。'), reportIt),
} as const satisfies Record<HostErrorCode, { readonly message: LocalText; readonly advice: LocalText }>;

type Extra = Pick<HostError, 'detail' | 'issues'>;

/** Most issues that one error carries. */
export const hostIssueLimit = 100;

/** The error of a code with its texts in both languages; at most 100 issues are kept. */
export function hostError(code: HostErrorCode, extra: Extra = {}): HostError {
  const { detail, issues } = extra;
  return {
    code,
    ...texts[code],
    ...(detail === undefined ? {} : { detail: detail.slice(0, 2000) }),
    ...(issues === undefined || issues.length === 0
      ? {}
      : {
          issues: issues.slice(0, hostIssueLimit).map(({ path, message, advice }) => ({ path, message, advice })),
        }),
  };
}
