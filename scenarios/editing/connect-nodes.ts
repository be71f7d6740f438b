import { issueOf } from '../format/issue-texts';
import type { Issue } from '../format/issues';
import { link as linkSchema } from '../format/link';
import type { LinkKind, MeshLink } from '../format/link';
import type { MeshNode } from '../format/node';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { Design } from '../format/scenario';
import type { Service } from '../format/service';
import { atEnd, changeMesh } from './change-mesh';
import { freeId } from './free-id';
import { greatCircleKm } from './great-circle';

/** Per unit on 100 MVA and kilometre: a line of 0.4 Ω/km at 69 kV. A judgement to begin with. */
const reactancePerKm = 0.0084;
/** MW of a new line. A judgement to begin with. */
const newLineCapacity = 50;

/** Kept to a part of the unit. */
const kept = (value: number, parts: number): number => Math.round(value * parts) / parts;

/** Reactance of a new power line by its length, per unit on 100 MVA. */
export const usualReactance = (lengthKm: number): number => kept(Math.max(0.0001, lengthKm * reactancePerKm), 1e5);

/** The usual kind of link for a service. */
export function usualLinkKind(service: Service): LinkKind {
  if (service.flow === 'dc-power') return 'overhead-line';
  if (/radio/.test(service.id)) return 'radio';
  if (/satellite/.test(service.id)) return 'satellite';
  if (service.layer === 'information') return 'fibre';
  return /water|fuel|gas/.test(service.id) ? 'pipe' : 'road';
}

export type NewLink = {
  readonly link: MeshLink;
  readonly edit: ReturnType<typeof changeMesh>;
};

/**
 * A new link between two nodes that carries some services, as long as the straight line. Power gets a reactance and a
 * rating by judgement, said in its provenance; everything else is without limit until somebody sets one.
 */
export function connectNodes(
  design: Design,
  from: MeshNode,
  to: MeshNode,
  kind: LinkKind,
  services: readonly Service[],
): Result<NewLink, Issue> {
  const { mesh } = design;
  const id = freeId(`${from.id.slice(0, 28)}--${to.id.slice(0, 28)}`, new Set(mesh.links.map((link) => link.id)));
  if (from.id === to.id) return failure(issueOf.selfLoop('links', id));
  const lengthKm = kept(Math.max(0.01, greatCircleKm(from.position, to.position)), 100);
  const power = services.some((service) => service.flow === 'dc-power');
  const link = linkSchema.parse({
    id,
    kind,
    from: from.id,
    to: to.id,
    lengthKm,
    carries: services.map((service) =>
      service.flow === 'dc-power'
        ? {
            service: service.id,
            capacity: newLineCapacity,
            reactance: usualReactance(lengthKm),
          }
        : { service: service.id },
    ),
    provenance: power
      ? [{ source: 'drawn in the editor; rating and reactance to be confirmed', quality: 'judgement' }]
      : [],
  });
  return success({
    link,
    edit: changeMesh(design.id, 'connect', { links: { add: atEnd(mesh.links.length, [link]) } }),
  });
}
