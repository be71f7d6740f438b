import type { Mesh } from '@scenarios/format/mesh';
import type { Losing, WorstLosses } from '@workers/analysis/contingency/worst-losses';
import { worstLosses } from '@workers/analysis/contingency/worst-losses';
import type { Terminal } from './terminal';
import { printable } from './terminal';

/** Milliseconds of search between looks at the signal. */
const patience = 100;
const shownSets = 4;

/** The worst losses of so many links or nodes for every power service of a mesh that has links; null where cancelled. */
export async function searchWorstLosses(
  mesh: Mesh,
  size: number,
  losing: Losing,
  { progress }: Terminal,
  signal: AbortSignal,
): Promise<readonly WorstLosses[] | null> {
  const found: WorstLosses[] = [];
  for (const { id, flow } of mesh.services) {
    const carries = mesh.links.some((link) => link.carries.some(({ service }) => service === id));
    if (flow !== 'dc-power' || !carries) continue;
    const search = worstLosses(mesh, id, size, { losing });
    let rested = performance.now();
    for (let step = search.next(); ; step = search.next()) {
      if (step.done === true) {
        found.push(step.value);
        break;
      }
      if (performance.now() - rested < patience) continue;
      progress?.(step.value.looked, step.value.total, `sets of ${losing}`);
      await new Promise(setImmediate);
      if (signal.aborted) return null;
      rested = performance.now();
    }
    progress?.(1, 1, `sets of ${losing}`);
  }
  return found;
}

/** The same in words. */
export function worstLossLines(list: readonly WorstLosses[], size: number, losing: Losing): readonly string[] {
  const things = losing === 'links' ? 'power link' : 'node';
  const heading = `Worst loss of ${String(size)} ${size === 1 ? things : `${things}s together`}, load that must be shed (DC model):`;
  if (list.length === 0) return [heading, '  no power service has links'];
  const megawatts = (value: number): string => `${String(Math.round(value * 1000) / 1000)} MW`;
  return [
    heading,
    ...list.flatMap(({ service, load, shedIntact, shed, sets, gap, exhaustive }) => [
      `  ${service}: ${megawatts(shed)} of ${megawatts(load)}${shedIntact > 1e-6 ? `, of which ${megawatts(shedIntact)} without any loss` : ''}; ${exhaustive ? 'all sets looked at' : `not all sets looked at: another could shed up to ${megawatts(gap)} more`}`,
      ...sets.slice(0, shownSets).map((set) => `    ${set.map(printable).join(', ')}`),
      ...(sets.length > shownSets ? [`    and ${String(sets.length - shownSets)} more sets as bad`] : []),
    ]),
  ];
}
