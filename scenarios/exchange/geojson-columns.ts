import type { ColumnUse, GeojsonMapping } from './column-mapping';
import { withoutRepeats } from './csv-columns';
import { nameableServices } from './draft-flat';
import type { GeojsonFeatures } from './geojson-features';
import type { NamedService } from './guess-column';
import { guessColumn } from './guess-column';

/** Features whose properties are looked at, and most properties of a file that are used. */
const sample = { features: 2000, properties: 1000 } as const;

/**
 * What the properties of the features hold, as far as their names tell: a first proposal for the user to correct. Names of
 * nodes go before those of links.
 */
export function guessGeojsonMapping({ features }: GeojsonFeatures, services: readonly NamedService[]): GeojsonMapping {
  const named = nameableServices(services);
  const names = new Set<string>();
  for (const { properties } of features.slice(0, sample.features))
    for (const name of properties.keys()) if (names.size < sample.properties && name.length <= 1000) names.add(name);
  const ofLink = new Set<ColumnUse['field']>(['from', 'to', 'length', 'capacity']);
  const uses = [...names].map((name): ColumnUse => {
    const use = guessColumn(name, 'nodes', named);
    if (use.field !== 'ignore') return use;
    const link = guessColumn(name, 'links', named);
    return ofLink.has(link.field) ? link : use;
  });
  const once = withoutRepeats(uses);
  return {
    properties: [...names].map((name, index) => ({ name, use: once[index] ?? { field: 'ignore' } })),
    decimal: '.',
    nodeKind: null,
    linkKind: null,
    linkServices: [],
    kinds: [],
  };
}
