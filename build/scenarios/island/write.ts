import { mkdirSync, writeFileSync } from 'node:fs';
import { documentText } from './document-text';

/** Writes the bundled document; run from the project's root. */
export function main(): number {
  mkdirSync('scenarios/bundled/island', { recursive: true });
  writeFileSync('scenarios/bundled/island/scenario.json', documentText());
  return 0;
}
