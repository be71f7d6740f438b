import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import { createDraftNotes } from './draft-notes';
import { draftOfEpanet } from './draft-of-epanet';
import { epanetCurves } from './epanet-curves';
import { epanetIssueLimit } from './epanet-entries';
import { epanetIssue } from './epanet-issues';
import { epanetLinks } from './epanet-links';
import type { EpanetNetwork } from './epanet-network';
import { epanetNodes } from './epanet-nodes';
import type { EpanetOptions } from './epanet-options';
import { defaultEpanetOptions } from './epanet-options';
import type { EpanetSections } from './epanet-sections';
import { readEpanetSections } from './epanet-sections';
import type { EpanetUnits } from './epanet-units';
import { defaultEpanetUnits, epanetUnits } from './epanet-units';
import type { MeshDraft } from './mesh-draft';

function unitsOf(sections: EpanetSections, issues: Issue[]): EpanetUnits {
  let units = defaultEpanetUnits;
  for (const { line, entries } of sections.rows('OPTIONS')) {
    if (entries[0]?.toUpperCase() !== 'UNITS') continue;
    const found = epanetUnits.get(entries[1]?.toUpperCase() ?? '');
    if (found === undefined) issues.push(epanetIssue.unknownUnits(line, entries[1] ?? ''));
    else units = found;
  }
  return units;
}

const mapUnits = new Map<string, EpanetNetwork['mapUnits']>([
  ['DEGREES', 'degrees'],
  ['METERS', 'metres'],
  ['FEET', 'feet'],
]);

/**
 * Reads an EPANET 2.0 to 2.2 network file (`.inp`; Rossman et al. 2020, EPA/600/R-20/133) as a network of capacities in m³/h.
 * Hydraulics are not taken over; the notes of the draft say so, and whatever else was left out or assumed. Anything wrong
 * with the file comes back as issues that name the line, at most 20 of them.
 */
export function readEpanet(text: string, chosen: Partial<EpanetOptions> = {}): Result<MeshDraft, Issue> {
  const options = { ...defaultEpanetOptions, ...chosen };
  const read = readEpanetSections(text);
  if (!read.ok) return read;
  const sections = read.value;
  const issues: Issue[] = [];
  const notes = createDraftNotes();
  const firstPipe = sections.rows('PIPES')[0] ?? sections.rows('JUNCTIONS')[0];
  notes.add(epanetIssue.notHydraulic(firstPipe?.line ?? 1, options.velocity));
  const units = unitsOf(sections, issues);
  const curves = epanetCurves(sections, issues);
  const nodes = epanetNodes(sections, units, curves, issues, notes);
  const known = new Set(nodes.map(({ id }) => id));
  const links = epanetLinks(sections, units, options.velocity, curves, known, issues, notes);
  if (issues.length > 0) return failure(...issues.slice(0, epanetIssueLimit));
  for (const { name, line } of sections.unused) notes.add(epanetIssue.sectionNotUsed(line, name));
  let map: EpanetNetwork['mapUnits'] = 'none';
  for (const { entries } of sections.rows('BACKDROP'))
    if (entries[0]?.toUpperCase() === 'UNITS') map = mapUnits.get(entries[1]?.toUpperCase() ?? '') ?? 'none';
  return success(draftOfEpanet({ nodes, links, mapUnits: map }, options, notes));
}
