import type { Mesh } from '@scenarios/format/mesh';
import type { Language } from '@ui/i18n/language.svelte';
import { linkKindMessages } from '@ui/i18n/messages/entities';
import { translate } from '@ui/i18n/translate';

/** Names of the things of a mesh in one language. An id that the mesh does not know is its own name. */
export type MeshNames = {
  readonly node: (id: string) => string;
  /** Its own name, or its kind and its two ends. */
  readonly link: (id: string) => string;
  readonly service: (id: string) => string;
  /** Unit of a service; empty where it is not known. */
  readonly unit: (service: string | null) => string;
  /** The service that a node gives most of, by order in the document; null where it gives none. */
  readonly mainService: (node: string) => string | null;
};

export function meshNames(mesh: Mesh, language: Language): MeshNames {
  const nodes = new Map(mesh.nodes.map((node) => [node.id, node]));
  const links = new Map(mesh.links.map((link) => [link.id, link]));
  const services = new Map(mesh.services.map((service) => [service.id, service]));
  const node = (id: string): string => nodes.get(id)?.name[language] ?? id;
  return {
    node,
    link: (id) => {
      const link = links.get(id);
      if (link === undefined) return id;
      if (link.name !== undefined) return link.name[language];
      return `${translate(linkKindMessages[link.kind], undefined, language)} ${node(link.from)} – ${node(link.to)}`;
    },
    service: (id) => services.get(id)?.name[language] ?? id,
    unit: (id) => (id === null ? '' : (services.get(id)?.unit ?? '')),
    mainService: (id) => nodes.get(id)?.provides[0]?.service ?? null,
  };
}
