import { resolveParameters } from '@scenarios/format/parameters';
import { failure, success } from '@scenarios/format/result';
import { coverage } from '@workers/analysis/design/coverage';
import type { Host } from '../contract/host';
import { hostError } from '../contract/host-error';
import type { HostContext } from './host-context';
import { withDocument } from './host-context';

/** Who can walk to sites of chosen kinds, from the design alone. */
export function createCoverage(context: HostContext): Pick<Host, 'readCoverage'> {
  return {
    readCoverage: ({ design: id, kinds, minutes }) =>
      withDocument(context, ({ scenario }) => {
        const design = scenario.designs.find((each) => each.id === id);
        if (design === undefined) return failure(hostError('run/unknown-design'));
        const found = coverage(design.mesh, kinds, minutes, resolveParameters(scenario.parameters));
        const gaps = found.gaps.map((gap) => ({
          ...gap,
          nearestMinutes: Number.isFinite(gap.nearestMinutes) ? gap.nearestMinutes : null,
        }));
        return success({ ...found, gaps });
      }),
  };
}
