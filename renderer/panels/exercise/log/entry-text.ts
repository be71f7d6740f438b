import { refusalTexts, type RefusalTexts } from '@scenarios/format/command-refusal';
import { readText } from '@scenarios/format/exercise/written-text';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { sayCommand } from '../command/say-command';
import { relativeTime } from '../plan/exercise-time';
import { logMessages as m } from './messages';

const refusals: Readonly<Record<string, RefusalTexts>> = refusalTexts;

/** What an entry of the log is about, in one line of the current language; empty where its kind says all. */
export function entryText(entry: ExerciseEntry, state: Pick<ExerciseState, 'injects'>, design: string): string {
  const inject = (id: string): string => {
    const found = state.injects.find((each) => each.inject.id === id)?.inject;
    return found === undefined ? id : `${found.number} ${readText(found.title, language.current)}`;
  };
  const time = (millis: number): string => relativeTime(Math.floor(millis / 1000));
  switch (entry.do) {
    case 'release':
      return entry.because === 'due' ? t(m.due, { inject: inject(entry.inject) }) : inject(entry.inject);
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
      return entry.mode === 'running' ? t(m.runs, { speed: entry.speed }) : t(m.paced);
    case 'decide': {
      const { command, text } = entry.decision;
      const what = [command === null ? '' : sayCommand(command, design), text]
        .filter((part) => part !== '')
        .join(' · ');
      if (entry.refusal === null) return what;
      const refusal = refusals[entry.refusal];
      return t(m.why, { what, why: refusal === undefined ? entry.refusal : t(refusal.message) });
    }
    case 'affect':
      return entry.why === undefined
        ? sayCommand(entry.command, design)
        : t(m.why, { what: sayCommand(entry.command, design), why: entry.why });
    case 'observe':
    case 'amend-observation':
      return [entry.observation.rating ?? '', entry.observation.text].filter((part) => part !== '').join(' · ');
    case 'note':
      return entry.text;
    case 'correct':
      return entry.action.issue;
    case 'screen':
      return t(m[entry.show]);
    case 'start':
    case 'pause':
    case 'resume':
    case 'finish':
      return '';
  }
}
