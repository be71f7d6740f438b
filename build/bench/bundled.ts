import { catalog } from '@scenarios/bundled/catalog';
import { parseScenarioText } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';

/** A bundled scenario by its slug; throws when it is not there or does not parse. */
export async function bundled(slug: string): Promise<Scenario> {
  const entry = catalog.find((candidate) => candidate.slug === slug);
  if (entry === undefined) throw new Error(`No bundled scenario ${slug}.`);
  const parsed = parseScenarioText(await entry.readText());
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message.en ?? 'The bundled scenario does not parse.');
  return parsed.value;
}
