import { issue } from '../format/issue-texts';
import type { Issue } from '../format/issues';
import type { LocalText } from '../format/text';

const text = (en: string, zhHant: string): LocalText => ({ en, 'zh-Hant': zhHant });

/** A piece of the file, short enough to be shown, without what steers a terminal. */
const excerpt = (value: string): string => {
  const shown = value.slice(0, 60).replace(/\p{Cc}/gu, ' ');
  return value.length > 60 ? `${shown}…` : shown;
};

const place = (line: number): string => `line ${String(line)}`;

/** A message that begins with its line. */
const at = (line: number, en: string, zhHant: string): LocalText =>
  text(`Line ${String(line)}: ${en}`, `第 ${String(line)} 行：${zhHant}`);

const correctNumber = text('Correct the number on that line.', '請修正該行的數字。');
const writeTables = text(
  'Save the case from MATPOWER with savecase, which writes plain tables of numbers.',
  '請在 MATPOWER 以 savecase 重新存檔，輸出純數字表格。',
);

/** The texts of everything that can be wrong with a MATPOWER case file, each with its line. */
export const matpowerIssue = {
  tooLarge: (size: number, limit: number): Issue =>
    issue(
      'exchange/too-large',
      '',
      text(
        `The file has ${String(size)} characters; at most ${String(limit)} are read.`,
        `檔案共有 ${String(size)} 個字元；最多只讀取 ${String(limit)} 個。`,
      ),
      text('Import a smaller case.', '請匯入較小的案例。'),
    ),
  tooManyRows: (line: number, table: string, limit: number): Issue =>
    issue(
      'exchange/too-large',
      place(line),
      at(line, `the table ${table} has more than ${String(limit)} rows.`, `表格 ${table} 超過 ${String(limit)} 列。`),
      text('Import a smaller case.', '請匯入較小的案例。'),
    ),
  unknownStatement: (line: number, found: string): Issue =>
    issue(
      'exchange/unknown-statement',
      place(line),
      at(
        line,
        `"${excerpt(found)}" is not a table of numbers; nothing in the file is calculated.`,
        `「${excerpt(found)}」不是數字表格；匯入時不會執行檔案中的任何運算。`,
      ),
      writeTables,
    ),
  givenTwice: (line: number, name: string): Issue =>
    issue(
      'exchange/unknown-statement',
      place(line),
      at(line, `"${excerpt(name)}" is given a second time.`, `「${excerpt(name)}」重複給定。`),
      text('Keep only one of the two.', '請只保留其中一個。'),
    ),
  unknownVersion: (line: number, found: string): Issue =>
    issue(
      'exchange/unknown-version',
      place(line),
      at(
        line,
        `format version "${excerpt(found)}" cannot be read; only version 2 can.`,
        `無法讀取格式版本「${excerpt(found)}」；僅支援版本 2。`,
      ),
      text('Convert the case with loadcase and savecase of MATPOWER.', '請以 MATPOWER 的 loadcase 與 savecase 轉換。'),
    ),
  missing: (name: string): Issue =>
    issue(
      'exchange/missing-table',
      name,
      text(`The file has no "${name}".`, `檔案中沒有「${name}」。`),
      text(
        'Check that this is a whole MATPOWER case file of format version 2.',
        '請確認這是完整的 MATPOWER 格式版本 2 案例檔。',
      ),
    ),
  noBus: (line: number): Issue =>
    issue(
      'exchange/missing-table',
      place(line),
      at(line, 'the bus table has no bus in service.', '匯流排表中沒有運轉中的匯流排。'),
      text('Add at least one bus.', '請至少加入一個匯流排。'),
    ),
  unclosed: (line: number, what: string): Issue =>
    issue(
      'exchange/unclosed',
      place(line),
      at(line, `"${excerpt(what)}" begins here and is never closed.`, `「${excerpt(what)}」由此開始，但沒有結尾。`),
      text('The file may have been cut off; fetch it again.', '檔案可能不完整，請重新取得。'),
    ),
  notANumber: (line: number, found: string): Issue =>
    issue(
      'exchange/not-a-number',
      place(line),
      at(line, `"${excerpt(found)}" is not a number.`, `「${excerpt(found)}」不是數字。`),
      correctNumber,
    ),
  notFinite: (line: number, column: string, found: number): Issue =>
    issue(
      'exchange/not-a-number',
      place(line),
      at(
        line,
        `${column} is ${String(found)}; a finite number is needed.`,
        `${column} 為 ${String(found)}；須為有限的數字。`,
      ),
      correctNumber,
    ),
  wrongWidth: (line: number, table: string, found: number, expected: number): Issue =>
    issue(
      'exchange/wrong-width',
      place(line),
      at(
        line,
        `this row of ${table} has ${String(found)} numbers instead of ${String(expected)}.`,
        `${table} 的此列有 ${String(found)} 個數字，應為 ${String(expected)} 個。`,
      ),
      text('Give every row of the table all its columns.', '請補齊表格每一列的所有欄位。'),
    ),
  tooNarrow: (line: number, table: string, found: number, least: number): Issue =>
    issue(
      'exchange/wrong-width',
      place(line),
      at(
        line,
        `${table} has ${String(found)} columns; at least ${String(least)} are needed.`,
        `${table} 有 ${String(found)} 欄；至少需要 ${String(least)} 欄。`,
      ),
      text('Check that the case is of format version 2.', '請確認案例為格式版本 2。'),
    ),
  outOfRange: (line: number, column: string, found: number, bound: LocalText): Issue =>
    issue(
      'exchange/out-of-range',
      place(line),
      at(
        line,
        `${column} is ${String(found)}; it must be ${bound.en}.`,
        `${column} 為 ${String(found)}；必須${bound['zh-Hant']}。`,
      ),
      correctNumber,
    ),
  duplicateBus: (line: number, bus: number, before: number): Issue =>
    issue(
      'exchange/duplicate-bus',
      place(line),
      at(
        line,
        `bus ${String(bus)} stands already on line ${String(before)}.`,
        `匯流排 ${String(bus)} 已出現在第 ${String(before)} 行。`,
      ),
      text('Give each bus its own number.', '請為每個匯流排指定不同的編號。'),
    ),
  unknownBus: (line: number, bus: number): Issue =>
    issue(
      'exchange/unknown-bus',
      place(line),
      at(line, `bus ${String(bus)} is not in the bus table.`, `匯流排 ${String(bus)} 不在匯流排表中。`),
      text('Add that bus, or correct the number.', '請加入該匯流排，或修正編號。'),
    ),
  phaseShifter: (line: number, angle: number): Issue =>
    issue(
      'exchange/unsupported',
      place(line),
      at(
        line,
        `the branch shifts the phase by ${String(angle)}°; phase shifters are not modelled.`,
        `此支路移相 ${String(angle)}°；尚不支援移相變壓器。`,
      ),
      text(
        'Set the angle to 0 or the branch out of service, if that is acceptable.',
        '如可接受，請將角度設為 0 或停用此支路。',
      ),
    ),
  directCurrentLines: (line: number): Issue =>
    issue(
      'exchange/unsupported',
      place(line),
      at(line, 'direct-current lines (dcline) are not modelled.', '尚不支援直流輸電線（dcline）。'),
      text('Replace each by a load and a generator at its ends.', '請以兩端的負載與發電機取代。'),
    ),
  badReactance: (line: number, reactance: number): Issue =>
    issue(
      'exchange/unsupported',
      place(line),
      at(
        line,
        `the reactance of the branch is ${String(reactance)}; it must be above 0 and, on 100 MVA, at most 100.`,
        `此支路的電抗為 ${String(reactance)}；必須大於 0，且以 100 MVA 為基準時不超過 100。`,
      ),
      text(
        'Merge the two buses, or replace a series capacitor and its line by one branch.',
        '請合併兩端匯流排，或將串聯電容與其線路合併為單一支路。',
      ),
    ),
  tableNotUsed: (line: number, name: string): Issue =>
    issue(
      'exchange/skipped',
      place(line),
      at(line, `"${excerpt(name)}" was not used.`, `未使用「${excerpt(name)}」。`),
      text('Nothing needs to be done if it does not matter to you.', '若不影響您的用途，無須處理。'),
    ),
  outOfService: (line: number, what: LocalText): Issue =>
    issue(
      'exchange/skipped',
      place(line),
      at(line, `${what.en} is out of service and was left out.`, `${what['zh-Hant']}已停用，未匯入。`),
      text('Set its status to 1 to import it.', '如需匯入，請將其狀態設為 1。'),
    ),
  loopBranch: (line: number, bus: number): Issue =>
    issue(
      'exchange/skipped',
      place(line),
      at(
        line,
        `the branch starts and ends at bus ${String(bus)}; it carries nothing and was left out.`,
        `此支路起點與終點皆為匯流排 ${String(bus)}，不輸送電力，未匯入。`,
      ),
      text('Correct its ends if another bus was meant.', '若應為其他匯流排，請修正端點。'),
    ),
  asLoad: (line: number, megawatts: number): Issue =>
    issue(
      'exchange/adjusted',
      place(line),
      at(
        line,
        `the generator takes ${String(megawatts)} MW and became a load.`,
        `此發電機吸收 ${String(megawatts)} MW，已改為負載。`,
      ),
      text('Nothing needs to be done.', '無須處理。'),
    ),
  asGenerator: (line: number, megawatts: number): Issue =>
    issue(
      'exchange/adjusted',
      place(line),
      at(
        line,
        `the load feeds in ${String(megawatts)} MW and became a source.`,
        `此負載送出 ${String(megawatts)} MW，已改為電源。`,
      ),
      text('Nothing needs to be done.', '無須處理。'),
    ),
  mergedGenerators: (line: number, bus: number, count: number): Issue =>
    issue(
      'exchange/adjusted',
      place(line),
      at(
        line,
        `the ${String(count)} generators of bus ${String(bus)} became one.`,
        `匯流排 ${String(bus)} 的 ${String(count)} 部發電機已合併為一部。`,
      ),
      text('Nothing needs to be done.', '無須處理。'),
    ),
  notBalanced: (line: number, megawatts: number): Issue =>
    issue(
      'exchange/adjusted',
      place(line),
      at(
        line,
        `generation exceeds load by ${String(megawatts)} MW beyond what the reference bus can balance.`,
        `發電量較負載多 ${String(megawatts)} MW，超出參考匯流排可平衡的範圍。`,
      ),
      text(
        'The engine dispatches anew; check Pg and Pmax if that surprises you.',
        '模擬時將重新調度；若不合預期請檢查 Pg 與 Pmax。',
      ),
    ),
} as const;
