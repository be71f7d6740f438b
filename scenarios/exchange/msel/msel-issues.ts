import { issue } from '@scenarios/format/issue-texts';
import type { Issue } from '@scenarios/format/issues';
import type { LocalText } from '@scenarios/format/text';
import type { FilePlace } from '../file-place';
import { filePlace } from '../file-place';
import { bothLanguages as text, excerpt, nothingIfUnimportant, nothingToDo } from '../issue-at-line';
import { issueAt } from '../plan-issues';

const acceptedTimes = text(
  'Write T+90 (minutes), T+1:30, +01:30, D+2 H+3 M+45, M-5, 14:30, 2026-12-01 14:30, or an Excel time.',
  '請填 T+90（分鐘）、T+1:30、+01:30、D+2 H+3 M+45、M-5、14:30、2026-12-01 14:30，或 Excel 時間。',
);
const inNotes = text('It was kept in the notes.', '已保留在備註中。');

/** The texts of what the import of a list of injects has to say about its cells. */
export const mselIssue = {
  badTime: (place: FilePlace, value: string): Issue =>
    issueAt(
      'exchange/bad-value',
      place,
      text(`"${excerpt(value)}" is not understood as a time.`, `無法將「${excerpt(value)}」視為時間。`),
      acceptedTimes,
    ),
  timeOutOfRange: (place: FilePlace, value: string): Issue =>
    issueAt(
      'exchange/out-of-range',
      place,
      text(
        `"${excerpt(value)}" is more than 30 days before or 365 days after the start of the exercise.`,
        `「${excerpt(value)}」早於演習開始 30 天以上，或晚於 365 天以上。`,
      ),
      text('Check the day, or the start of the exercise.', '請檢查日期，或演習的開始時間。'),
    ),
  timesDiffer: (place: FilePlace, value: string): Issue =>
    issueAt(
      'exchange/adjusted',
      place,
      text(
        `the simulated time "${excerpt(value)}" is another moment than the delivery time, which was taken.`,
        `模擬時間「${excerpt(value)}」與下達時間不同；已採用下達時間。`,
      ),
      text('Change the delivery time where this one is right.', '若以模擬時間為準，請修改下達時間。'),
    ),
  badDay: (place: FilePlace, value: string): Issue =>
    issueAt(
      'exchange/bad-value',
      place,
      text(`"${excerpt(value)}" is not understood as a day.`, `無法將「${excerpt(value)}」視為日期。`),
      text('Write 2026-12-01, Day 2, D+1, or 2.', '請填 2026-12-01、Day 2、D+1、第2天或 2。'),
    ),
  tooLong: (place: FilePlace, size: number, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      place,
      text(
        `the text has ${String(size)} characters; at most ${String(limit)} are possible.`,
        `文字有 ${String(size)} 個字元；最多 ${String(limit)} 個。`,
      ),
      text('Shorten it, or attach it as a document.', '請縮短，或改以附件附上。'),
    ),
  noNumber: (place: FilePlace): Issue =>
    issueAt(
      'exchange/bad-value',
      place,
      text('the row has no number.', '此列沒有編號。'),
      text('Give it a number by which it is known again.', '請填入可供辨識的編號。'),
    ),
  numbersGiven: (): Issue =>
    issueAt(
      'exchange/adjusted',
      filePlace,
      text('no column holds numbers, so the rows were numbered from 1.', '沒有編號欄，已將各列由 1 起編號。'),
      text('Choose the column with the numbers, if there is one.', '若有編號欄，請指定該欄。'),
    ),
  duplicateNumber: (place: FilePlace, number: string): Issue =>
    issueAt(
      'exchange/duplicate-id',
      place,
      text(`the number "${excerpt(number)}" came before in this file.`, `編號「${excerpt(number)}」在檔案中已出現過。`),
      text('Give each row its own number.', '請為每列指定不同的編號。'),
    ),
  saysNothing: (place: FilePlace): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text('the row has neither a title nor a message.', '此列沒有標題，也沒有狀況內容。'),
      text('Fill in one of them.', '請至少填寫其中一項。'),
    ),
  unknownWord: (place: FilePlace, value: string, known: LocalText): Issue =>
    issueAt(
      'exchange/kept',
      place,
      text(
        `"${excerpt(value)}" is not known here. ${inNotes.en}`,
        `無法辨識「${excerpt(value)}」。${inNotes['zh-Hant']}`,
      ),
      text(`Known are: ${known.en}.`, `可用的有：${known['zh-Hant']}。`),
    ),
  outcome: (place: FilePlace, value: string): Issue =>
    issueAt(
      'exchange/kept',
      place,
      text(
        `"${excerpt(value)}" tells what became of the inject in an exercise; a plan does not hold that. ${inNotes.en}`,
        `「${excerpt(value)}」是演習中的執行結果，計畫中不記錄。${inNotes['zh-Hant']}`,
      ),
      nothingToDo,
    ),
  unknownName: (place: FilePlace, value: string, action: 'create' | 'keep' | 'refuse'): Issue => {
    const what = {
      create: text('it will be added to the plan.', '將新增至計畫。'),
      keep: inNotes,
      refuse: text('the row was refused.', '未匯入此列。'),
    }[action];
    return issueAt(
      action === 'refuse' ? 'exchange/bad-value' : action === 'create' ? 'exchange/adjusted' : 'exchange/kept',
      place,
      text(
        `the plan does not have "${excerpt(value)}"; ${what.en}`,
        `計畫中沒有「${excerpt(value)}」；${what['zh-Hant']}`,
      ),
      action === 'refuse'
        ? text('Correct the name, or let unknown names be added.', '請修正名稱，或選擇新增未知名稱。')
        : text('Correct the name if one that stands is meant.', '若是指既有項目，請修正名稱。'),
    );
  },
  tooManyNames: (place: FilePlace, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      place,
      text(`at most ${String(limit)} names are possible here.`, `此處最多 ${String(limit)} 個名稱。`),
      text('Remove some of them.', '請刪減名稱。'),
    ),
  guessedCapability: (what: string): Issue =>
    issue(
      'exchange/adjusted',
      filePlace.path,
      text(
        `The new objective "${excerpt(what)}" was put under Operational Coordination, because its rows name no core capability.`,
        `新目標「${excerpt(what)}」未註明核心能力，已歸入「作業協調」。`,
      ),
      text('Choose its capability in the plan.', '請在計畫中選擇其核心能力。'),
    ),
  fault: (place: FilePlace, value: string): Issue =>
    issueAt(
      'exchange/bad-value',
      place,
      value === ''
        ? text(
            'the formula here has not been calculated, so the cell counts as empty.',
            '此處的公式尚未計算，視為空白。',
          )
        : text(
            `the formula here failed (${excerpt(value)}), so the cell counts as empty.`,
            `此處的公式有錯（${excerpt(value)}），視為空白。`,
          ),
      text('Open the file in a spreadsheet program, and save it with values.', '請以試算表程式開啟，並以數值另存。'),
    ),
  effectsEdited: (place: FilePlace): Issue =>
    issueAt(
      'exchange/kept',
      place,
      text('effects are not read from this column; they were left as they are.', '不會由此欄讀取模擬效果；維持原狀。'),
      text('Change them in the plan.', '請在計畫中修改。'),
    ),
  badCarried: (place: FilePlace, where: string): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(
        where === ''
          ? 'what this program wrote here was changed and cannot be read; the other cells were taken.'
          : `"${excerpt(where)}" of what this program wrote here cannot be read; the rest was taken.`,
        where === ''
          ? '本程式寫於此處的內容已遭更動而無法讀取；已採用其他儲存格。'
          : `本程式寫於此處的「${excerpt(where)}」無法讀取；已採用其餘部分。`,
      ),
      nothingIfUnimportant,
    ),
  unknownPrecedent: (place: FilePlace, id: string): Issue =>
    issueAt(
      'exchange/adjusted',
      place,
      text(
        `it waits for the inject "${excerpt(id)}", which neither stands nor comes with this file.`,
        `此狀況須等待「${excerpt(id)}」，但該狀況既不存在，也不在此檔案中。`,
      ),
      text('Set its trigger in the plan.', '請在計畫中設定其觸發條件。'),
    ),
  keptColumn: (place: FilePlace, heading: string): Issue =>
    issueAt(
      'exchange/kept',
      place,
      text(
        `the column "${excerpt(heading)}" is not known; what stands in it goes into the notes.`,
        `無法辨識「${excerpt(heading)}」欄；其內容將併入備註。`,
      ),
      text('Choose what the column holds, or leave it out.', '請指定此欄的內容，或選擇略過。'),
    ),
  ignoredColumn: (place: FilePlace, heading: string): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(`the column "${excerpt(heading)}" is left out.`, `略過「${excerpt(heading)}」欄。`),
      nothingIfUnimportant,
    ),
  doubleColumn: (place: FilePlace, heading: string): Issue =>
    issueAt(
      'exchange/kept',
      place,
      text(
        `another column holds the same as "${excerpt(heading)}"; what stands in this one goes into the notes.`,
        `已有其他欄與「${excerpt(heading)}」相同；此欄內容將併入備註。`,
      ),
      text('Choose what the column holds.', '請指定此欄的內容。'),
    ),
  titleRow: (place: FilePlace, value: string): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(
        `"${excerpt(value)}" stands above the headings and was not imported.`,
        `「${excerpt(value)}」位於欄名之上，未匯入。`,
      ),
      nothingIfUnimportant,
    ),
  sectionRow: (place: FilePlace, value: string): Issue =>
    issueAt(
      'exchange/skipped',
      place,
      text(
        `"${excerpt(value)}" stands alone in its row, so it was taken for a heading and not imported.`,
        `「${excerpt(value)}」單獨成列，視為段落標題，未匯入。`,
      ),
      nothingIfUnimportant,
    ),
  dayRow: (place: FilePlace, value: string): Issue =>
    issueAt(
      'exchange/adjusted',
      place,
      text(`clock times below are on the day "${excerpt(value)}".`, `以下的時刻為「${excerpt(value)}」當日。`),
      nothingToDo,
    ),
  noKeyColumn: (): Issue =>
    issueAt(
      'exchange/missing-column',
      filePlace,
      text(
        'no column holds titles or messages, so there are no injects to read.',
        '沒有標題欄或狀況內容欄，無法讀取任何狀況。',
      ),
      text('Choose the row with the headings, and what the columns hold.', '請指定欄名所在列，以及各欄的內容。'),
    ),
  tooManyInjects: (place: FilePlace, limit: number): Issue =>
    issueAt(
      'exchange/too-large',
      place,
      text(`a plan can have at most ${String(limit)} injects.`, `計畫最多可有 ${String(limit)} 則狀況。`),
      text('Split the list into several exercises.', '請分成數個演習。'),
    ),
  badStart: (value: string): Issue =>
    issueAt(
      'exchange/bad-value',
      filePlace,
      text(
        `the start of the exercise "${excerpt(value)}" is no time.`,
        `演習開始時間「${excerpt(value)}」不是有效時間。`,
      ),
      text('Give it as 2026-12-01T09:00:00+08:00.', '請以 2026-12-01T09:00:00+08:00 的形式填寫。'),
    ),
} as const;
