import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { decodeCsv } from '../csv-encoding';
import type { CapImportPlan } from './plan-cap-import';
import { planCapImport } from './plan-cap-import';

/** Reads an alert from the bytes of a file, in UTF-8, UTF-16 or Big5, and plans its import; fails as `planCapImport` does. */
export function planCapFile(
  bytes: Uint8Array,
  plan: Exercise,
  context: { readonly start: string | null },
): Result<CapImportPlan, Issue> {
  const decoded = decodeCsv(bytes, null);
  return decoded.ok ? planCapImport(decoded.value.text, plan, context) : decoded;
}
