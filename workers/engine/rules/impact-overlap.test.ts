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
  const inForce = (kind: ImpactKind, ...endedBy: readonly ImpactKind[]): readonly number[] => {
    const from = Math.max(-1, ...endedBy.map(last));
    return begun.flatMap((row, at) =>
      row.kind === kind && at > from && hour < row.time + row.repair ? [row.value] : [],
    );
  };
  const ordered = (kind: ImpactKind): number => begun[last(kind)]?.value ?? 1;
  const { restoreNode, restoreLink, switchOnNode, openLink } = impactKind;
  const out = [...inForce(impactKind.failLink, restoreLink), ...inForce(impactKind.closeLink, restoreLink, openLink)];
  if (out.length > 0) return 0;
  const off = inForce(impactKind.switchOffNode, restoreNode, switchOnNode).map(() => 0);
  const condition = Math.min(1, ...inForce(impactKind.failNode, restoreNode), ...off);
  const present = inForce(impactKind.absentStaff).reduce(
    (share, absent) => share * (1 - absent),
    ordered(impactKind.orderStaff),
  );
  const set = last(impactKind.derateProvision);
  const derated = set > last(restoreNode) ? (begun[set]?.value ?? Infinity) : Infinity;
  const limit = Math.min(
    derated,
    100 * Math.min(ordered(impactKind.orderLimit), ...inForce(impactKind.limitProvision)),
  );
  const most = begun[last(impactKind.allot)]?.value === 1 ? 1 : Infinity;
  const factors = [
    ordered(impactKind.scaleDemand),
    ordered(impactKind.orderDemand),
    ...inForce(impactKind.surgeDemand),
  ];
  const demand = factors.reduce((product, factor) => product * Math.min(most, factor), 100);
  return Math.min(ordered(impactKind.ration), Math.min(100 * condition * present, limit) / demand);
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
    // What has no target here, or no value between 0 and 1.
    const elsewhere: readonly ImpactKind[] = [impactKind.restock, impactKind.regradeNeed, impactKind.repairPolicy];
    const kinds = Object.values(impactKind).filter((kind) => !elsewhere.includes(kind));
    const onService: readonly ImpactKind[] = [
      impactKind.surgeDemand,
      impactKind.scaleDemand,
      impactKind.orderDemand,
      impactKind.ration,
      impactKind.allot,
    ];
    const above: readonly ImpactKind[] = [impactKind.surgeDemand, impactKind.scaleDemand, impactKind.orderDemand];
    for (let round = 0; round < 600; round += 1) {
      const draw = (at: number, which: number) => uniform(20_261, round, which, at);
      const rows = Array.from({ length: 9 }, (_, at): Row => {
        const kind = kinds[Math.floor(draw(at, 1) * kinds.length)] ?? impactKind.failNode;
        const share = kind === impactKind.allot ? Math.round(draw(at, 3)) : draw(at, 3);
        const scale = kind === impactKind.derateProvision ? 100 : 1;
        return {
          time: Math.floor(draw(at, 2) * 20),
          kind,
          target: onService.includes(kind) ? service : 0,
          value: above.includes(kind) ? 0.5 + 2 * share : scale * share,
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
