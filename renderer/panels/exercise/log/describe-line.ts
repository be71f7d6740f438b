import { entryWords } from '@scenarios/format/exercise/words';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import { t } from '@ui/i18n/translate';
import { entryText } from './entry-text';
import { logMessages as m } from './messages';

/** What an entry of the log did, in one line of the current language. */
export function describeLine(entry: ExerciseEntry, state: Pick<ExerciseState, 'injects'>, design: string): string {
  const what = t(entryWords[entry.do]);
  const about = entryText(entry, state, design);
  return about === '' ? what : t(m.line, { what, about });
}
