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
    {
      id: 'works',
      provides: [{ service: 'water', capacity: 100 }],
      staffing: { needed: 10, bound: 10, closesBelow: 0 },
    },
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

/** Met share of the town at an hour, counted again from the list of impacts, in order of time, that are in force then. */
function naiveShare(rows: readonly Row[], hour: number): number {
  const begun = rows.filter(({ time }) => time <= hour);
  const last = (kind: ImpactKind): number => begun.findLastIndex((row) => row.kind === kind);
  const inForce = (kind: ImpactKind, restoredBy?: ImpactKind): readonly number[] => {
    const from = restoredBy === undefined ? -1 : last(restoredBy);
    return begun.flatMap((row, at) =>
      row.kind === kind && at > from && hour < row.time + row.repair ? [row.value] : [],
    );
  };
  const { restoreNode, restoreLink } = impactKind;
  const out = [...inForce(impactKind.failLink, restoreLink), ...inForce(impactKind.closeLink, restoreLink)];
  if (out.length > 0) return 0;
  const off = inForce(impactKind.switchOffNode, restoreNode).map(() => 0);
  const condition = Math.min(1, ...inForce(impactKind.failNode, restoreNode), ...off);
  const present = inForce(impactKind.absentStaff).reduce((share, absent) => share * (1 - absent), 1);
  const set = last(impactKind.derateProvision);
  const derated = set > last(restoreNode) ? (begun[set]?.value ?? Infinity) : Infinity;
  const limit = Math.min(derated, 100 * Math.min(1, ...inForce(impactKind.limitProvision)));
  const base = begun[last(impactKind.scaleDemand)]?.value ?? 1;
  const demand = inForce(impactKind.surgeDemand).reduce((factor, value) => factor * value, 100 * base);
  return demand > 0 ? Math.min(1, Math.min(100 * condition * present, limit) / demand) : 1;
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
    const kinds = Object.values(impactKind);
    for (let round = 0; round < 400; round += 1) {
      const draw = (at: number, which: number) => uniform(20_261, round, which, at);
      const rows = Array.from({ length: 9 }, (_, at): Row => {
        const kind = kinds[Math.floor(draw(at, 1) * kinds.length)] ?? impactKind.failNode;
        const ofService = kind === impactKind.surgeDemand || kind === impactKind.scaleDemand;
        const scale = kind === impactKind.derateProvision ? 100 : 1;
        return {
          time: Math.floor(draw(at, 2) * 20),
          kind,
          target: ofService ? service : 0,
          value: ofService ? 0.5 + 2 * draw(at, 3) : scale * draw(at, 3),
          repair: 1 + Math.floor(draw(at, 4) * 12),
        };
      }).sort((a, b) => a.time - b.time);
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
