import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import { draftedRecord } from './drafted-record';
import { graphIssue } from './graph-issues';
import { placeGraph } from './graph-places';
import { identifierFrom } from './identifier-from';
import { readMatpower } from './matpower';
import { branchId, busId, meshOfMatpower } from './matpower-mesh';
import type { MeshDraft } from './mesh-draft';

/** What a MATPOWER case does not say and the planner chooses. */
export type MatpowerOptions = {
  /** Middle of the grid, which has no places of its own. */
  readonly place: { readonly lon: number; readonly lat: number };
  /** Longer side of the box into which it is laid out, km. */
  readonly widthKm: number;
  /** Ids of services that the design has already; they are not repeated in the draft. */
  readonly standing: ReadonlySet<string>;
  /** Goes before every id, so that two cases with a bus 1 do not meet. */
  readonly prefix: string;
};

export const defaultMatpowerOptions: MatpowerOptions = {
  place: { lon: 0, lat: 0 },
  widthKm: 100,
  standing: new Set(),
  prefix: '',
};

/**
 * Reads a MATPOWER case as a draft for an existing design: the mesh of `meshOfMatpower` with the line of each bus and branch,
 * laid out around a place. What is refused and what is left out is as there.
 */
export function draftOfMatpower(text: string, chosen: Partial<MatpowerOptions> = {}): Result<MeshDraft, Issue> {
  const options = { ...defaultMatpowerOptions, ...chosen };
  const read = readMatpower(text);
  if (!read.ok) return read;
  const made = meshOfMatpower(read.value);
  if (!made.ok) return failure(...made.issues);
  const { mesh, skipped } = made.value;

  const lineOf = new Map<string, number>([
    ...read.value.buses.map(({ number, line }) => [busId(number), line] as const),
    ...read.value.branches.map(({ line }, index) => [branchId(index + 1), line] as const),
  ]);
  const named = (id: string): string => identifierFrom(options.prefix + id);
  const { places } = placeGraph(
    mesh.nodes.map(({ position }) => ({ geographic: null, drawn: { x: position.lon, y: position.lat } })),
    [],
    options.place,
    options.widthKm,
  );
  const firstLine = read.value.buses[0]?.line ?? 1;
  return success({
    services: mesh.services.filter(({ id }) => !options.standing.has(id)).map((each) => draftedRecord(each, null)),
    nodes: mesh.nodes.map((each, index) =>
      draftedRecord(
        { ...each, id: named(each.id), position: places[index] ?? options.place },
        lineOf.get(each.id) ?? null,
      ),
    ),
    links: mesh.links.map((each) =>
      draftedRecord(
        { ...each, id: named(each.id), from: named(each.from), to: named(each.to) },
        lineOf.get(each.id) ?? null,
      ),
    ),
    layers: [],
    notes: [...skipped, graphIssue.laidOut(firstLine)],
  });
}
