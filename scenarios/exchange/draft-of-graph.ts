import { carriedText } from './carried-record';
import type { CarriedWhole } from './carried-whole';
import { besideOf, readWhole } from './carried-whole';
import { draftedRecord } from './drafted-record';
import type { DraftNotes } from './draft-notes';
import { createDraftNotes } from './draft-notes';
import type { ServiceInput } from './exchange-service';
import type { GraphFile } from './graph-file';
import { graphIssue } from './graph-issues';
import type { GraphOptions } from './graph-options';
import { defaultGraphOptions } from './graph-options';
import { placeGraph } from './graph-places';
import { linkValues, nodeValues } from './graph-records';
import { identifierFrom, isIdentifier } from './identifier-from';
import type { Drafted, MeshDraft } from './mesh-draft';
import type { UnusedAttributes } from './read-graph-records';
import { readLinks, readNodes } from './read-graph-records';

/** What belongs to the file as a whole, in the attribute of its graph; null where there is none. */
function wholeIn(file: GraphFile, notes: DraftNotes): CarriedWhole | null {
  const text = carriedText(file.attributes);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    notes.add(graphIssue.badRecord(1, 'JSON'));
    return null;
  }
  const { whole, bad } = readWhole(value);
  for (const place of bad) notes.add(graphIssue.badWhole(1, place));
  return whole;
}

/** Services that records name: those of the file, the chosen one, and new ones for names that nobody knows. */
function gatherServices(
  named: ReadonlyMap<string, number>,
  carried: readonly ServiceInput[],
  options: GraphOptions,
  notes: DraftNotes,
): Drafted<ServiceInput>[] {
  const drafts = new Map<string, Drafted<ServiceInput>>();
  for (const each of carried) if (!drafts.has(each.id)) drafts.set(each.id, draftedRecord(each, null));
  for (const [name, line] of named) {
    if (drafts.has(name) || options.standing.has(name)) continue;
    if (name === options.service.id) {
      drafts.set(name, draftedRecord(options.service, null));
    } else {
      notes.add(graphIssue.serviceMade(line, name));
      const values = {
        name: { en: name, 'zh-Hant': name },
        unit: 'units',
        layer: 'physical',
        flow: 'capacitated',
      } as const;
      drafts.set(name, { line, id: name, values });
    }
  }
  return [...drafts.values()];
}

/**
 * Makes a draft of a graph. Attributes that name fields of the format are taken (see `graph-fields.ts`); a record that the file
 * carries whole comes back as it was, with what was changed in the readable attributes and ends since. Parallel edges stay
 * apart; loops and edges to nowhere are left out. Where the file does not say what an edge carries, it is the chosen service,
 * and both ends pass it on. Whatever was left out or assumed is in the notes.
 */
export function draftOfGraph(file: GraphFile, chosen: Partial<GraphOptions> = {}): MeshDraft {
  const options = { ...defaultGraphOptions, ...chosen };
  const notes = createDraftNotes();
  for (const note of file.notes) notes.add(note);
  const unused: UnusedAttributes = new Map();
  const whole = wholeIn(file, notes);
  const nodes = readNodes(file, options.prefix, notes, unused);
  const indexOf = new Map(nodes.map(({ from }, index) => [from.key, index]));
  const links = readLinks(file, options.prefix, indexOf, notes, unused);

  const placed = placeGraph(
    nodes.map(({ fields, carried, from }) => {
      const lon = fields.lon ?? carried?.position.lon;
      const lat = fields.lat ?? carried?.position.lat;
      const attribute = fields.x === null || fields.y === null ? null : { x: fields.x, y: fields.y };
      return {
        geographic: lon === undefined || lat === undefined ? null : { lon, lat },
        drawn: from.drawn ?? attribute,
      };
    }),
    links.map(({ ends }) => ends),
    options.place,
    options.widthKm,
  );
  const firstNode = nodes[0]?.from.line ?? 1;
  if (nodes.length > 0 && placed.found === 'laid-out') notes.add(graphIssue.laidOut(firstNode));
  if (placed.found === 'drawn') notes.add(graphIssue.scaled(firstNode, options.widthKm));
  const [near] = placed.placedNear;
  if (near !== undefined)
    notes.add(graphIssue.placedNear(nodes[near]?.from.line ?? firstNode, placed.placedNear.length));

  const named = new Map<string, number>();
  const relays = nodes.map(() => new Set<string>());
  let assumed: number | null = null;
  const servicesOf = links.map(({ carried, fields, from, ends }) => {
    if (carried !== null) return [];
    if (fields.services.length === 0) assumed ??= from.line;
    const services =
      fields.services.length === 0 ? [options.service.id] : [...new Set(fields.services.map(identifierFrom))];
    for (const name of services) {
      if (!named.has(name)) named.set(name, from.line);
      for (const end of [ends.from, ends.to]) relays[end]?.add(name);
    }
    return services;
  });
  const nodeFields = nodes.map((each) => {
    const name = each.fields.service;
    const known = name === null ? null : identifierFrom(name);
    const uses = each.carried === null && ((each.fields.demand ?? 0) > 0 || (each.fields.supply ?? 0) > 0);
    if (uses && !named.has(known ?? options.service.id)) named.set(known ?? options.service.id, each.from.line);
    return { ...each, fields: { ...each.fields, service: known } };
  });
  const services = gatherServices(named, whole?.services ?? [], options, notes);
  const directed = options.oneWay
    ? links.filter(({ carried, fields, from }) => carried === null && (fields.oneWay ?? from.directed))
    : [];
  const [firstDirected] = directed;
  if (firstDirected !== undefined) notes.add(graphIssue.oneWay(firstDirected.from.line, directed.length));
  if (assumed !== null) notes.add(graphIssue.serviceAssumed(assumed, options.service.id, options.linkKind));

  const communityOf = (name: string, line: number): string | null => {
    const index = indexOf.get(name);
    const found = index === undefined ? undefined : nodes[index]?.id;
    if (found !== undefined) return found;
    if (isIdentifier(name)) return name;
    notes.add(graphIssue.badReference(line, 'community', name));
    return null;
  };
  const drafted = {
    services,
    nodes: nodeFields.map((each, index) => ({
      line: each.from.line,
      id: each.id,
      ...(each.carried === null ? ({ byService: true } as const) : ({ whole: true } as const)),
      values: nodeValues(each, placed.places[index] ?? options.place, [...(relays[index] ?? [])], communityOf, options),
    })),
    links: links.map((each, index) => ({
      line: each.from.line,
      id: each.id,
      ...(each.carried === null ? ({ byService: true } as const) : ({ whole: true } as const)),
      values: linkValues(each, nodes, servicesOf[index] ?? [], options),
    })),
    layers: (whole?.layers ?? []).map((each) => draftedRecord(each, null)),
    ...(whole === null ? {} : { beside: besideOf(whole) }),
  };
  for (const [name, line] of unused) notes.add(graphIssue.unusedAttribute(line, name));
  return { ...drafted, notes: notes.list() };
}
