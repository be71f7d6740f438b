import type { Scenario } from '@scenarios/format/scenario';
import { createHash } from 'node:crypto';
import type { DocumentInfo } from '../contract/host';
import type { Verification } from '../contract/results';
import type { Material } from '../pool/pool';
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
  readonly verifications: Map<string, Verification>;
  /** Ensembles that are under way and kept in the file meanwhile. */
  readonly ensembles: Set<string>;
};

export const documentInfo = (document: OpenDocument): DocumentInfo => ({
  path: document.file.path,
  scenarioId: document.scenario.id,
  title: document.scenario.title,
  revision: document.revision,
  canUndo: document.cursor > 0,
  canRedo: document.cursor < document.edits,
});

const keys = new WeakMap<Scenario, string>();

/** The scenario with a key of its content: equal content has an equal key, whatever was edited and undone in between. */
export function materialOf(scenario: Scenario): Material {
  let key = keys.get(scenario);
  if (key === undefined) {
    key = createHash('sha256').update(JSON.stringify(scenario)).digest('hex');
    keys.set(scenario, key);
  }
  return { scenario, key };
}
