import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * What a small JSON file holds, or the fallback where there is none. A file that is not valid is kept aside under the
 * name `<path>.damaged` and the fallback is returned.
 */
export function readJsonFile<Value>(path: string, schema: z.ZodType<Value>, fallback: Value): Value {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: kept aside like any other damage.
  }
  try {
    renameSync(path, `${path}.damaged`);
  } catch {
    // A folder that cannot be written keeps it where it is.
  }
  return fallback;
}

/** Writes a small JSON file in one step: a crash leaves the old or the new one. Throws the error of the system. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.part`;
  try {
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
