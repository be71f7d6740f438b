import { changeKind } from '@scenarios/format/run';
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../simulate';
import { testImpact, testModel } from '../test-mesh';
import { valley, valleyStrikes } from '../testing/valley';

const simulate = (mesh: typeof valley) => {
  const model = testModel(mesh);
  const impact = { ...testImpact(model, valleyStrikes), needsCrew: new Uint8Array(valleyStrikes.length).fill(1) };
  const run = createSimulator(model).run(impact, { recording: 'frames' });
  if (!run?.log) throw new Error('no log');
  const { log } = run;
  const hours = (kind: number, id: string): number => {
    const ids = kind === changeKind.linkRepaired ? model.index.links : model.index.nodes;
    const found = log.kind.findIndex((each, i) => each === kind && log.entity[i] === ids.indexOf(id));
    return (log.time[found] ?? NaN) / 3600;
  };
  return { run, model, hours };
};

describe('the valley of 30 sites', () => {
  const { run, model, hours } = simulate(valley);
  const repairedNode = (id: string) => hours(changeKind.nodeRepaired, id);
  const north = hours(changeKind.linkRepaired, 'bridge-north');

  it('is reached over the bridge that its road crew has opened, and lights up when a part has come', () => {
    expect(model.nodeCount).toBe(30);
    // Listed first, though more people hang on the other. The road crew drives 4 km at 30 km/h to the north bridge and works 12 h.
    expect(north).toBeCloseTo(1 + 4 / 30 + 12, 3);
    // The line crew has one part for the west; the next parts come at 30 h. It is one site from its yard there.
    expect(repairedNode('west-2')).toBeCloseTo(1 + 4 / 30 + 5, 3);
    // From west-2 over the bridge and two sites back: 12 km.
    expect(repairedNode('east-0')).toBeCloseTo(30 + 12 / 30 + 8, 3);
    // The water crew waits for the bridge, then drives 4 km to it, 4 over it and 12 on.
    expect(repairedNode('east-5')).toBeCloseTo(north + 20 / 30 + 6, 3);
    expect(run.notices.map(({ code }) => code)).toContain('repair/no-road');
  });

  it('comes back sooner where damage repairs itself, and the same every time', () => {
    const alone = simulate({ ...valley, repair: undefined });
    expect(alone.hours(changeKind.nodeRepaired, 'east-0')).toBe(9);
    expect(alone.run.notices).toEqual([]);
    expect(simulate(valley).run.digest).toBe(run.digest);
    expect(alone.run.digest).not.toBe(run.digest);
  });
});
