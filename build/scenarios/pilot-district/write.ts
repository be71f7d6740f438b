import { writeFileSync } from 'node:fs';
import { documentText } from './document-text';

/** Writes the bundled document; run from the project's root. */
export function main(): number {
  writeFileSync('scenarios/bundled/pilot-district/scenario.json', documentText());
  return 0;
}
