import type { HostError } from '../contract/errors';

/** Where a command writes: results to `out`, everything else to `report`. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly report: (text: string) => void;
  /** Shows how far a job is, Infinity where nobody knows of how many, in runs or what else it counts; null where nobody watches. */
  readonly progress: ((done: number, total: number, what?: string) => void) | null;
  readonly language: 'en' | 'zh-Hant';
};

/** The language of the user's locale: Chinese where that is set, else English. */
export const languageOf = (environment: Readonly<Record<string, string | undefined>>): Terminal['language'] =>
  (environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '').startsWith('zh')
    ? 'zh-Hant'
    : 'en';

/** Without what would steer the terminal or reverse the reading order: titles and names may come from a stranger's file. */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** Most places of a rejected document that are printed. */
const shownIssues = 20;

/** An error as text: what, where, what to do. */
export function describeError(
  { code, message, advice, detail, issues = [] }: HostError,
  language: Terminal['language'],
): string {
  const places = issues
    .slice(0, shownIssues)
    .map((issue) => `  ${issue.path}: ${issue.message[language]} ${issue.advice[language]}`);
  if (issues.length > shownIssues) places.push(`  … ${String(issues.length - shownIssues)} more`);
  const head = `${message[language]} ${advice[language]} [${code}${detail === undefined ? '' : `: ${detail}`}]`;
  return [head, ...places].join('\n');
}
