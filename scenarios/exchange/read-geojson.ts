import type { z } from 'zod';
import type { mapLayer } from '../format/map-layer';
import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { success } from '../format/result';
import type { LocalText } from '../format/text';
import type { ColumnUse, GeojsonMapping } from './column-mapping';
import type { ReadInto } from './draft-flat';
import { besideOf, readWhole } from './carried-whole';
import { draftedRecord } from './drafted-record';
import { boundNotes, draftLinks, draftNodes, flatContext, servicesOfColumns } from './draft-flat';
import type { FlatCell, FlatRow } from './flat-row';
import type { GeojsonFeature, GeojsonFeatures } from './geojson-features';
import { geojsonIssue } from './geojson-issues';
import type { LayerShape } from './geojson-layer';
import { geojsonLayer } from './geojson-layer';
import type { Position, Shape } from './geojson-shape';
import { centroidOf, lineLengthKm, shapeOf } from './geojson-shape';
import type { MeshDraft } from './mesh-draft';
import { nearestNode } from './nearest-node';

export type GeojsonChoices = {
  readonly points: 'nodes' | 'layer' | 'ignore';
  readonly lines: 'links' | 'layer' | 'ignore';
  readonly polygons: 'communities' | 'layer' | 'ignore';
  /** Ends of lines without `from` and `to` belong to the nearest node within this distance, km. */
  readonly snapKm: number;
  /** The layer that shapes go to. */
  readonly layer: { readonly name: LocalText; readonly kind: z.input<typeof mapLayer>['kind'] };
};

/** A row with neither column nor place of a feature; `holdfast` may be an object here. */
function rowOf(feature: GeojsonFeature, uses: ReadonlyMap<string, ColumnUse>): FlatRow {
  const cells: FlatCell[] = [];
  let holdfast: unknown;
  const names: string[] = [];
  for (const [name, value] of feature.properties) {
    const use = uses.get(name);
    if (use === undefined || use.field === 'ignore' || use.field === 'lon' || use.field === 'lat') continue;
    if (use.field === 'holdfast' && typeof value === 'object' && value !== null) holdfast = value;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
    const text = String(value).trim();
    if (text === '') continue;
    names.push(name);
    const number = typeof value === 'number' && Number.isFinite(value) ? { number: value } : {};
    cells.push({ use, text, ...number, column: names.length - 1 });
  }
  if (feature.id !== null && !cells.some(({ use }) => use.field === 'id'))
    cells.push({ use: { field: 'id' }, text: feature.id.trim(), column: -1 });
  return {
    line: feature.line,
    cells,
    ...(holdfast === undefined ? {} : { holdfast }),
    place: (column) => feature.place(column === undefined ? undefined : (names[column] ?? 'id')),
  };
}

const textOf = (row: FlatRow, ...fields: readonly ColumnUse['field'][]): string | null =>
  row.cells.find(({ use }) => fields.includes(use.field))?.text ?? null;

type Part = { readonly row: FlatRow; readonly line: readonly Position[] };

/** One row for each line of a feature; several are numbered where the feature has an id. */
function partsOf(row: FlatRow, lines: readonly (readonly Position[])[], notes: Issue[]): readonly Part[] {
  if (lines.length > 1) notes.push(geojsonIssue.parts(row.place(), lines.length));
  return lines.map((line, index) => ({
    line,
    row: {
      ...row,
      ...(row.holdfast === undefined && !row.cells.some(({ use }) => use.field === 'holdfast')
        ? { lengthKm: Math.max(0.001, Number(lineLengthKm(line).toPrecision(6))) }
        : {}),
      cells:
        lines.length === 1
          ? row.cells
          : row.cells.map((cell) =>
              cell.use.field === 'id' ? { ...cell, text: `${cell.text}-${String(index + 1)}` } : cell,
            ),
    },
  }));
}

