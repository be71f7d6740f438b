import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { ExerciseState, InjectState } from '@scenarios/format/exercise/state';

/** Why an entry cannot follow in a log. */
export const entryRefusals = [
  'not-started',
  'already-started',
  'finished',
  'not-paused',
  'already-paused',
  'time-goes-on-only',
  'unknown-inject',
  'already-released',
  'not-released',
  'already-skipped',
  'not-skipped',
  'taken-id',
  'unknown-observation',
] as const;
export type EntryRefusal = (typeof entryRefusals)[number];

/** What may be written into a log that has ended, or not begun: what people saw, said and mean to do. */
const atAnyTime: ReadonlySet<ExerciseEntry['do']> = new Set([
  'observe',
  'amend-observation',
  'note',
  'correct',
  'screen',
  'edit-inject',
  'add-inject',
  'replace',
  'clock',
]);

function refusedInject(inject: InjectState | undefined, entry: ExerciseEntry): EntryRefusal | null {
  if (inject === undefined) return 'unknown-inject';
  const { standing } = inject;
  switch (entry.do) {
    case 'release':
    case 'defer':
    case 'edit-inject':
    case 'replace':
      return standing === 'released' ? 'already-released' : standing === 'waiting' ? null : 'already-skipped';
    case 'skip':
      return standing === 'released' ? 'already-released' : standing === 'waiting' ? null : 'already-skipped';
    case 'reinstate':
      return standing === 'skipped' ? null : standing === 'released' ? 'already-released' : 'not-skipped';
    case 'resend':
      return standing === 'released' ? null : 'not-released';
    default:
      return null;
  }
}

/** Why an entry cannot follow on a state, or null. The decision of players is judged apart, on the world. */
export function refusedEntry(state: ExerciseState, entry: ExerciseEntry): EntryRefusal | null {
  const { phase } = state;
  if (entry.do === 'start') return phase === 'ready' ? null : 'already-started';
  if (!atAnyTime.has(entry.do)) {
    if (phase === 'finished') return 'finished';
    if (phase === 'ready') return 'not-started';
  }
  const find = (id: string): InjectState | undefined => state.injects.find(({ inject }) => inject.id === id);
  switch (entry.do) {
    case 'pause':
      return phase === 'paused' ? 'already-paused' : null;
    case 'resume':
      return phase === 'paused' ? null : 'not-paused';
    case 'advance':
      return entry.toMillis < state.atMillis ? 'time-goes-on-only' : null;
    case 'release':
    case 'skip':
    case 'reinstate':
    case 'defer':
    case 'resend':
      return refusedInject(find(entry.inject), entry);
    case 'edit-inject':
      return refusedInject(find(entry.inject.id), entry);
    case 'replace':
      return find(entry.by.id) === undefined ? refusedInject(find(entry.inject), entry) : 'taken-id';
    case 'add-inject':
      return find(entry.inject.id) === undefined ? null : 'taken-id';
    case 'observe':
      return state.observations.some(({ observation }) => observation.id === entry.observation.id) ? 'taken-id' : null;
    case 'amend-observation':
      return state.observations.some(({ observation }) => observation.id === entry.observation.id)
        ? null
        : 'unknown-observation';
    case 'decide':
      return state.decisions.some(({ decision }) => decision.id === entry.decision.id) ? 'taken-id' : null;
    default:
      return null;
  }
}
