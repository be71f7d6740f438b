import type { SessionSummary } from '@host/contract/exercise';
import { formatWallClock } from '@ui/i18n/format';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { futuresMessages as m } from './messages';

/** What the sessions of a family are called, by id; those that left at the same line are told apart by when they were set up. */
export function courseNames(family: readonly SessionSummary[]): ReadonlyMap<string, string> {
  const line = ({ parent }: SessionSummary): number | null => parent?.sequence ?? null;
  return new Map(
    family.map((session) => {
      const { sessionId, parent, createdAt } = session;
      const name = parent === null ? t(m.original) : t(m.branch, { line: parent.sequence });
      const alone = family.filter((each) => line(each) === line(session)).length === 1;
      return [sessionId, alone ? name : `${name} (${formatWallClock(createdAt, language.current)})`];
    }),
  );
}
