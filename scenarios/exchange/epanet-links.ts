import type { Issue } from '../format/issues';
import { meshLimits } from '../format/mesh';
import type { DraftNotes } from './draft-notes';
import type { EpanetCurve } from './epanet-curves';
import { epanetIssueLimit, epanetNumber, numberAt, rowsWith } from './epanet-entries';
import { epanetIssue } from './epanet-issues';
import type { EpanetLink } from './epanet-network';
import type { EpanetRow, EpanetSections } from './epanet-sections';
import type { EpanetUnits } from './epanet-units';

type Found = EpanetLink & { readonly open: boolean };

/** Valves that let water through from their start to their end only. */
const oneWayValves = new Set(['PRV', 'PSV', 'FCV']);

/** Capacity of a round cross-section of so many mm at so many m/s, m³/h. */
function capacityOf(diameter: number, velocity: number): number {
  const metres = diameter / 1000;
  return Math.min(1e9, (Math.PI / 4) * metres * metres * velocity * 3600);
}

const statuses = new Set(['OPEN', 'CLOSED', 'CV']);

function pipeOf(
  row: EpanetRow,
  units: EpanetUnits,
  velocity: number,
  issues: Issue[],
): Omit<Found, 'line' | 'id' | 'from' | 'to'> {
  const length = numberAt(row, 3, 'Length', [0, 1e9], 0, issues) * units.length;
  const diameter = numberAt(row, 4, 'Diameter', [1e-9, 1e6], 1, issues) * units.diameter;
  // The loss coefficient may be left out before the status.
  const status = [row.entries[6], row.entries[7]]
    .map((entry) => entry?.toUpperCase() ?? '')
    .find((each) => statuses.has(each));
  return {
    kind: 'pipe',
    open: status !== 'CLOSED',
    oneWay: status === 'CV',
    capacity: capacityOf(diameter, velocity),
    lengthKm: Math.min(50_000, length / 1000),
  };
}

function valveOf(
  row: EpanetRow,
  units: EpanetUnits,
  velocity: number,
  issues: Issue[],
): Omit<Found, 'line' | 'id' | 'from' | 'to'> {
  const diameter = numberAt(row, 3, 'Diameter', [1e-9, 1e6], 1, issues) * units.diameter;
  const type = (row.entries[4] ?? '').toUpperCase();
  const setting = type === 'FCV' ? numberAt(row, 5, 'Setting', [0, 1e9], 0, issues) * units.flow : Infinity;
  return {
    kind: 'valve',
    open: true,
    oneWay: oneWayValves.has(type),
    capacity: Math.min(capacityOf(diameter, velocity), setting),
    lengthKm: null,
  };
}

/** Flow of a pump: of a curve with one point that point, the design flow; else its greatest flow; times the speed. */
function pumpOf(
  row: EpanetRow,
  units: EpanetUnits,
  curves: ReadonlyMap<string, EpanetCurve>,
  issues: Issue[],
  notes: DraftNotes,
): Omit<Found, 'line' | 'id' | 'from' | 'to'> {
  let capacity: number | null = null;
  let speed = 1;
  // In files of EPANET 1 numbers stand in place of keywords: power alone, or head and flow.
  const old = epanetNumber(row.entries[3]) !== null;
  if (old && row.entries.length > 4)
    capacity = numberAt(row, row.entries.length > 6 ? 7 : 4, 'Flow', [0, 1e9], 0, issues);
  for (let place = 3; !old && place < row.entries.length; place += 2) {
    const keyword = (row.entries[place] ?? '').toUpperCase();
    if (keyword === 'SPEED') speed = numberAt(row, place + 1, 'SPEED', [0, 1000], 1, issues);
    if (keyword !== 'HEAD') continue;
    const curve = curves.get(row.entries[place + 1] ?? '');
    if (curve !== undefined) capacity = curve.reduce((most, { x }) => Math.max(most, x), 0);
  }
  if (capacity === null || capacity <= 0) {
    capacity = null;
    notes.add(epanetIssue.pumpWithoutCurve(row.line, row.entries[0] ?? ''));
  }
  return {
    kind: 'pump',
    open: speed > 0,
    oneWay: true,
    capacity: capacity === null ? null : Math.min(1e9, capacity * units.flow * speed),
    lengthKm: null,
  };
}

/** Links that controls or rules may switch. */
function switchedLinks(sections: EpanetSections): ReadonlySet<string> {
  const switched = new Set<string>();
  for (const { entries } of [...sections.rows('CONTROLS'), ...sections.rows('RULES')]) {
    entries.forEach((entry, place) => {
      const next = entries[place + 1];
      if (next !== undefined && /^(link|pipe|pump|valve)$/i.test(entry)) switched.add(next);
    });
  }
  return switched;
}

/** The open pipes, pumps and valves of a file in the units of the mesh; what is wrong is added to the issues. */
export function epanetLinks(
  sections: EpanetSections,
  units: EpanetUnits,
  velocity: number,
  curves: ReadonlyMap<string, EpanetCurve>,
  nodes: ReadonlySet<string>,
  issues: Issue[],
  notes: DraftNotes,
): readonly EpanetLink[] {
  const lines = new Map<string, number>();
  const found: Found[] = [];
  const add = (row: EpanetRow, made: Omit<Found, 'line' | 'id' | 'from' | 'to'>): void => {
    const [id = '', from = '', to = ''] = row.entries;
    const before = lines.get(id);
    const wrong = [
      ...(before === undefined ? [] : [epanetIssue.duplicate(row.line, id, before)]),
      ...[from, to].filter((end) => !nodes.has(end)).map((end) => epanetIssue.unknownNode(row.line, end)),
    ];
    for (const each of wrong) if (issues.length < epanetIssueLimit) issues.push(each);
    if (wrong.length > 0) return;
    lines.set(id, row.line);
    if (from === to) notes.add(epanetIssue.selfLoop(row.line, id));
    else found.push({ ...made, line: row.line, id, from, to });
  };
  for (const row of rowsWith(sections.rows('PIPES'), 'PIPES', 5, issues))
    add(row, pipeOf(row, units, velocity, issues));
  for (const row of rowsWith(sections.rows('PUMPS'), 'PUMPS', 4, issues))
    add(row, pumpOf(row, units, curves, issues, notes));
  for (const row of rowsWith(sections.rows('VALVES'), 'VALVES', 6, issues))
    add(row, valveOf(row, units, velocity, issues));
  const beyond = found[meshLimits.links];
  if (beyond !== undefined) issues.push(epanetIssue.tooMany(beyond.line, 'links', meshLimits.links));

  const pumps = new Set(found.filter(({ kind }) => kind === 'pump').map(({ id }) => id));
  const status = new Map<string, boolean>();
  for (const { line, entries } of sections.rows('STATUS')) {
    const [id = '', given = ''] = entries;
    if (!lines.has(id)) notes.add(epanetIssue.unknownEntry(line, 'STATUS', id));
    // A speed of 0 stops a pump; for a valve any number is its setting.
    else status.set(id, !/^closed$/i.test(given) && !(pumps.has(id) && epanetNumber(given) === 0));
  }
  const switched = switchedLinks(sections);
  return found.flatMap(({ open, ...made }) => {
    if (status.get(made.id) ?? open) return [made];
    if (!switched.has(made.id)) {
      notes.add(epanetIssue.closed(made.line, made.id));
      return [];
    }
    notes.add(epanetIssue.openedByControls(made.line, made.id));
    return [made];
  });
}
