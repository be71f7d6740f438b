import { linkState } from '@scenarios/format/run';
import { expect, it } from 'vitest';
import { impactKind } from '../impact';
import { createSimulator } from '../simulate';
import { line, testImpact, testModel, testRun } from '../test-mesh';

const model = testModel({
  nodes: [
    { id: 'plant', provides: [{ service: 'power', capacity: 100 }] },
    { id: 'town', needs: [{ service: 'power', rate: 90 }] },
  ],
  links: [line('plant', 'town', 100)],
  parameters: { 'power.overload.tolerance': 1, 'power.overload.delay': 600 },
});

/** Limits on the line: hour, share, hours. */
function limited(limits: readonly (readonly [number, number, number])[]) {
  const impact = {
    ...testImpact(model, []),
    time: Float64Array.from(limits, ([hour]) => hour * 3600),
    kind: Uint8Array.from(limits, () => impactKind.limitLink),
    target: new Int32Array(limits.length),
    value: Float64Array.from(limits, ([, share]) => share),
    repair: Float64Array.from(limits, ([, , hours]) => hours * 3600),
    damageState: new Uint8Array(limits.length),
    needsCrew: new Uint8Array(limits.length),
  };
  const run = createSimulator(model).run(impact, { recording: 'frames' });
  if (!run?.frames) throw new Error('The run was not recorded.');
  const { frames } = run;
  const states = new Map(Array.from(frames.time, (time, i) => [time / 3600, frames.linkState[i]]));
  const loads = new Map(Array.from(frames.time, (time, i) => [time / 3600, frames.linkLoad[i]]));
  return { states, loads };
}

it('a line in the heat trips by what is left of its rating, and not after the heat', () => {
  expect(testRun(model).records('lineTripped')).toEqual([]);
  // 90 of 75: after 600 s / (1.2 − 1) = 3000 s.
  const tripped = limited([[1, 0.75, 4]]);
  expect(tripped.loads.get(1)).toBeCloseTo(1.2, 6);
  expect(tripped.states.get(1.75)).toBe(linkState.overloaded);
  expect(tripped.states.get(2)).toBe(linkState.tripped);
  const short = limited([[1, 0.75, 0.5]]);
  expect(short.loads.get(1.5)).toBeCloseTo(0.9, 6);
  expect([...short.states.values()]).not.toContain(linkState.tripped);
});

it('of several limits the least holds', () => {
  const { loads } = limited([
    [1, 0.95, 3],
    [2, 0.92, 1],
  ]);
  expect(loads.get(1)).toBeCloseTo(90 / 95, 6);
  expect(loads.get(2)).toBeCloseTo(90 / 92, 6);
  expect(loads.get(3)).toBeCloseTo(90 / 95, 6);
  expect(loads.get(4)).toBeCloseTo(0.9, 6);
});
