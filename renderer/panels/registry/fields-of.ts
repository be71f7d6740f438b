import type { Field } from './field';
import { linkFields } from './link-fields';
import type { MeshLookup } from './mesh-lookup';
import { nodeFields } from './node-fields';
import { agreementFields, ownerFields, personFields } from './people-fields';
import type { RecordKind, RegistryRecord } from './record-kind';

/** All columns that records of a kind can have in a mesh. Each is only ever given records of that kind. */
export function fieldsOf(kind: RecordKind, lookup: MeshLookup): readonly Field<RegistryRecord>[] {
  const made = {
    nodes: nodeFields,
    links: linkFields,
    owners: ownerFields,
    people: personFields,
    agreements: agreementFields,
  }[kind](lookup);
  return made as readonly Field<RegistryRecord>[];
}
