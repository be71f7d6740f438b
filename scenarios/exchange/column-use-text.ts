import type { ColumnUse } from './column-mapping';
import { plainFields } from './column-mapping';
import type { NamedService } from './guess-column';
import { readExact } from './guess-column';

/** What a column holds as a word: as `readColumnUse` reads it, and as columns of files written here are headed. */
export function columnUseText(use: ColumnUse): string {
  switch (use.field) {
    case 'length':
      return `length (${use.unit})`;
    case 'provides':
    case 'needs':
      return `${use.field}:${use.service} (${use.unit})`;
    case 'stores':
      return `stores:${use.service}:${use.kind} (${use.unit})`;
    case 'capacity':
      return `capacity${use.service === null ? '' : `:${use.service}`}${use.unit === null ? '' : ` (${use.unit})`}`;
    default:
      return use.field;
  }
}

/**
 * What a column holds, from its word: a plain field, `length (m)`, `needs:power (kW)`, `stores:water:tank (m³)`, `capacity (MW)` for all
 * that a link carries. Without a unit it is that of the service. Null where the word is none of these.
 */
export function readColumnUse(text: string, services: readonly NamedService[]): ColumnUse | null {
  const word = text.trim();
  const plain = plainFields.find((field) => field === word);
  if (plain !== undefined) return { field: plain };
  const length = /^length(?: \((km|m)\))?$/.exec(word);
  if (length !== null) return { field: 'length', unit: length[1] === 'm' ? 'm' : 'km' };
  const capacity = /^capacity(?: \(([^()]{1,40})\))?$/.exec(word);
  if (capacity !== null) return { field: 'capacity', service: null, unit: capacity[1] ?? null };
  return readExact(word, services);
}
