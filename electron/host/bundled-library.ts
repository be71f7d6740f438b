import { parseScenarioText } from '@scenarios/format/parse';
import type { Result } from '@scenarios/format/result';
import { failure } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import type { HostError } from '../contract/errors';
import type { BundledScenario } from '../contract/host';
import { hostError } from '../contract/host-error';

/** The scenarios that come with the program. */
export type BundledLibrary = {
  readonly list: () => Promise<readonly BundledScenario[]>;
  /** The scenario of a slug; `scenario/unknown-bundled` where there is none. */
  readonly read: (slug: string) => Promise<Result<Scenario, HostError>>;
};

type Entry = { readonly slug: string; readonly readText: () => Promise<string> };

const largest = (scenario: Scenario, count: (mesh: Scenario['designs'][number]['mesh']) => number): number =>
  Math.max(...scenario.designs.map(({ mesh }) => count(mesh)));

/** What the library page tells of a scenario; counts are those of its largest design. */
export const summaryOf = (slug: string, scenario: Scenario): BundledScenario => ({
  slug,
  title: scenario.title,
  summary: scenario.summary,
  start: scenario.start,
  horizonHours: scenario.horizonHours,
  fictional: scenario.fictional,
  nodes: largest(scenario, ({ nodes }) => nodes.length),
  links: largest(scenario, ({ links }) => links.length),
  designs: scenario.designs.length,
  people: largest(scenario, ({ nodes }) => nodes.reduce((sum, node) => sum + (node.population?.people ?? 0), 0)),
});

/** A library over texts that pass the same check as any other document; each is read once, when first asked for. */
export function createBundledLibrary(catalog: readonly Entry[]): BundledLibrary {
  const read = new Map<string, Promise<Result<Scenario, HostError>>>();
  const load = async ({ readText }: Entry): Promise<Result<Scenario, HostError>> => {
    const parsed = parseScenarioText(await readText());
    return parsed.ok ? parsed : failure(hostError('scenario/invalid', { issues: parsed.issues }));
  };
  const get = (entry: Entry): Promise<Result<Scenario, HostError>> => {
    const known = read.get(entry.slug) ?? load(entry);
    read.set(entry.slug, known);
    return known;
  };
  return {
    list: async () => {
      const scenarios = await Promise.all(catalog.map(get));
      return catalog.flatMap(({ slug }, position) => {
        const scenario = scenarios[position];
        return scenario?.ok === true ? [summaryOf(slug, scenario.value)] : [];
      });
    },
    read: async (slug) => {
      const entry = catalog.find((candidate) => candidate.slug === slug);
      return entry === undefined ? failure(hostError('scenario/unknown-bundled', { detail: slug })) : get(entry);
    },
  };
}