/** A line with its ends at nodes: as it says, else the nearest; null with a note where there is none, or only one. */
function atNodes(
  { row, line }: Part,
  nearest: (lon: number, lat: number, withinKm: number) => string | null,
  snapKm: number,
  notes: Issue[],
): FlatRow | null {
  const said = (end: 'from' | 'to'): boolean => row.cells.some(({ use }) => use.field === end);
  const cells = [...row.cells];
  const found: string[] = [];
  for (const end of ['from', 'to'] as const) {
    if (said(end)) continue;
    const [lon, lat] = (end === 'from' ? line[0] : line.at(-1)) ?? [0, 0];
    const id = nearest(lon, lat, snapKm);
    if (id === null) {
      notes.push(geojsonIssue.noNodeNear(row.place(), lon, lat, snapKm));
      return null;
    }
    found.push(id);
    cells.push({ use: { field: end }, text: id, column: -1 });
  }
  const [one, other] = found;
  if (one !== undefined && one === other) {
    notes.push(geojsonIssue.loop(row.place(), one));
    return null;
  }
  return { ...row, cells };
}

/**
 * What a GeoJSON file says of nodes, links and layers, under a mapping of its properties: points become nodes, lines links
 * whose ends are the nodes that `from` and `to` name or the nearest ones (of the file or of the design), polygons communities
 * at the centroid of their area, or all of them a layer of the map. Lengths of lines are measured where no property has them.
 * A feature in which something cannot be read is left out and named in the notes by its number, its line and the property.
 */
export function readGeojson(
  file: GeojsonFeatures,
  mapping: GeojsonMapping,
  choices: GeojsonChoices,
  into: ReadInto,
): Result<MeshDraft, Issue> {
  const uses = new Map(mapping.properties.map(({ name, use }) => [name, use]));
  const notes: Issue[] = [...file.notes];
  const sites: FlatRow[] = [];
  const parts: Part[] = [];
  const pictures: LayerShape[] = [];
  const use = { points: choices.points, lines: choices.lines, polygons: choices.polygons };
  const take = (row: FlatRow, shape: Shape): void => {
    if (use[shape.kind] === 'ignore') notes.push(geojsonIssue.notUsed(row.place()));
    else if (use[shape.kind] === 'layer') {
      const value = Number(textOf(row, 'value') ?? NaN);
      const name = textOf(row, 'name-zh', 'name', 'name-en');
      pictures.push({ shape, name, value: Number.isFinite(value) ? value : null, place: row.place() });
    } else if (shape.kind === 'lines') parts.push(...partsOf(row, shape.lines, notes));
    else if (shape.kind === 'polygons') sites.push({ ...row, position: centroidOf(shape.polygons), kind: 'community' });
    else {
      const [position, ...more] = shape.points;
      if (position === undefined || more.length > 0) notes.push(geojsonIssue.unsupported(row.place(), 'MultiPoint'));
      else sites.push({ ...row, position: { lon: position[0], lat: position[1] } });
    }
  };
  for (const feature of file.features) {
    const read = shapeOf(feature.geometry, feature.place());
    if ('issue' in read) notes.push(read.issue);
    else take(rowOf(feature, uses), read.shape);
  }

  const { whole, bad } = readWhole(file.holdfast);
  for (const place of bad) notes.push(geojsonIssue.badWhole(place));
  const known = new Set(into.services.map(({ id }) => id));
  const described = whole.services.filter(({ id }) => !known.has(id));
  const standing = [...into.services, ...described];
  const columns = mapping.properties.map((each) => each.use);
  const context = flatContext(mapping, columns, { ...into, services: standing });
  const nodes = draftNodes(sites, context);
  const drafted = new Set(nodes.map(({ id }) => id));
  const nearest = nearestNode([
    ...nodes.flatMap(({ id, values: { position } }) => (position === undefined ? [] : [{ id, ...position }])),
    ...into.nodes.flatMap(({ id, position }) => (drafted.has(id) ? [] : [{ id, ...position }])),
  ]);
  const rows = parts.flatMap((part) => atNodes(part, nearest, choices.snapKm, notes) ?? []);
  const links = draftLinks(rows, context);
  const drawn = pictures.length === 0 ? [] : [geojsonLayer(choices.layer.name, choices.layer.kind, pictures, notes)];
  const layers = [...whole.layers.map((each) => draftedRecord(each, null)), ...drawn];
  return success({
    services: [...described.map((each) => draftedRecord(each, null)), ...servicesOfColumns(columns, standing)],
    nodes,
    links,
    layers,
    ...(file.holdfast === undefined ? {} : { beside: besideOf(whole) }),
    notes: boundNotes([...notes, ...context.issues]),
  });
}
