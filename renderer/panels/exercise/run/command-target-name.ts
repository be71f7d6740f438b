import type { Command } from '@scenarios/format/command';
import type { Mesh } from '@scenarios/format/mesh';
import { t } from '@ui/i18n/translate';

/** Ids of what a command names, in the order in which it names them. */
function named(command: Command): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = command;
  const whole = ['hazard', 'node', 'community', 'link', 'base', 'service'].flatMap((key) => fields[key] ?? []);
  const inside = ['target', 'route'].flatMap((key) => {
    const value = fields[key];
    return typeof value === 'object' && value !== null ? Object.values(value) : [];
  });
  const nodes = Array.isArray(fields['nodes']) ? fields['nodes'] : [];
  return [...inside, ...whole, ...nodes].filter((each) => typeof each === 'string');
}

/** What a command is about, by the names of the mesh; an empty text where it names nothing. */
export function commandTargetName(command: Command, mesh: Mesh | undefined): string {
  const nodeName = (id: string): string => {
    const node = mesh?.nodes.find((each) => each.id === id);
    return node === undefined ? id : t(node.name);
  };
  return named(command)
    .map((id) => {
      const link = mesh?.links.find((each) => each.id === id);
      const service = mesh?.services.find((each) => each.id === id);
      if (service !== undefined) return t(service.name);
      if (link === undefined) return nodeName(id);
      return link.name === undefined ? `${nodeName(link.from)} – ${nodeName(link.to)}` : t(link.name);
    })
    .join(', ');
}
