import type { InjectState } from '@scenarios/format/exercise/state';
import type { Block } from '../report';
import type { PlayedExercise } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { afterActionWords as a } from './words';

type Row = { readonly atMillis: number; readonly sequence: number; readonly cells: readonly string[] };

/** Everything that happened, in the order of the log: injects, decisions, what the facilitator did, and notes. */
export function timeline(
  { state, lines }: PlayedExercise,
  plannedIds: ReadonlySet<string>,
  tell: Teller,
): readonly Block[] {
  const rows: Row[] = [];
  const add = (
    { atMillis, sequence, wall }: { readonly atMillis: number; readonly sequence: number; readonly wall: string },
    event: string,
    details: string,
  ): void => {
    rows.push({ atMillis, sequence, cells: [tell.both(atMillis), tell.wall(wall), event, tell.orDash(details)] });
  };
  for (const { inject, released, resent, plannedMillis } of state.injects) {
    const name = tell.inject(inject.id);
    if (released !== null) {
      const planned = plannedMillis === null ? '' : tell.say(a.planned, { time: tell.elapsed(plannedMillis) });
      const expected = inject.kind === 'expected-action';
      const because = released.because === 'due' ? a.becauseDue : expected ? a.becausePlayers : a.becauseHand;
      const what = expected ? a.expectedAction : plannedIds.has(inject.id) ? a.injectReleased : a.unplannedInject;
      const terms = [planned, tell.say(because)].filter((part) => part !== '').join(tell.say(w.semicolon));
      const effects = inject.effects.map((command) => tell.command(command));
      add(released, tell.say(what, { name }), [terms, ...effects].join('\n'));
    }
    for (const again of resent) add(again, tell.say(a.resent, { name }), '');
  }
  for (const given of state.decisions) {
    const { decision, refusal } = given;
    const order = decision.command === null ? '' : tell.command(decision.command);
    const by = decision.team === undefined ? '' : tell.under(tell.say(w.team), tell.team(decision.team));
    const details = [decision.text, order, by].filter((part) => part !== '').join('\n');
    add(given, tell.say(refusal === null ? a.decision : a.decisionRefused), details);
  }
  for (const note of state.notes)
    add(note, tell.say(a.note), note.node === null ? note.text : tell.under(tell.node(note.node), note.text));
  for (const { sequence, atMillis, wall, entry } of lines)
    if (entry.do === 'affect')
      add(
        { sequence, atMillis, wall },
        tell.say(a.facilitatorDid),
        [
          tell.command(entry.command),
          ...(entry.why === undefined ? [] : [tell.under(tell.say(a.rationale), entry.why)]),
        ].join('\n'),
      );
  rows.sort((one, other) => one.sequence - other.sequence);

  const left = state.injects.filter(({ released, inject }) => released === null && inject.kind !== 'expected-action');
  return [
    { of: 'heading', rank: 1, text: tell.say(a.timeline) },
    { of: 'paragraph', look: 'note', text: tell.say(a.timelineNote, { zone: tell.zone }) },
    {
      of: 'table',
      columns: [
        { heading: tell.say(w.time), width: 0.16 },
        { heading: tell.say(a.wall), width: 0.16 },
        { heading: tell.say(a.event), width: 0.26 },
        { heading: tell.say(a.details), width: 0.42 },
      ],
      rows: rows.map(({ cells }) => cells),
    },
    ...(left.length === 0
      ? []
      : ([
          { of: 'heading', rank: 2, text: tell.say(a.skippedInjects) },
          { of: 'list', items: left.map((each) => tell.under(tell.inject(each.inject.id), standingText(each, tell))) },
        ] as const)),
  ];
}

function standingText({ standing, deferredMillis }: InjectState, tell: Teller): string {
  if (standing === 'skipped') return tell.say(a.skipped);
  if (standing === 'replaced') return tell.say(a.replaced);
  if (deferredMillis !== null) return tell.say(a.deferredTo, { time: tell.elapsed(deferredMillis) });
  return tell.say(a.waiting);
}
