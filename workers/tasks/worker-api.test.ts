import { bundledScenario, firstCase, smallScenario } from '@tests/bundled-scenario';
import { describe, expect, it } from 'vitest';
import { createEnsembleArrays, readDigests, writeDigest } from './ensemble-arrays';
import { pairInfo } from './pair-info';
import { createControlWords, progressOf, requestStop } from './shared-control';
import { createWorkerApi } from './worker-api';

const scenario = smallScenario();
const use = firstCase(scenario);

const prepared = () => {
  const api = createWorkerApi();
  const info = api.prepare({ key: 'k', scenario, ...use });
  if (!info.ok) throw new Error('not prepared');
  return { api, info: info.value };
};

describe('worker tasks', () => {
  it('ask for a design that they do not hold', () => {
    const api = createWorkerApi();
    expect(api.run({ key: 'k', seed: 1, run: 0, control: createControlWords() })).toEqual({ status: 'needs-design' });
  });

  it('hold four designs and forget the oldest', () => {
    const api = createWorkerApi();
    for (const key of ['a', 'b', 'c', 'd', 'a', 'e']) api.prepare({ key, scenario, ...use });
    const status = (key: string) => api.run({ key, seed: 1, run: 0, control: createControlWords() }).status;
    expect(['a', 'b', 'c', 'd', 'e'].map(status)).toEqual(['needs-design', 'done', 'done', 'done', 'done']);
  });

  it('say which design or hazard is unknown', () => {
    const api = createWorkerApi();
    const code = (names: Partial<typeof use>) => {
      const answer = api.prepare({ key: 'k', scenario, ...use, ...names });
      return answer.ok ? 'ok' : answer.issues[0]?.code;
    };
    expect(code({ design: 'none' })).toBe('scenario/unknown-design');
    expect(code({ hazard: 'none' })).toBe('scenario/unknown-hazard');
  });

  it('put each run of a batch into its own slice, and nothing elsewhere', () => {
    const { api, info } = prepared();
    const shape = {
      runs: 6,
      sampleCount: info.sampleCount,
      series: info.series.length,
      measures: info.measureIds.length,
    };
    const whole = createEnsembleArrays(shape);
    const parts = createEnsembleArrays(shape);
    const batch = (arrays: typeof whole, from: number, to: number) =>
      api.ensemble({ key: 'k', seed: 5, from, to, origin: 0, arrays, control: createControlWords() });
    batch(whole, 0, 6);
    batch(parts, 4, 6);
    expect(readDigests(parts.digests).slice(0, 4)).toEqual(Array.from({ length: 4 }, () => '0'.repeat(32)));
    batch(parts, 0, 1);
    batch(parts, 1, 4);
    expect(parts).toStrictEqual(whole);
  });

  it('stop when told, count what is done, and answer so', async () => {
    const pilot = await bundledScenario('pilot-district');
    const api = createWorkerApi();
    const info = api.prepare({ key: 'p', scenario: pilot, ...firstCase(pilot) });
    if (!info.ok) throw new Error('not prepared');
    const { sampleCount, series, measureIds } = info.value;
    const arrays = createEnsembleArrays({ runs: 3, sampleCount, series: series.length, measures: measureIds.length });
    const control = createControlWords();
    expect(api.ensemble({ key: 'p', seed: 1, from: 0, to: 3, origin: 0, arrays, control })).toEqual({
      status: 'done',
      value: null,
    });
    expect(progressOf(control)).toBe(3);
    requestStop(control);
    expect(api.run({ key: 'p', seed: 1, run: 0, control })).toEqual({ status: 'stopped' });
    expect(api.ensemble({ key: 'p', seed: 1, from: 0, to: 3, origin: 0, arrays, control })).toEqual({
      status: 'stopped',
    });
    expect(api.summarise({ runs: 3, info: info.value, arrays, control })).toEqual({ status: 'stopped' });
    const pair = pairInfo(info.value, 'full');
    const both = createEnsembleArrays({
      runs: 3,
      sampleCount: pair.sampleCount,
      series: series.length,
      measures: pair.measureIds.length,
      designs: 2,
    });
    expect(api.compare({ runs: 3, info: pair, arrays: both, control })).toEqual({ status: 'stopped' });
  });
});

it('digests survive their way through bytes', () => {
  const digests = new Uint8Array(32);
  const texts = ['00ff10a0b1c2d3e4f5061728394a5b6c', 'ffffffffffffffffffffffffffffffff'];
  texts.forEach((text, run) => {
    writeDigest(digests, run, text);
  });
  expect(readDigests(digests)).toEqual(texts);
});
