import type { FuturesView, Parentage } from '@host/contract/exercise';
import type { DifferenceRow } from '@scenarios/format/difference-rows';
import { differenceRows } from '@scenarios/format/difference-rows';
import { courseNames } from '@scenarios/format/exercise/course-names';
import type { EntryNames } from '@scenarios/format/exercise/entry-text';
import { entryLine } from '@scenarios/format/exercise/entry-text';
import type { HashedLine } from '@scenarios/format/exercise/log';
import { decisionText } from '@scenarios/format/exercise/observation-pointers';
import type { ExercisePhase } from '@scenarios/format/exercise/state';
import { teamRoleWords } from '@scenarios/format/exercise/words';
import { readText } from '@scenarios/format/exercise/written-text';
import { measureWords } from '@scenarios/format/measure-words';
import type { Block } from '../report';
import type { PlayedExercise, RelatedCourse, ReportMaterial } from '../report-material';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { differenceFigure, measureFigure } from './measure-figure';
import { afterActionWords as a } from './words';

const median = 2;
const phases = {
  ready: a.stoodReady,
  running: a.stoodAt,
  paused: a.stoodAt,
  finished: a.stoodFinished,
} as const satisfies Readonly<Record<ExercisePhase, unknown>>;

/** One of a family as a line of the table tells of it. */
type Member = Pick<RelatedCourse, 'sessionId' | 'createdAt' | 'parent' | 'forkMillis' | 'phase' | 'atMillis'>;

/**
 * Where the session branched off another, or others off it: by whom, what was done otherwise, and what the futures come to.
 * Nothing where it has no family.
 */
export function branches(material: ReportMaterial, played: PlayedExercise, tell: Teller): readonly Block[] {
  const { related, parent } = played;
  if (related.length === 0 && parent === null) return [];
  const own: Member = { ...played, phase: played.state.phase };
  const members = [own, ...related].toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
  const names = courseNames(members, material.language, (wall) => tell.wall(wall));
  const nameOf = (id: string): string => names.get(id) ?? tell.say(a.deletedCourse);
  const by = (parentage: Parentage): string =>
    parentage.by === null
      ? ''
      : parentage.by.name.trim() === ''
        ? tell.say(teamRoleWords[parentage.by.role])
        : tell.say(a.nameAndRole, { name: parentage.by.name, role: tell.say(teamRoleWords[parentage.by.role]) });
  return [
    { of: 'heading', rank: 1, text: tell.say(a.branches) },
    { of: 'paragraph', look: 'note', text: tell.say(a.branchesNote) },
    {
      of: 'table',
      columns: [
        { heading: tell.say(a.course), width: 0.22 },
        { heading: tell.say(a.branchedOff), width: 0.26 },
        { heading: tell.say(a.branchedAt), width: 0.18 },
        { heading: tell.say(a.branchedBy), width: 0.16 },
        { heading: tell.say(a.cameTo), width: 0.18 },
      ],
      rows: members.map(({ sessionId, createdAt, parent: from, forkMillis, phase, atMillis }) => [
        sessionId === played.sessionId ? tell.say(a.thisCourse, { name: nameOf(sessionId) }) : nameOf(sessionId),
        from === null ? '—' : tell.say(a.offAt, { name: nameOf(from.sessionId), line: String(from.sequence) }),
        from === null ? tell.wall(createdAt) : `${tell.both(forkMillis)}\n${tell.wall(createdAt)}`,
        tell.orDash(from === null ? '' : by(from)),
        tell.say(phases[phase], { time: tell.elapsed(atMillis) }),
      ]),
    },
    { of: 'paragraph', text: keptText(members, nameOf, tell) },
    ...related.flatMap((other) => beside(material, played, other, nameOf, tell)),
  ];
}

/** Which was played on: those that were finished, else that which came furthest. */
function keptText(members: readonly Member[], nameOf: (id: string) => string, tell: Teller): string {
  const name = ({ sessionId }: Member): string => nameOf(sessionId);
  const finished = members.filter(({ phase }) => phase === 'finished');
  if (finished.length > 0) return tell.say(a.playedToTheEnd, { names: tell.list(finished.map(name)) });
  const furthest = Math.max(...members.map(({ atMillis }) => atMillis));
  const far = members.filter(({ atMillis }) => atMillis === furthest);
  return tell.say(a.noneFinished, { names: tell.list(far.map(name)), time: tell.elapsed(furthest) });
}

