import type { Issue } from '@scenarios/format/issues';
import { t } from '@ui/i18n/translate';
import { exchangeMessages as m } from './messages';

/** The first thing that is said of a line, and how many more there are; empty where nothing is. */
export const issueLine = ([issue, ...rest]: readonly Issue[]): string =>
  issue === undefined
    ? ''
    : rest.length === 0
      ? t(issue.message)
      : t(m.andOthers, { first: t(issue.message), count: rest.length });
