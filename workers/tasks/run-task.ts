import type { Run } from '@scenarios/format/run';
import type { Control } from './control';
import type { PreparedDesign } from './prepare-design';

/** One run with everything that the map and the chains of causes need. Null when told to stop. */
export function runTask(
  { simulator, draw }: PreparedDesign,
  { seed, run }: { readonly seed: number; readonly run: number },
  control: Control,
): Run | null {
  const result = simulator.run(draw(seed, run), { recording: 'frames' }, control.stop);
  if (result !== null) control.progress(1);
  return result;
}
