import { readText } from '@scenarios/format/exercise/written-text';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import { sayCommand } from '../command/say-command';
import { relativeTime } from '../plan/exercise-time';

/** What an entry of the log is about, in one line; empty where its kind says all. */
export function entryText(
  entry: ExerciseEntry,
  state: Pick<ExerciseState, 'injects'>,
  language: keyof WrittenText,
  design: string,
): string {
  const inject = (id: string): string => {
    const found = state.injects.find((each) => each.inject.id === id)?.inject;
    return found === undefined ? id : `${found.number} ${readText(found.title, language)}`;
  };
  const time = (millis: number): string => relativeTime(Math.floor(millis / 1000));
  switch (entry.do) {
    case 'release':
    case 'skip':
    case 'reinstate':
    case 'resend':
      return inject(entry.inject);
    case 'defer':
      return `${inject(entry.inject)} → ${time(entry.toMillis)}`;
    case 'edit-inject':
    case 'add-inject':
      return inject(entry.inject.id);
    case 'replace':
      return `${inject(entry.inject)} → ${inject(entry.by.id)}`;
    case 'advance':
      return time(entry.toMillis);
    case 'clock':
      return entry.mode === 'running' ? `${String(entry.speed)}×` : '';
    case 'decide': {
      const { command, text } = entry.decision;
      const what = [command === null ? '' : sayCommand(command, design), text].filter((part) => part !== '');
      return `${what.join(' – ')}${entry.refusal === null ? '' : ` (${entry.refusal})`}`;
    }
    case 'affect':
      return [sayCommand(entry.command, design), entry.why ?? ''].filter((part) => part !== '').join(' – ');
    case 'observe':
    case 'amend-observation':
      return [entry.observation.rating ?? '', entry.observation.text].filter((part) => part !== '').join(' – ');
    case 'note':
      return entry.text;
    case 'correct':
      return entry.action.issue;
    case 'screen':
    case 'start':
    case 'pause':
    case 'resume':
    case 'finish':
      return '';
  }
}
