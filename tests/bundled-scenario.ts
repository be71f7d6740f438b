import { catalog } from '@scenarios/bundled/catalog';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { parseScenario, parseScenarioText } from '@scenarios/format/parse';
import type { Result } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';

function valid(parsed: Result<Scenario, { readonly path: string }>): Scenario {
  if (!parsed.ok) throw new Error(`not valid at ${String(parsed.issues[0]?.path)}`);
  return parsed.value;
}

/** A scenario that ships with the program. */
export async function bundledScenario(slug: string): Promise<Scenario> {
  const entry = catalog.find((candidate) => candidate.slug === slug);
  if (entry === undefined) throw new Error(`no bundled scenario ${slug}`);
  return valid(parseScenarioText(await entry.readText()));
}

/** The smallest scenario that has one of everything. */
export const smallScenario = (): Scenario => valid(parseScenario(exampleScenario()));

/** The first design and hazard of a scenario, as part of a request. */
export function firstCase(scenario: Scenario): { readonly design: string; readonly hazard: string } {
  const [design] = scenario.designs;
  const [hazard] = scenario.hazards;
  if (design === undefined || hazard === undefined) throw new Error('no design or hazard');
  return { design: design.id, hazard: hazard.id };
}
