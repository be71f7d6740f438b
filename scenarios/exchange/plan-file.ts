import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { success } from '../format/result';
import type { Scenario } from '../format/scenario';
import type { FileFormat } from './file-formats';
import type { ImportPlan } from './import-plan';
import { nodeDefaults } from './node-defaults';
import { planImport } from './plan-import';
import type { OnExisting } from './plan-record';
import type { FileChoices } from './file-choices';
import type { ReadFile } from './file-reading';
import { readFile } from './read-file';

export type PlannedFile = Omit<ReadFile, 'draft'> & { readonly plan: ImportPlan };

/**
 * Reads a file and plans its import into a design, with the typology for what the file does not say of new nodes. Nothing is
 * changed. Fails as `readFile` and `planImport` do.
 */
export function planFile(
  bytes: Uint8Array,
  format: FileFormat,
  scenario: Scenario,
  designId: string,
  choices: FileChoices,
  onExisting: OnExisting,
): Result<PlannedFile, Issue> {
  const read = readFile(bytes, format, scenario, designId, choices);
  if (!read.ok) return read;
  const mesh = scenario.designs.find(({ id }) => id === designId)?.mesh ?? { services: [] };
  const { draft, ...about } = read.value;
  const plan = planImport(scenario, designId, draft, { onExisting, defaultsOf: nodeDefaults(mesh) });
  return plan.ok ? success({ ...about, plan: plan.value }) : plan;
}
