import { describeEdit } from '@scenarios/format/describe-edit';
import type { EditSummary } from '@scenarios/format/describe-edit';
import type { Scenario } from '@scenarios/format/scenario';
import { createHash } from 'node:crypto';
import type { DocumentInfo } from '../contract/host';
import type { Verification } from '../contract/results';
import type { Material } from '../pool/pool';
import { readEdit } from '../store/edit-queries';
import type { DocumentFile } from '../store/document-file';

/** The document that the host has open: what stands in its file, and what is only kept while it is open. */
export type OpenDocument = {
  file: DocumentFile;
  scenario: Scenario;
  revision: number;
  /** How many edits of the log are applied. */
  cursor: number;
  /** How many edits the log holds. */
  edits: number;
  /** What edits of the log do, by their position, as far as it was asked for: a large one is slow to read. */
  readonly summaries: Map<number, EditSummary | null>;
  readonly verifications: Map<string, Verification>;
  /** Ensembles that are under way and kept in the file meanwhile. */
  readonly ensembles: Set<string>;
};

/** What is deleted has its name in the inverse alone, which is read for nothing else. */
function summaryAt({ file, summaries }: OpenDocument, position: number): EditSummary | null {
  let summary = summaries.get(position);
  if (summary === undefined) {
    const edit = readEdit(file.database, position, 'forward');
    summary = edit === null ? null : describeEdit(edit);
    if (edit !== null && typeof summary?.name === 'string')
      summary = describeEdit(edit, readEdit(file.database, position, 'inverse') ?? undefined);
    summaries.set(position, summary);
  }
  return summary;
}

export const documentInfo = (document: OpenDocument): DocumentInfo => ({
  path: document.file.path,
  scenarioId: document.scenario.id,
  title: document.scenario.title,
  revision: document.revision,
  undo: document.cursor > 0 ? summaryAt(document, document.cursor - 1) : null,
  redo: document.cursor < document.edits ? summaryAt(document, document.cursor) : null,
});

const materials = new WeakMap<Scenario, Material>();

/**
 * What of a scenario a run is computed from, with a key of it: equal content has an equal key, whatever was edited and undone in
 * between. Plans of exercises are no part of it: they change no result.
 */
export function materialOf(scenario: Scenario): Material {
  let material = materials.get(scenario);
  if (material === undefined) {
    const { exercises, ...content } = scenario;
    void exercises;
    const key = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    material = { scenario: { ...content, exercises: [] }, key };
    materials.set(scenario, material);
  }
  return material;
}
