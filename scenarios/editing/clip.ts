import { z } from 'zod';
import { link } from '../format/link';
import { meshLimits } from '../format/mesh';
import type { Mesh } from '../format/mesh';
import { node } from '../format/node';
import { owner } from '../format/owner';
import { service } from '../format/service';

export const clipFormat = 'holdfast-records';

/** Records on the clipboard: what was copied, and the services and owners that they name, so that another mesh can take them. */
export const clip = z.strictObject({
  format: z.literal(clipFormat),
  services: z.array(service).max(meshLimits.services),
  owners: z.array(owner).max(meshLimits.owners).default([]),
  nodes: z.array(node).max(meshLimits.nodes),
  links: z.array(link).max(meshLimits.links),
});
export type Clip = z.infer<typeof clip>;

/** Copies nodes, the links between them, and the links that are chosen themselves if both their ends are copied. */
export function copyRecords(mesh: Mesh, ids: ReadonlySet<string>): Clip {
  const nodes = mesh.nodes.filter((each) => ids.has(each.id));
  const links = mesh.links.filter((each) => ids.has(each.from) && ids.has(each.to));
  const named = new Set([
    ...nodes.flatMap((each) =>
      [...each.provides, ...each.needs, ...each.relays, ...each.stores].map((facet) => facet.service),
    ),
    ...nodes.flatMap(
      (each) => each.sop?.triggers.flatMap((trigger) => ('service' in trigger ? [trigger.service] : [])) ?? [],
    ),
    ...links.flatMap((each) => each.carries.map((carried) => carried.service)),
  ]);
  const rungs = mesh.services
    .filter((each) => named.has(each.id))
    .flatMap((each) => (each.rungs ?? []).map((rung) => rung.service));
  const services = mesh.services.filter((each) => named.has(each.id) || rungs.includes(each.id));
  const owning = new Set(nodes.flatMap((each) => each.owner ?? []));
  const owners = mesh.owners.filter((each) => owning.has(each.id));
  return { format: clipFormat, services, owners, nodes, links };
}

/** What stands on a clipboard, or null where that is not Holdfast's. Any text is taken for hostile. */
export function readClip(text: string): Clip | null {
  if (!text.includes(clipFormat)) return null;
  try {
    const parsed = clip.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
