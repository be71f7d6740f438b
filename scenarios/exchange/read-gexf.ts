import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { success } from '../format/result';
import { draftOfGraph } from './draft-of-graph';
import { readGexfFile } from './gexf-file';
import type { GraphOptions } from './graph-options';
import type { MeshDraft } from './mesh-draft';

/**
 * Reads GEXF as Gephi, NetworkX and Holdfast write it. What is wrong with the file as a whole comes back as issues with their
 * line; what was left out of it, assumed or placed is in the notes of the draft.
 */
export function readGexf(text: string, options: Partial<GraphOptions> = {}): Result<MeshDraft, Issue> {
  const read = readGexfFile(text);
  return read.ok ? success(draftOfGraph(read.value, options)) : read;
}
