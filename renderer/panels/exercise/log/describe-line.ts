import type { EntryNames } from '@scenarios/format/exercise/entry-text';
import { entryLine, entryText } from '@scenarios/format/exercise/entry-text';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import { readText } from '@scenarios/format/exercise/written-text';
import { language } from '@ui/i18n/language.svelte';
import { sayCommand } from '../command/say-command';
import { relativeTime } from '../plan/exercise-time';

const namesIn = ({ injects }: Pick<ExerciseState, 'injects'>, design: string): EntryNames => ({
  inject: (id) => {
    const found = injects.find((each) => each.inject.id === id)?.inject;
    return found === undefined ? id : `${found.number} ${readText(found.title, language.current)}`;
  },
  time: (millis) => relativeTime(Math.floor(millis / 1000)),
  command: (command) => sayCommand(command, design),
});

/** What an entry of the log is about, in one line of the current language; empty where its kind says all. */
export const describeEntry = (entry: ExerciseEntry, state: Pick<ExerciseState, 'injects'>, design: string): string =>
  entryText(entry, namesIn(state, design), language.current);

/** What an entry of the log did, in one line of the current language. */
export const describeLine = (entry: ExerciseEntry, state: Pick<ExerciseState, 'injects'>, design: string): string =>
  entryLine(entry, namesIn(state, design), language.current);
