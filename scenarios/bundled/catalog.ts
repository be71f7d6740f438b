/** A scenario that ships with the lab. Its text goes through `parseScenarioText` like any other document. */
export type BundledDocument = { readonly slug: string; readonly readText: () => Promise<string> };

type TextModule = { readonly default: string };

const document = (slug: string, load: () => Promise<TextModule>): BundledDocument => ({
  slug,
  readText: async () => (await load()).default,
});

/** Every scenario that ships, in the order of the library page. */
export const catalog: readonly BundledDocument[] = [
  document('hokkaido-2018', () => import('./hokkaido-2018/scenario.json?raw')),
  document('pilot-district', () => import('./pilot-district/scenario.json?raw')),
  document('island', () => import('./island/scenario.json?raw')),
];
