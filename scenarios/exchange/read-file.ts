import type { Issue } from '../format/issues';
import { issueOf } from '../format/issue-texts';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { Design, Scenario } from '../format/scenario';
import { decodeText } from './decode-text';
import { draftOfMatpower } from './draft-of-matpower';
import type { FileChoices } from './file-choices';
import { defaultFileChoices } from './file-choices';
import type { FileFormat } from './file-formats';
import { fileSizeLimit } from './file-formats';
import { fileIssue } from './file-issues';
import type { ReadFile } from './file-reading';
import type { MeshDraft } from './mesh-draft';
import { readEpanet } from './read-epanet';
import { readGexf } from './read-gexf';
import { readGraphml } from './read-graphml';
import { readHoldfast } from './read-holdfast';
import { readMap } from './read-map';
import { readTable } from './read-table';

function readText(
  text: string,
  format: Exclude<FileFormat, 'csv' | 'geojson'>,
  choices: FileChoices,
  design: Design,
): Result<MeshDraft, Issue> {
  const { place, widthKm, prefix, nodeKind, link } = choices;
  const { services } = design.mesh;
  const standing = new Set(services.map(({ id }) => id));
  const common = { place, prefix, standing, ...(widthKm === null ? {} : { widthKm }) };
  const service = services.find(({ id }) => id === link?.service);
  const graph = {
    ...common,
    ...(nodeKind === null ? {} : { nodeKind }),
    ...(link === null || service === undefined ? {} : { service, linkKind: link.kind }),
  };
  switch (format) {
    case 'graphml':
      return readGraphml(text, graph);
    case 'gexf':
      return readGexf(text, graph);
    case 'epanet':
      return readEpanet(text, common);
    case 'matpower':
      return draftOfMatpower(text, common);
    case 'holdfast':
      return readHoldfast(text, { design: choices.design });
  }
}

/** Designs of a text that has been read as a scenario. */
const designsIn = (text: string): ReadFile['designs'] =>
  (JSON.parse(text) as Pick<Scenario, 'designs'>).designs.map(({ id, name }) => ({ id, name }));

/** Files of which each node has a place only because one was chosen for the whole. */
const unplaced: ReadonlySet<FileFormat> = new Set(['graphml', 'gexf', 'epanet', 'matpower']);

/**
 * Leaves where they are the nodes that stand and that the file itself does not place, so that reading it again around another
 * middle moves nothing. They are found by reading the file around a second middle.
 */
function keepPlaces(draft: MeshDraft, design: Design, again: () => Result<MeshDraft, Issue>): MeshDraft {
  const standing = new Set(design.mesh.nodes.map(({ id }) => id));
  if (!draft.nodes.some(({ id }) => standing.has(id))) return draft;
  const other = again();
  if (!other.ok) return draft;
  const elsewhere = new Map(other.value.nodes.map(({ id, values }) => [id, values.position]));
  return {
    ...draft,
    nodes: draft.nodes.map((drafted) => {
      const { position, ...values } = drafted.values;
      const second = elsewhere.get(drafted.id);
      const own = position?.lon === second?.lon && position?.lat === second?.lat;
      return own || !standing.has(drafted.id) ? drafted : { ...drafted, values };
    }),
  };
}

/** A draft with what there is to say about its text before its own notes; one that has nothing says that. */
function toldAbout(draft: MeshDraft, notes: readonly Issue[]): MeshDraft {
  const { services, nodes, links, layers, beside } = draft;
  const all = [...notes, ...draft.notes];
  const lists = [services, nodes, links, layers, beside?.owners ?? [], beside?.people ?? [], beside?.agreements ?? []];
  const nothing = lists.every(({ length }) => length === 0) && all.length === 0;
  return { ...draft, notes: nothing ? [fileIssue.nothing()] : all };
}

/**
 * Reads a file of any format for a design of a scenario: what it says of services, nodes, links and layers, not decided upon yet.
 * Fails with the lines of what is wrong, or where the design is unknown or the file is too large or of another kind.
 */
export function readFile(
  bytes: Uint8Array,
  format: FileFormat,
  scenario: Scenario,
  designId: string,
  choices: FileChoices = defaultFileChoices,
): Result<ReadFile, Issue> {
  const design = scenario.designs.find(({ id }) => id === designId);
  if (design === undefined) return failure(issueOf.unknownDesign(designId));
  if (bytes.length > fileSizeLimit) return failure(fileIssue.tooLarge(bytes.length, fileSizeLimit));
  if (bytes.length === 0) return failure(fileIssue.empty());
  if (fileIssue.isDocument(bytes)) return failure(fileIssue.document());
  if (format === 'csv') {
    const table = readTable(bytes, choices, design);
    return table.ok ? success({ ...table.value, draft: toldAbout(table.value.draft, []) }) : table;
  }
  const decoded = decodeText(bytes, format);
  if (!decoded.ok) return decoded;
  const { text, notes } = decoded.value;
  if (format === 'geojson') {
    const map = readMap(text, choices, design);
    return map.ok ? success({ ...map.value, draft: toldAbout(map.value.draft, notes) }) : map;
  }
  const read = readText(text, format, choices, design);
  if (!read.ok) return read;
  const { lon, lat } = choices.place;
  const elsewhere = { lon: lon > 0 ? lon - 20 : lon + 20, lat: lat > 0 ? lat - 20 : lat + 20 };
  const draft = unplaced.has(format)
    ? keepPlaces(read.value, design, () => readText(text, format, { ...choices, place: elsewhere }, design))
    : read.value;
  return success({
    draft: toldAbout(draft, notes),
    table: null,
    features: null,
    designs: format === 'holdfast' ? designsIn(text) : [],
  });
}
