import type { NoticeCount } from '@scenarios/format/ensemble';
import { noticeTexts } from '@scenarios/format/notice-texts';
import type { Notice } from '@scenarios/format/run';
import type { Terminal } from './terminal';
import { printable } from './terminal';

const shownNodes = 5;

/** What one run says of itself, a line each, with the time in hours and the ids of the first few nodes. */
export const runNotices = (
  notices: readonly Notice[],
  ids: readonly string[],
  language: Terminal['language'],
): readonly string[] =>
  notices.map(({ code, time, nodes = [] }) => {
    const names = nodes.slice(0, shownNodes).map((node) => printable(ids[node] ?? ''));
    const where =
      nodes.length === 0
        ? ''
        : ` ${String(nodes.length)}: ${names.join(', ')}${nodes.length > shownNodes ? ', …' : ''}`;
    return `  ${(time / 3600).toFixed(2)} h  ${noticeTexts[code][language]}${where} [${code}]`;
  });

/** In how many runs of an ensemble each was said. */
export const ensembleNotices = (
  notices: readonly NoticeCount[],
  runs: number,
  language: Terminal['language'],
): readonly string[] =>
  notices.map(
    ({ code, runs: said }) => `  ${String(said)} of ${String(runs)} runs  ${noticeTexts[code][language]} [${code}]`,
  );
