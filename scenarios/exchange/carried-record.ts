import type { z } from 'zod';
import { plainName } from './attribute-reader';
import type { DraftNotes } from './draft-notes';
import { graphIssue } from './graph-issues';

/** Name of the attribute that carries the JSON of a whole record in a graph file. */
export const carriedName = 'holdfast';

/** The value of the attribute, whatever its case; null where there is none. */
export function carriedText(attributes: ReadonlyMap<string, string>): string | null {
  for (const [name, value] of attributes) if (plainName(name) === carriedName && value.trim() !== '') return value;
  return null;
}

/** The record that an attribute carries, checked against its schema; what cannot be read is noted and gives null. */
export function readCarried<Schema extends z.ZodType>(
  schema: Schema,
  attributes: ReadonlyMap<string, string>,
  line: number,
  notes: DraftNotes,
): z.output<Schema> | null {
  const text = carriedText(attributes);
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    notes.add(graphIssue.badRecord(line, 'JSON'));
    return null;
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  notes.add(graphIssue.badRecord(line, parsed.error.issues[0]?.path.map(String).join('.') ?? ''));
  return null;
}
