import { plainName } from './attribute-reader';

/** Names of attributes, as `plainName` gives them, whose default values matter: those that name fields of the format. */
const useful: ReadonlySet<string> = new Set([
  'label',
  'kind',
  'type',
  'category',
  'owner',
  'operator',
  'community',
  'people',
  'population',
  'quantity',
  'service',
  'services',
  'demand',
  'supply',
  'capacity',
  'linkspeedraw',
  'reactance',
  'lengthkm',
  'latencyminutes',
  'rightofway',
]);

/** Values that elements have which do not give them. */
export type AttributeDefaults = {
  add(kind: 'node' | 'edge', name: string, value: string): void;
  /** Puts in what is missing. */
  fill(kind: 'node' | 'edge', attributes: Map<string, string>): void;
};

/**
 * Keeps the defaults of a graph file. Only those that name fields are kept, one for each field, so that a file that
 * declares very many of them stays small.
 */
export function createAttributeDefaults(): AttributeDefaults {
  const kept = {
    node: new Map<string, readonly [string, string]>(),
    edge: new Map<string, readonly [string, string]>(),
  };
  return {
    add(kind, name, value) {
      const plain = plainName(name.slice(0, 100));
      if (useful.has(plain) && !kept[kind].has(plain)) kept[kind].set(plain, [name, value]);
    },
    fill(kind, attributes) {
      for (const [name, value] of kept[kind].values()) if (!attributes.has(name)) attributes.set(name, value);
    },
  };
}
