import type { XmlElement } from './xml-document';

/** What a `<data>` of some key means. */
export type GraphmlKey = { readonly name: string; readonly for: string; readonly default: string | null };

/** The declared keys of a GraphML file by their ids; a key without a name is known by its id. */
export function graphmlKeys(root: XmlElement): ReadonlyMap<string, GraphmlKey> {
  const keys = new Map<string, GraphmlKey>();
  for (const element of root.children) {
    const id = element.name === 'key' ? element.attributes.get('id') : undefined;
    if (id === undefined || keys.has(id)) continue;
    const fallback = element.children.find(({ name }) => name === 'default');
    keys.set(id, {
      name: element.attributes.get('attr.name') ?? element.attributes.get('yfiles.type') ?? id,
      for: element.attributes.get('for') ?? 'all',
      default: fallback === undefined || fallback.text === '' ? null : fallback.text,
    });
  }
  return keys;
}

/** The values of an element by the names of their keys, defaults included; elements inside `<data>` are left to others. */
export function graphmlAttributes(
  element: XmlElement,
  kind: 'graph' | 'node' | 'edge',
  keys: ReadonlyMap<string, GraphmlKey>,
): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const data of element.children) {
    if (data.name !== 'data' || data.children.length > 0) continue;
    const id = data.attributes.get('key');
    if (id === undefined || data.text === '') continue;
    const name = keys.get(id)?.name ?? id;
    if (!attributes.has(name)) attributes.set(name, data.text);
  }
  for (const key of keys.values()) {
    if (key.default === null || attributes.has(key.name)) continue;
    if (key.for === kind || key.for === 'all') attributes.set(key.name, key.default);
  }
  return attributes;
}