/** The session of the report beside another of its family. */
function beside(
  { language }: ReportMaterial,
  played: PlayedExercise,
  other: RelatedCourse,
  nameOf: (id: string) => string,
  tell: Teller,
): readonly Block[] {
  const { shared, forkMillis, same, first, second } = other.differences;
  const [here, there] = [nameOf(played.sessionId), nameOf(other.sessionId)];
  const namesIn = ({ injects, decisions }: Pick<RelatedCourse, 'injects' | 'decisions'>): EntryNames => ({
    inject: (id) => {
      const found = injects.find(({ inject }) => inject.id === id)?.inject;
      return found === undefined ? id : `${found.number} ${readText(found.title, language)}`;
    },
    node: tell.node,
    decision: (id) => {
      const found = decisions.find(({ decision }) => decision.id === id)?.decision;
      return found === undefined ? id : decisionText(found, tell.command);
    },
    time: tell.elapsed,
    command: tell.command,
  });
  const row =
    (names: EntryNames, place: 0 | 1) =>
    ({ line }: HashedLine) => {
      const text = entryLine(line.entry, names, language);
      return { atMillis: line.atMillis, cells: place === 0 ? [text, ''] : ['', text] };
    };
  const rows = [...first.map(row(namesIn(played.state), 0)), ...second.map(row(namesIn(other), 1))].toSorted(
    (one, another) => one.atMillis - another.atMillis,
  );
  const parted = tell.say(a.parted, {
    line: String(shared),
    time: tell.list([tell.elapsed(forkMillis), tell.clock(forkMillis)]),
  });
  return [
    { of: 'heading', rank: 2, text: tell.say(a.twoCourses, { here, there }) },
    { of: 'paragraph', text: same === 0 ? parted : `${parted}${tell.say(a.sameSince, { count: tell.number(same) })}` },
    rows.length === 0
      ? { of: 'paragraph', text: tell.say(a.nothingOtherwise) }
      : {
          of: 'table',
          columns: [
            { heading: tell.say(w.time), width: 0.16 },
            { heading: here, width: 0.42 },
            { heading: there, width: 0.42 },
          ],
          rows: rows.map(({ atMillis, cells }) => [tell.both(atMillis), ...cells]),
        },
    ...comparison(other, nameOf, tell),
  ];
}

function comparison({ compared }: RelatedCourse, nameOf: (id: string) => string, tell: Teller): readonly Block[] {
  if (compared === 'same-orders') return [{ of: 'paragraph', text: tell.say(a.sameOrders) }];
  if (compared === null) return [{ of: 'paragraph', text: tell.say(a.notCompared) }];
  const [first, second] = [nameOf(compared.sessions[0]), nameOf(compared.sessions[1])];
  const hours = (compared.first.time.at(-1) ?? 0) / 3600;
  const rows = differenceRows(compared.differences).filter(({ equal }) => equal < 1);
  return [
    {
      of: 'paragraph',
      look: 'note',
      text: tell.say(a.comparedNote, {
        runs: tell.number(compared.runs),
        seed: String(compared.seed),
        hours: tell.number(hours, 1),
        first,
        second,
      }),
    },
    rows.length === 0
      ? { of: 'paragraph', text: tell.say(a.noMeasureDiffers) }
      : {
          of: 'table',
          columns: [
            { heading: tell.say(a.service), width: 0.14 },
            { heading: tell.say(a.measure), width: 0.22 },
            { heading: tell.say(a.medianOf, { name: first }), width: 0.14 },
            { heading: tell.say(a.medianOf, { name: second }), width: 0.14 },
            { heading: tell.say(a.meanDifference), width: 0.2 },
            { heading: tell.say(a.better), width: 0.16 },
          ],
          rows: rows.map((each) => differenceCells(compared, each, [first, second], hours, tell)),
        },
  ];
}

function differenceCells(
  compared: FuturesView,
  row: DifferenceRow,
  [first, second]: readonly [string, string],
  hours: number,
  tell: Teller,
): readonly string[] {
  const medianOf = (side: 'first' | 'second'): string => {
    const value = compared[side].measures.find(({ id }) => id === row.id)?.quantiles[median];
    return value === undefined ? '—' : measureFigure(row.measure, value, hours, tell);
  };
  const signed = (value: number): string => differenceFigure(row.measure, value, tell);
  const better = {
    first: `${first}\n${tell.share(row.firstBetter)}`,
    second: `${second}\n${tell.share(row.secondBetter)}`,
    neither: tell.say(a.holdsZero),
  }[row.favours];
  return [
    row.service === null ? '—' : tell.service(row.service),
    tell.say(measureWords[row.measure]),
    medianOf('first'),
    medianOf('second'),
    `${signed(row.mean)}\n${signed(row.low)} … ${signed(row.high)}`,
    better,
  ];
}
