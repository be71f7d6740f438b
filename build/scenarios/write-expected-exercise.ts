import { readFileSync, writeFileSync } from 'node:fs';
import { parseScenarioText } from '@scenarios/format/parse';
import { createInlinePool } from '@host/pool/inline-pool';
import { engineVersion } from '@workers/engine/engine-version';
import { exerciseFigures } from '../../tests/exercise/bundled-plans';

/** Writes `expected-exercise.json` beside each named bundled scenario; run from the project's root after a wanted change. */
export async function main(slugs: readonly string[]): Promise<number> {
  if (slugs.length === 0) {
    console.error('Name the bundled scenario, such as pilot-district.');
    return 2;
  }
  const pool = createInlinePool();
  for (const slug of slugs) {
    const folder = `scenarios/bundled/${slug}`;
    const parsed = parseScenarioText(readFileSync(`${folder}/scenario.json`, 'utf8'));
    if (!parsed.ok) {
      for (const issue of parsed.issues) console.error(`${issue.path}: ${issue.message.en}`);
      return 1;
    }
    const figures = { engine: engineVersion, exercises: await exerciseFigures(pool, parsed.value) };
    writeFileSync(`${folder}/expected-exercise.json`, `${JSON.stringify(figures, null, 1)}\n`);
  }
  await pool.close();
  return 0;
}
