import { createCertifier, type Certification } from '@scenarios/format/certify';
import { resolveParameters, type ParameterValues } from '@scenarios/format/parameters';
import type { Mesh } from '@scenarios/format/mesh';
import type { MeshNode } from '@scenarios/format/node';
import type { PersonGroup } from '@scenarios/format/people';
import type { Service } from '@scenarios/format/service';
import type { LocalText } from '@scenarios/format/text';
import { groupBy, indexBy } from '@ui/state/index-by';
import type { Choice } from './field';

const choice = (record: { readonly id: string; readonly name: LocalText }): Choice => ({
  value: record.id,
  text: record.name,
});

/** Names and counts of a mesh that columns ask for; each list is made once, when first asked for. */
export class MeshLookup {
  readonly mesh: Mesh;
  readonly services: ReadonlyMap<string, Service>;
  readonly nodes: ReadonlyMap<string, MeshNode>;
  readonly #parameters: ParameterValues;
  readonly #made = new Map<string, unknown>();
  readonly #certifications = new Map<string, Certification>();

  constructor(mesh: Mesh, parameters: ParameterValues = resolveParameters([])) {
    this.mesh = mesh;
    this.#parameters = parameters;
    this.services = indexBy(mesh.services, ({ id }) => id);
    this.nodes = indexBy(mesh.nodes, ({ id }) => id);
  }

  get nodeChoices(): readonly Choice[] {
    return this.#once('nodes', () => this.mesh.nodes.map(choice));
  }

  get communityChoices(): readonly Choice[] {
    return this.#once('communities', () => this.mesh.nodes.filter(({ kind }) => kind === 'community').map(choice));
  }

  get serviceChoices(): readonly Choice[] {
    return this.#once('services', () => this.mesh.services.map(choice));
  }

  /** The owners of the mesh, then the free names that nodes use. */
  get ownerChoices(): readonly Choice[] {
    return this.#once('owners', () => {
      const known = new Set(this.mesh.owners.map(({ id }) => id));
      const free = new Set(
        this.mesh.nodes.flatMap(({ owner }) => (owner === undefined || known.has(owner) ? [] : owner)),
      );
      return [
        ...this.mesh.owners.map(choice),
        ...[...free].map((name) => ({ value: name, text: { en: name, 'zh-Hant': name } })),
      ];
    });
  }

  /** How a node meets the standard; worked out once. */
  certification(node: MeshNode): Certification {
    const known = this.#certifications.get(node.id);
    if (known !== undefined) return known;
    const made = this.#once('certifier', () => createCertifier(this.mesh, this.#parameters))(node);
    this.#certifications.set(node.id, made);
    return made;
  }

  peopleAt(node: string): readonly PersonGroup[] {
    const bound = this.#once('people', () => groupBy(this.mesh.people, (group) => [group.boundTo]));
    return bound.get(node) ?? [];
  }

  nodesOf(owner: string): number {
    const counts = this.#once('owned', () => groupBy(this.mesh.nodes, (node) => [node.owner ?? '']));
    return counts.get(owner)?.length ?? 0;
  }

  agreementsOf(owner: string): number {
    const counts = this.#once('bound', () => groupBy(this.mesh.agreements, ({ parties }) => parties));
    return counts.get(owner)?.length ?? 0;
  }

  #once<Value>(key: string, make: () => Value): Value {
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key) as Value;
  }
}
