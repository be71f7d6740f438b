import { readFileSync, writeFileSync } from 'node:fs';
import { parseScenarioText } from '@scenarios/format/parse';
import { engineVersion } from '@workers/engine/engine-version';
import { referenceResults } from '@workers/tasks/reference-results';

/** Writes `expected.json` beside each named bundled scenario; run from the project's root after a wanted change. */
export function main(slugs: readonly string[]): number {
  if (slugs.length === 0) {
    console.error('Name the bundled scenario, such as pilot-district.');
    return 2;
  }
  for (const slug of slugs) {
    const folder = `scenarios/bundled/${slug}`;
    const parsed = parseScenarioText(readFileSync(`${folder}/scenario.json`, 'utf8'));
    const results = parsed.ok ? referenceResults(parsed.value) : parsed;
    if (!results.ok) {
      for (const issue of results.issues) console.error(`${issue.path}: ${issue.message.en}`);
      return 1;
    }
    writeFileSync(
      `${folder}/expected.json`,
      `${JSON.stringify({ engine: engineVersion, results: results.value }, null, 1)}\n`,
    );
  }
  return 0;
}
