import type { Issue } from '@scenarios/format/issues';
import { bothLanguages as text, excerpt, issueAtLine, nothingIfUnimportant } from '../issue-at-line';

const correct = text('Correct the alert at its source, or in a text editor.', '請由來源或以文字編輯器修正此警訊。');

/** The texts of what can be wrong with an alert, each with its line. */
export const capIssue = {
  tooLong: (size: number, limit: number): Issue =>
    issueAtLine(
      'exchange/too-large',
      1,
      text(
        `the alert has ${String(size)} characters; at most ${String(limit)} are read.`,
        `警訊共有 ${String(size)} 個字元；最多只讀取 ${String(limit)} 個。`,
      ),
      text('Remove attachments from the alert.', '請移除警訊中的附件。'),
    ),
  notCap: (line: number, found: string): Issue =>
    issueAtLine(
      'exchange/not-this-format',
      line,
      text(`this is <${excerpt(found)}> and no CAP 1.2 alert.`, `此檔案為 <${excerpt(found)}>，不是 CAP 1.2 警訊。`),
      text('Choose an alert of CAP 1.2.', '請選擇 CAP 1.2 警訊。'),
    ),
  otherVersion: (line: number, found: string): Issue =>
    issueAtLine(
      'exchange/unknown-version',
      line,
      text(
        found === ''
          ? 'the alert does not say that it is CAP 1.2.'
          : `the alert is of "${excerpt(found)}", not of CAP 1.2.`,
        found === '' ? '警訊未註明為 CAP 1.2。' : `警訊為「${excerpt(found)}」，不是 CAP 1.2。`,
      ),
      text('Fetch it as CAP 1.2.', '請取得 CAP 1.2 版本。'),
    ),
  unknownElement: (line: number, name: string, parent: string): Issue =>
    issueAtLine(
      'exchange/unknown-statement',
      line,
      text(`<${excerpt(name)}> does not belong into <${parent}>.`, `<${excerpt(name)}> 不屬於 <${parent}>。`),
      correct,
    ),
  wrongOrder: (line: number, name: string, before: string): Issue =>
    issueAtLine(
      'exchange/bad-value',
      line,
      text(`<${name}> has to stand before <${before}>.`, `<${name}> 必須位於 <${before}> 之前。`),
      correct,
    ),
  twice: (line: number, name: string): Issue =>
    issueAtLine(
      'exchange/duplicate-id',
      line,
      text(`<${name}> may stand only once here.`, `<${name}> 在此只能出現一次。`),
      correct,
    ),
  missing: (line: number, name: string, parent: string): Issue =>
    issueAtLine(
      'exchange/missing-column',
      line,
      text(`<${parent}> lacks <${name}>.`, `<${parent}> 缺少 <${name}>。`),
      correct,
    ),
  badWord: (line: number, name: string, value: string, words: readonly string[]): Issue =>
    issueAtLine(
      'exchange/bad-value',
      line,
      text(`"${excerpt(value)}" is no <${name}>.`, `「${excerpt(value)}」不是有效的 <${name}>。`),
      text(`Write one of: ${words.join(', ')}.`, `請填入下列其中之一：${words.join('、')}。`),
    ),
  badTime: (line: number, name: string, value: string): Issue =>
    issueAtLine(
      'exchange/bad-value',
      line,
      text(
        `"${excerpt(value)}" is no time of CAP 1.2 for <${name}>.`,
        `「${excerpt(value)}」不是 CAP 1.2 的 <${name}> 時間。`,
      ),
      text(
        'Write it with a numeric offset, without fractions and without Z: 2026-12-01T09:30:00+08:00.',
        '請使用數字時差，不含小數與 Z：2026-12-01T09:30:00+08:00。',
      ),
    ),
  badNumber: (line: number, name: string, value: string): Issue =>
    issueAtLine(
      'exchange/not-a-number',
      line,
      text(`"${excerpt(value)}" is no number for <${name}>.`, `<${name}> 的「${excerpt(value)}」不是數字。`),
      correct,
    ),
  badToken: (line: number, name: string, value: string): Issue =>
    issueAtLine(
      'exchange/bad-value',
      line,
      text(
        `<${name}> "${excerpt(value)}" is empty, or has spaces, commas, < or & in it.`,
        `<${name}>「${excerpt(value)}」為空白，或含有空格、逗號、< 或 &。`,
      ),
      correct,
    ),
  needed: (line: number, name: string, scope: string): Issue =>
    issueAtLine(
      'exchange/missing-column',
      line,
      text(`an alert of the scope ${scope} needs <${name}>.`, `範圍為 ${scope} 的警訊必須有 <${name}>。`),
      correct,
    ),
  actual: (line: number): Issue =>
    issueAtLine(
      'exchange/unsafe',
      line,
      text(
        'this is an ACTUAL alert. It comes in as part of an exercise; make sure that nobody takes it for a real one.',
        '這是真實（Actual）警訊。匯入後將成為演習內容；請確認不會被誤認為真實警報。',
      ),
      text('Look at its text before it is shown to players.', '請在顯示給參演人員之前檢查其文字。'),
    ),
  system: (line: number): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(
        'this is a message between alerting systems, not one to the public.',
        '這是警報系統之間的訊息，並非對公眾發布。',
      ),
      nothingIfUnimportant,
    ),
  signature: (line: number): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text('the signature of the alert was neither checked nor kept.', '未檢查也未保留警訊的簽章。'),
      nothingIfUnimportant,
    ),
  leftOut: (line: number, names: readonly string[]): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text(`an inject has no place for: ${names.join(', ')}.`, `狀況沒有可存放下列內容的欄位：${names.join('、')}。`),
      nothingIfUnimportant,
    ),
  shortened: (line: number, name: string): Issue =>
    issueAtLine(
      'exchange/adjusted',
      line,
      text(`<${name}> was too long for an inject and was shortened.`, `<${name}> 過長，已截短。`),
      nothingIfUnimportant,
    ),
  noInfo: (line: number): Issue =>
    issueAtLine(
      'exchange/skipped',
      line,
      text('the alert has no <info>, so it tells players nothing.', '警訊沒有 <info>，沒有可提供參演人員的內容。'),
      nothingIfUnimportant,
    ),
  notForExercise: (status: string): Issue =>
    issueAtLine(
      'exchange/unsafe',
      1,
      text(
        `alerts are never written here with the status ${excerpt(status)}.`,
        `此處不會寫出狀態為 ${excerpt(status)} 的警訊。`,
      ),
      text('Choose Exercise, Test or Draft.', '請選擇 Exercise、Test 或 Draft。'),
    ),
} as const;
