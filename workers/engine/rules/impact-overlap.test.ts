import { describe, expect, it } from 'vitest';
import type { Impact, ImpactKind } from '../impact';
import { impactKind } from '../impact';
import type { Model } from '../model';
import { createSimulator } from '../simulate';
import { testImpact, testModel, way } from '../test-mesh';
import { uniform } from '../random';

type Row = {
  readonly time: number;
  readonly kind: ImpactKind;
  readonly target: number;
  readonly value: number;
  readonly repair: number;
};

const model = testModel({
  horizonHours: 30,
  sampleMinutes: 60,
  nodes: [
    { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
    { id: 'town', needs: [{ service: 'water', rate: 100 }] },
  ],
  links: [way('water', 'works', 'town')],
});
const service = model.index.services.indexOf('water');

const impactOf = (rows: readonly Row[]): Impact => {
  const sorted = [...rows].sort((a, b) => a.time - b.time);
  return {
    ...testImpact(model, []),
    time: Float64Array.from(sorted, ({ time }) => time * 3600),
    kind: Uint8Array.from(sorted, ({ kind }) => kind),
    target: Int32Array.from(sorted, ({ target }) => target),
    value: Float64Array.from(sorted, ({ value }) => value),
    repair: Float64Array.from(sorted, ({ repair }) => repair * 3600),
    damageState: new Uint8Array(rows.length),
    needsCrew: new Uint8Array(rows.length),
  };
};

/** Met share of the town at an hour, counted again from the list of impacts that are in force then. */
function naiveShare(rows: readonly Row[], hour: number): number {
  const inForce = (kind: ImpactKind) =>
    rows.filter((row) => row.kind === kind && row.time <= hour && hour < row.time + row.repair);
  const least = (values: readonly number[], start: number) => values.reduce((a, b) => Math.min(a, b), start);
  if (inForce(impactKind.failLink).length > 0 || inForce(impactKind.closeLink).length > 0) return 0;
  const condition = least(
    inForce(impactKind.failNode).map(({ value }) => value),
    inForce(impactKind.switchOffNode).length > 0 ? 0 : 1,
  );
  const limit =
    100 *
    least(
      inForce(impactKind.limitProvision).map(({ value }) => value),
      1,
    );
  const demand = inForce(impactKind.surgeDemand).reduce((factor, { value }) => factor * value, 100);
  return demand > 0 ? Math.min(1, Math.min(100 * condition, limit) / demand) : 1;
}

const shareAt = (
  result: ReturnType<ReturnType<typeof createSimulator>['run']>,
  compiled: Model,
  hour: number,
): number => {
  const frames = result?.frames;
  if (!frames) throw new Error('no frames');
  const frame = frames.time.findLastIndex((time) => time <= hour * 3600 + 1e-6);
  return frames.needShare[frame * compiled.needCount] ?? NaN;
};

describe('impacts that overlap', () => {
  it('combine and end like a list that is counted again at every hour', () => {
    const simulator = createSimulator(model);
    const kinds: readonly ImpactKind[] = [
      impactKind.failNode,
      impactKind.switchOffNode,
      impactKind.failLink,
      impactKind.closeLink,
      impactKind.limitProvision,
      impactKind.surgeDemand,
    ];
    for (let round = 0; round < 150; round += 1) {
      const draw = (at: number, which: number) => uniform(20_261, round, which, at);
      const rows = Array.from({ length: 7 }, (_, at): Row => {
        const kind = kinds[Math.floor(draw(at, 1) * kinds.length)] ?? impactKind.failNode;
        return {
          time: Math.floor(draw(at, 2) * 20),
          kind,
          target: kind === impactKind.surgeDemand ? service : 0,
          value: kind === impactKind.surgeDemand ? 0.5 + 2 * draw(at, 3) : draw(at, 3),
          repair: 1 + Math.floor(draw(at, 4) * 12),
        };
      });
      const result = simulator.run(impactOf(rows), { recording: 'frames' });
      for (let hour = 0; hour < 30; hour += 1) {
        // Between whole hours, where nothing begins or ends.
        expect(shareAt(result, model, hour + 0.5), `round ${round}, hour ${hour}`).toBeCloseTo(
          naiveShare(rows, hour + 0.5),
          6,
        );
      }
    }
  });
});
