import { existsSync, writeFileSync } from 'node:fs';
import { scenario } from '@scenarios/format/scenario';
import { hokkaido2018 } from './scenario';

const facts = '../shared/facts/observed-series.csv';
const target = 'scenarios/bundled/hokkaido-2018/scenario.json';

/** The text of the bundled document, with every default spelled out. */
export const documentText = (csvPath: string): string =>
  `${JSON.stringify(scenario.parse(hokkaido2018(csvPath)), null, 1)}\n`;

/** Writes the bundled document; run from the project's root with the facts table beside it. */
export function main(): number {
  if (!existsSync(facts)) {
    console.error(`The facts table ${facts} is absent; the bundled document stays as it is.`);
    return 1;
  }
  writeFileSync(target, documentText(facts));
  return 0;
}
