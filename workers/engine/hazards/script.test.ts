import { hazard as hazardSchema } from '@scenarios/format/hazard';
import type { ScriptHazard } from '@scenarios/format/hazards/script';
import { mesh as meshSchema } from '@scenarios/format/mesh';
import { describe, expect, it } from 'vitest';
import { impactKind } from '../impact';
import { drawScript, prepareScript } from './script';

const text = { en: 'x', 'zh-Hant': '某' };
const mesh = meshSchema.parse({
  services: ['power', 'water'].map((id) => ({ id, name: text, unit: 'u', layer: 'physical', flow: 'capacitated' })),
  nodes: [
    {
      id: 'a',
      name: text,
      kind: 'community',
      position: { lon: 0, lat: 0 },
      provides: [{ service: 'water', capacity: 9 }],
    },
    {
      id: 'b',
      name: text,
      kind: 'power-plant',
      position: { lon: 0, lat: 0 },
      provides: [
        { service: 'power', capacity: 30 },
        { service: 'water', capacity: 5 },
        { service: 'power', capacity: 10 },
      ],
    },
  ],
  links: [{ id: 'ab', kind: 'cable', from: 'a', to: 'b', carries: [{ service: 'power' }] }],
});

const scriptOf = (...events: Record<string, unknown>[]): ScriptHazard =>
  hazardSchema.parse({ id: 's', name: text, summary: text, kind: 'script', events }) as ScriptHazard;
const draw = (script: ScriptHazard, run: number, seed = 1): ReturnType<typeof drawScript> =>
  drawScript(prepareScript(mesh, script), seed, run);

const fail = { do: 'fail', target: { node: 'b' }, atHours: 1, left: 0.25, repairHours: 4 };

describe('drawScript', () => {
  it('gives run 0 as written: every event, on time, with its stated repair', () => {
    const uncertain = { probability: 0, jitterMinutes: 500, repairSpread: 2 };
    const events = draw(
      scriptOf(
        { ...fail, ...uncertain },
        { do: 'fail', target: { link: 'ab' }, atHours: 2, repairHours: null },
        { do: 'restore', target: { link: 'ab' }, atHours: 3 },
        { do: 'restore', target: { node: 'b' }, atHours: 3 },
        { do: 'demand', service: 'water', factor: 1.5, atHours: 4 },
      ),
      0,
    );
    const nothing = { value: 0, repair: 0, damageState: 0 };
    expect(events).toEqual([
      { ...nothing, time: 3600, kind: impactKind.failNode, target: 1, value: 0.25, repair: 14_400 },
      { ...nothing, time: 7200, kind: impactKind.failLink, target: 0, repair: Infinity },
      { ...nothing, time: 10_800, kind: impactKind.restoreLink, target: 0 },
      { ...nothing, time: 10_800, kind: impactKind.restoreNode, target: 1 },
      { ...nothing, time: 14_400, kind: impactKind.scaleDemand, target: 1, value: 1.5 },
    ]);
  });

  it('derates flattened provisions, sharing what is left among those of the service', () => {
    const events = draw(scriptOf({ do: 'derate', node: 'b', service: 'power', capacity: 20, atHours: 0 }), 0);
    expect(events.map(({ kind, target, value }) => [kind, target, value])).toEqual([
      [impactKind.derateProvision, 1, 15],
      [impactKind.derateProvision, 3, 5],
    ]);
  });

  it('happens in later runs as often as stated', () => {
    const prepared = prepareScript(mesh, scriptOf({ ...fail, probability: 0.3 }));
    let happened = 0;
    for (let run = 1; run <= 4000; run++) happened += drawScript(prepared, 1, run).length;
    expect(Math.abs(happened / 4000 - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / 4000));
  });

  it('varies time and repair about what is written, and never before the start', () => {
    const prepared = prepareScript(mesh, scriptOf({ ...fail, jitterMinutes: 60, repairSpread: 0.5 }));
    const events = Array.from({ length: 2000 }, (_, run) => drawScript(prepared, 1, run + 1)[0]);
    const times = events.map((event) => event?.time ?? NaN).sort((a, b) => a - b);
    const repairs = events.map((event) => event?.repair ?? NaN).sort((a, b) => a - b);
    expect(times[0]).toBe(0);
    expect(Math.abs((times[1000] ?? NaN) - 3600)).toBeLessThan(400);
    expect(Math.abs((repairs[1000] ?? NaN) / 14_400 - 1)).toBeLessThan(0.08);
    const deviation = Math.log((repairs[1683] ?? NaN) / (repairs[317] ?? NaN)) / 2;
    expect(Math.abs(deviation - 0.5)).toBeLessThan(0.05);
  });

  it('K29: an event put in front moves no other, and equal events differ', () => {
    const uncertain = { ...fail, jitterMinutes: 60, repairSpread: 1 };
    const other = { ...uncertain, target: { link: 'ab' } };
    for (let run = 1; run < 50; run++) {
      const [alone] = draw(scriptOf(uncertain), run);
      const [, among] = draw(scriptOf(other, uncertain), run);
      expect(among).toEqual(alone);
      const [one, two] = draw(scriptOf(uncertain, uncertain), run);
      expect(one).toEqual(alone);
      expect(two?.repair).not.toBe(one?.repair);
    }
  });

  it('passes over a target that stands only in another design', () => {
    const script = scriptOf(
      { ...fail, target: { node: 'elsewhere' } },
      { do: 'restore', target: { link: 'elsewhere' }, atHours: 1 },
      { do: 'derate', node: 'a', service: 'power', capacity: 1, atHours: 1 },
      { do: 'demand', service: 'elsewhere', factor: 2, atHours: 1 },
    );
    expect(draw(script, 0)).toEqual([]);
    expect(draw(script, 7)).toEqual([]);
  });
});
