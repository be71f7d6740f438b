import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { success } from '../format/result';
import { draftOfGraph } from './draft-of-graph';
import type { GraphOptions } from './graph-options';
import { readGraphmlFile } from './graphml-file';
import type { MeshDraft } from './mesh-draft';

/**
 * Reads GraphML as NetworkX, igraph, yEd, Gephi, the Internet Topology Zoo and Holdfast write it. What is wrong with the file as
 * a whole comes back as issues with their line; what was left out of it, assumed or placed is in the notes of the draft.
 */
export function readGraphml(text: string, options: Partial<GraphOptions> = {}): Result<MeshDraft, Issue> {
  const read = readGraphmlFile(text);
  return read.ok ? success(draftOfGraph(read.value, options)) : read;
}
