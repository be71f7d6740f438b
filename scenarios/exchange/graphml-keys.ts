import type { AttributeDefaults } from './attribute-defaults';
import { createAttributeDefaults } from './attribute-defaults';
import type { XmlElement } from './xml-document';

/** What the `<data>` of a GraphML file mean. */
export type GraphmlKeys = {
  /** Names by ids; a key without a name is known by its id. */
  readonly names: ReadonlyMap<string, string>;
  readonly defaults: AttributeDefaults;
};

export function graphmlKeys(root: XmlElement): GraphmlKeys {
  const names = new Map<string, string>();
  const defaults = createAttributeDefaults();
  for (const element of root.children) {
    const id = element.name === 'key' ? element.attributes.get('id') : undefined;
    if (id === undefined || names.has(id)) continue;
    const name = element.attributes.get('attr.name') ?? element.attributes.get('yfiles.type') ?? id;
    names.set(id, name);
    const fallback = element.children.find((child) => child.name === 'default')?.text ?? '';
    const kind = element.attributes.get('for') ?? 'all';
    for (const each of ['node', 'edge'] as const)
      if (fallback !== '' && (kind === each || kind === 'all')) defaults.add(each, name, fallback);
  }
  return { names, defaults };
}

/** The values of an element by the names of their keys, defaults included; elements inside `<data>` are left to others. */
export function graphmlAttributes(
  element: XmlElement,
  kind: 'graph' | 'node' | 'edge',
  { names, defaults }: GraphmlKeys,
): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const data of element.children) {
    if (data.name !== 'data' || data.children.length > 0) continue;
    const id = data.attributes.get('key');
    if (id === undefined || data.text === '') continue;
    const name = names.get(id) ?? id;
    if (!attributes.has(name)) attributes.set(name, data.text);
  }
  if (kind !== 'graph') defaults.fill(kind, attributes);
  return attributes;
}
