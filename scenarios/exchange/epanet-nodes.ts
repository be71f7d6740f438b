import type { Issue } from '../format/issues';
import { meshLimits } from '../format/mesh';
import type { DraftNotes } from './draft-notes';
import type { EpanetCurve } from './epanet-curves';
import { alongCurve, epanetPatterns } from './epanet-curves';
import { epanetIssueLimit, epanetNumber, numberAt, rowsWith } from './epanet-entries';
import { epanetIssue } from './epanet-issues';
import type { EpanetNode } from './epanet-network';
import type { EpanetRow, EpanetSections } from './epanet-sections';
import type { EpanetUnits } from './epanet-units';

const measure = [-1e9, 1e9] as const;
const length = [0, 1e6] as const;

type Option = { readonly defaultPattern: string | null; readonly multiplier: number };

function demandOptions(sections: EpanetSections, issues: Issue[]): Option {
  let defaultPattern: string | null = null;
  let multiplier = 1;
  for (const row of sections.rows('OPTIONS')) {
    const [first = '', second = ''] = row.entries.map((entry) => entry.toUpperCase());
    if (first === 'PATTERN') defaultPattern = row.entries[1] ?? null;
    if (first === 'DEMAND' && second.startsWith('MULT'))
      multiplier = numberAt(row, 2, 'DEMAND MULTIPLIER', [0, 1e6], 1, issues);
  }
  return { defaultPattern, multiplier };
}

/** Demand of every junction in units of the file, mean over its patterns; [DEMANDS] takes the place of [JUNCTIONS]. */
function demandsOf(sections: EpanetSections, issues: Issue[], notes: DraftNotes): ReadonlyMap<string, number> {
  const patterns = epanetPatterns(sections, issues);
  const { defaultPattern, multiplier } = demandOptions(sections, issues);
  const fallback = patterns.get(defaultPattern ?? '1') ?? 1;
  let varying: number | null = null;
  const mean = (row: EpanetRow, base: number, pattern: string | undefined): number => {
    const factor = pattern === undefined ? fallback : patterns.get(pattern);
    if (factor === undefined) notes.add(epanetIssue.unknownPattern(row.line, pattern ?? ''));
    if (base !== 0 && (pattern === undefined ? patterns.has(defaultPattern ?? '1') : factor !== undefined))
      varying ??= row.line;
    return base * (factor ?? 1) * multiplier;
  };
  const demands = new Map<string, number>();
  for (const row of sections.rows('JUNCTIONS')) {
    const base = numberAt(row, 2, 'Demand', measure, 0, issues);
    demands.set(row.entries[0] ?? '', base === 0 ? 0 : mean(row, base, row.entries[3]));
  }
  const replaced = new Set<string>();
  for (const row of rowsWith(sections.rows('DEMANDS'), 'DEMANDS', 2, issues)) {
    const [id = ''] = row.entries;
    if (!demands.has(id)) {
      notes.add(epanetIssue.unknownEntry(row.line, 'DEMANDS', id));
      continue;
    }
    const base = numberAt(row, 1, 'Demand', measure, 0, issues);
    demands.set(id, (replaced.has(id) ? (demands.get(id) ?? 0) : 0) + mean(row, base, row.entries[2]));
    replaced.add(id);
  }
  if (varying !== null) notes.add(epanetIssue.meanDemand(varying));
  return demands;
}

/** Volume between the levels of a tank, in cubed units of length, and the share that is filled. */
function volumeOf(
  row: EpanetRow,
  curves: ReadonlyMap<string, EpanetCurve>,
  issues: Issue[],
): { readonly volume: number; readonly level: number } {
  const at = (place: number, what: string): number => numberAt(row, place, what, length, 0, issues);
  const [initial, least, most, diameter] = [
    at(2, 'InitLevel'),
    at(3, 'MinLevel'),
    at(4, 'MaxLevel'),
    at(5, 'Diameter'),
  ];
  const curve = curves.get(row.entries[7] ?? '');
  const filled = (depth: number): number =>
    (curve === undefined ? null : alongCurve(curve, depth)) ?? (Math.PI / 4) * diameter * diameter * depth;
  const volume = filled(most) - filled(least);
  if (!(volume > 0)) return { volume: 0, level: 0 };
  return { volume, level: Math.min(1, Math.max(0, (filled(initial) - filled(least)) / volume)) };
}

function placesOf(sections: EpanetSections): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  for (const { entries } of sections.rows('COORDINATES')) {
    const [x, y] = [epanetNumber(entries[1]), epanetNumber(entries[2])];
    if (x !== null && y !== null && Math.abs(x) <= 1e12 && Math.abs(y) <= 1e12) places.set(entries[0] ?? '', { x, y });
  }
  return places;
}

/** Junctions, reservoirs and tanks of a file in the units of the mesh; what is wrong is added to the issues. */
export function epanetNodes(
  sections: EpanetSections,
  units: EpanetUnits,
  curves: ReadonlyMap<string, EpanetCurve>,
  issues: Issue[],
  notes: DraftNotes,
): readonly EpanetNode[] {
  const junctions = rowsWith(sections.rows('JUNCTIONS'), 'JUNCTIONS', 2, issues);
  const reservoirs = rowsWith(sections.rows('RESERVOIRS'), 'RESERVOIRS', 2, issues);
  // As in EPANET, a line of [TANKS] with no more than a head is a reservoir.
  const tanks = rowsWith(sections.rows('TANKS'), 'TANKS', 2, issues);
  const demands = demandsOf(sections, issues, notes);
  const places = placesOf(sections);
  const lines = new Map<string, number>();
  const nodes: EpanetNode[] = [];
  const add = (row: EpanetRow, kind: EpanetNode['kind']): void => {
    const [id = ''] = row.entries;
    const before = lines.get(id);
    if (before !== undefined) {
      if (issues.length < epanetIssueLimit) issues.push(epanetIssue.duplicate(row.line, id, before));
      return;
    }
    lines.set(id, row.line);
    numberAt(row, 1, 'Elevation', measure, 0, issues);
    const { volume, level } = kind === 'tank' ? volumeOf(row, curves, issues) : { volume: 0, level: 0 };
    nodes.push({
      line: row.line,
      id,
      kind,
      demand: kind === 'junction' ? (demands.get(id) ?? 0) * units.flow : 0,
      volume: volume * units.length * units.length * units.length,
      level,
      place: places.get(id) ?? null,
    });
  };
  for (const row of junctions) add(row, 'junction');
  for (const row of reservoirs) add(row, 'reservoir');
  for (const row of tanks) add(row, row.entries.length <= 3 ? 'reservoir' : 'tank');
  const beyond = nodes[meshLimits.nodes];
  if (beyond !== undefined) issues.push(epanetIssue.tooMany(beyond.line, 'nodes', meshLimits.nodes));
  if (junctions.length === 0 && issues.length === 0) issues.push(epanetIssue.noNodes());
  for (const { line, entries } of sections.rows('COORDINATES'))
    if (!lines.has(entries[0] ?? '')) notes.add(epanetIssue.unknownEntry(line, 'COORDINATES', entries[0] ?? ''));
  return nodes;
}
