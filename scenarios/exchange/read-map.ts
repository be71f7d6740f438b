import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { success } from '../format/result';
import type { Design } from '../format/scenario';
import type { FileChoices } from './file-choices';
import type { ReadFile } from './file-reading';
import { cellHead, unknownKinds } from './file-reading';
import { guessGeojsonMapping } from './geojson-columns';
import { readGeojsonFeatures } from './geojson-features';
import { readGeojson } from './read-geojson';

/** Values of a property that are shown. */
const exampleLimit = 4;

const shownValue = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim().slice(0, cellHead)
    : '';

/** Reads the features of a map, and shows how, so that it can be corrected. */
export function readMap(text: string, choices: FileChoices, { mesh }: Design): Result<ReadFile, Issue> {
  const read = readGeojsonFeatures(text);
  if (!read.ok) return read;
  const { features } = read.value;
  const mapping = choices.properties ?? guessGeojsonMapping(read.value, mesh.services);
  const drafted = readGeojson(read.value, mapping, choices.features, mesh);
  if (!drafted.ok) return drafted;
  const examples = mapping.properties.map(({ name }) => {
    const values = new Set<string>();
    for (const { properties } of features) {
      const value = shownValue(properties.get(name));
      if (value !== '') values.add(value);
      if (values.size === exampleLimit) break;
    }
    return [...values];
  });
  const kind = mapping.properties.find(({ use }) => use.field === 'kind')?.name;
  const points = features.filter(({ geometry }) => (geometry as { readonly type?: unknown } | null)?.type === 'Point');
  const kindWords =
    kind === undefined || choices.features.points !== 'nodes'
      ? []
      : unknownKinds(points.map(({ properties }) => shownValue(properties.get(kind))));
  return success({ draft: drafted.value, table: null, features: { mapping, examples, kindWords }, designs: [] });
}
