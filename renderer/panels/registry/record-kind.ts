import { agreement, type Agreement } from '@scenarios/format/agreement';
import { link, type MeshLink } from '@scenarios/format/link';
import { node, type MeshNode } from '@scenarios/format/node';
import { owner, type Owner } from '@scenarios/format/owner';
import { personGroup, type PersonGroup } from '@scenarios/format/people';

/** Lists of a mesh that the registry shows, one tab each. */
export const recordKinds = ['nodes', 'links', 'owners', 'people', 'agreements'] as const;
export type RecordKind = (typeof recordKinds)[number];

export type RecordOf = {
  readonly nodes: MeshNode;
  readonly links: MeshLink;
  readonly owners: Owner;
  readonly people: PersonGroup;
  readonly agreements: Agreement;
};
export type RegistryRecord = RecordOf[RecordKind];

export const recordSchemas = { nodes: node, links: link, owners: owner, people: personGroup, agreements: agreement };
