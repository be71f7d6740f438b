import type { z } from 'zod';
import { meshLimits } from '../format/mesh';
import { service as serviceSchema } from '../format/service';
import type { NamedService } from './guess-column';
import type { Drafted } from './mesh-draft';

type ServiceDraft = Drafted<z.input<typeof serviceSchema>>;

/**
 * The services that a file written here describes, as far as they are valid, for designs that lack them; `named` are those
 * with their units. Empty where the file describes none.
 */
export function servicesInHoldfast(
  holdfast: unknown,
  standing: readonly NamedService[],
): { readonly drafted: readonly ServiceDraft[]; readonly named: readonly NamedService[] } {
  const listed: unknown =
    typeof holdfast === 'object' && holdfast !== null && Object.hasOwn(holdfast, 'services') && 'services' in holdfast
      ? holdfast.services
      : null;
  if (!Array.isArray(listed) || listed.length > meshLimits.services) return { drafted: [], named: [] };
  const known = new Set(standing.map(({ id }) => id));
  const services = listed.flatMap((entry: unknown) => {
    const parsed = serviceSchema.safeParse(entry);
    if (!parsed.success || known.has(parsed.data.id)) return [];
    known.add(parsed.data.id);
    return [parsed.data];
  });
  return {
    drafted: services.map(({ id, ...values }) => ({ line: null, id, values })),
    named: services,
  };
}
