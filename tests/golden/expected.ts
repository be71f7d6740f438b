import { readFileSync } from 'node:fs';
import { parseScenarioText } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import type { ReferenceResult } from '@workers/tasks/reference-results';

export type Expected = { readonly engine: string; readonly results: readonly ReferenceResult[] };

/** A bundled scenario and the figures that stand beside it. */
export function readBundled(slug: string): { readonly scenario: Scenario; readonly expected: Expected } {
  const folder = `scenarios/bundled/${slug}`;
  const parsed = parseScenarioText(readFileSync(`${folder}/scenario.json`, 'utf8'));
  if (!parsed.ok) throw new Error(`${slug} is not valid: ${parsed.issues[0]?.message.en ?? ''}`);
  return { scenario: parsed.value, expected: JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected };
}
