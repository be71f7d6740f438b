import type { EntryNames } from '@scenarios/format/exercise/entry-text';
import { entryLine, entryText } from '@scenarios/format/exercise/entry-text';
import type { Inject } from '@scenarios/format/exercise/inject';
import type { Decision, ExerciseEntry } from '@scenarios/format/exercise/log';
import type { PointerNames } from '@scenarios/format/exercise/observation-pointers';
import { decisionText } from '@scenarios/format/exercise/observation-pointers';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import { readText } from '@scenarios/format/exercise/written-text';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { designOfPlan } from '../command/design-of-plan';
import { sayCommand } from '../command/say-command';
import { observeMessages as m } from '../observe/messages';
import { relativeTime } from '../plan/exercise-time';

type Told = Pick<ExerciseState, 'injects' | 'decisions'>;

/** How injects, decisions and sites of a session are called in the current language. */
export const pointerNames = ({ injects, decisions }: Told, design: string): PointerNames => ({
  inject: (id) => {
    const found = injects.find((each) => each.inject.id === id)?.inject;
    return found === undefined ? id : injectName(found);
  },
  node: (id) => {
    const found = designOfPlan(design)?.mesh.nodes.find((each) => each.id === id);
    return found === undefined ? id : t(found.name);
  },
  decision: (id) => {
    const at = decisions.findIndex(({ decision }) => decision.id === id);
    const found = decisions[at]?.decision;
    if (found === undefined) return id;
    return t(m.decisionNumbered, { count: at + 1, text: decisionBeginning(found, design, 40) });
  },
});

/** Number and title of an inject. */
export const injectName = ({ number, title }: Inject): string => `${number} ${readText(title, language.current)}`;

/** What was decided, or the beginning of it. */
export function decisionBeginning(decision: Decision, design: string, longest: number): string {
  const text = decisionText(decision, (command) => sayCommand(command, design));
  return text.length > longest ? `${text.slice(0, longest - 2).toWellFormed()}…` : text;
}

const namesIn = (state: Told, design: string): EntryNames => ({
  ...pointerNames(state, design),
  time: (millis) => relativeTime(Math.floor(millis / 1000)),
  command: (command) => sayCommand(command, design),
});

/** What an entry of the log is about, in one line of the current language; empty where its kind says all. */
export const describeEntry = (entry: ExerciseEntry, state: Told, design: string): string =>
  entryText(entry, namesIn(state, design), language.current);

/** What an entry of the log did, in one line of the current language. */
export const describeLine = (entry: ExerciseEntry, state: Told, design: string): string =>
  entryLine(entry, namesIn(state, design), language.current);
