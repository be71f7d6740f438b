import { issue } from '../format/issue-texts';
import type { Issue, IssueCode } from '../format/issues';
import type { LocalText } from '../format/text';

export const bothLanguages = (en: string, zhHant: string): LocalText => ({ en, 'zh-Hant': zhHant });

/** A piece of a file, short enough to be shown, without what steers a terminal. */
export function excerpt(value: string): string {
  const shown = value.slice(0, 60).replace(/\p{Cc}/gu, ' ');
  return value.length > 60 ? `${shown}…` : shown;
}

/** An issue whose message begins with its line of the file, from 1. */
export const issueAtLine = (code: IssueCode, line: number, message: LocalText, advice: LocalText): Issue =>
  issue(
    code,
    `line ${String(line)}`,
    bothLanguages(`Line ${String(line)}: ${message.en}`, `第 ${String(line)} 行：${message['zh-Hant']}`),
    advice,
  );

/** A text that is not read because it is too long. */
export const tooManyCharacters = (size: number, limit: number, advice: LocalText): Issue =>
  issueAtLine(
    'exchange/too-large',
    1,
    bothLanguages(
      `the file has ${String(size)} characters; at most ${String(limit)} are read.`,
      `檔案共有 ${String(size)} 個字元；最多只讀取 ${String(limit)} 個。`,
    ),
    advice,
  );

/** Advice for what was read differently from how it stands, on purpose. */
export const nothingToDo = bothLanguages('Nothing needs to be done.', '無須處理。');
/** Advice for what was left out. */
export const nothingIfUnimportant = bothLanguages(
  'Nothing needs to be done if it does not matter to you.',
  '若不影響您的用途，無須處理。',
);
