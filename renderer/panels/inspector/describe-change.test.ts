import { describe, expect, it } from 'vitest';
import { changeKind } from '@scenarios/format/run';
import type { Mesh } from '@scenarios/format/mesh';
import { exampleRun } from '@ui/state/example-run';
import { causes, chainSteps } from './causal-chain';
import { describeChange } from './describe-change';
import { meshNames } from './mesh-names';
import { measureRows } from './measure-rows';
import { networkShare } from './network-share';

const text = (en: string, zh: string) => ({ en, 'zh-Hant': zh });
const mesh = {
  services: [{ id: 'power', name: text('power', '電力'), unit: 'MW' }],
  nodes: [
    { id: 'plant', name: text('Tomato-Atsuma', '苫東厚真'), provides: [{ service: 'power' }] },
    { id: 'ward', name: text('Atsuma Hospital', '厚真醫院'), provides: [] },
  ],
  links: [{ id: 'line', kind: 'overhead-line', from: 'plant', to: 'ward' }],
} as unknown as Mesh;

const { run, index } = exampleRun();
const log = run.log ?? (() => expect.fail('the example has a log'))();

describe('describeChange', () => {
  it('writes a sentence with names, amounts and the target', () => {
    const names = meshNames(mesh, 'en');
    const sentences = [0, 1, 2, 3].map((position) => describeChange(log, position, index, names, 'en'));
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      'Tomato-Atsuma is hit and out of service',
      'power supply of Atsuma Hospital falls to 0%',
      'Battery of Atsuma Hospital runs empty',
      'Atsuma Hospital stops working',
    ]);
    expect(sentences[1]?.target).toEqual({ kind: 'node', id: 'ward' });
    expect(sentences[0]?.tone).toBe('fault');
  });

  it('writes them in Chinese too', () => {
    const names = meshNames(mesh, 'zh-Hant');
    expect(describeChange(log, 1, index, names, 'zh-Hant').text).toBe('厚真醫院的電力供應降至 0%');
  });

  it('has a sentence for every kind of record, without an empty place', () => {
    for (const kind of Object.values(changeKind)) {
      const one = { ...log, kind: Uint8Array.of(kind), value: Float32Array.of(0.5) };
      for (const language of ['en', 'zh-Hant'] as const) {
        const sentence = describeChange(one, 0, index, meshNames(mesh, language), language).text;
        expect(sentence).not.toMatch(/[{}]/);
        expect(sentence.length).toBeGreaterThan(3);
      }
    }
  });
});

describe('meshNames', () => {
  it('names a link without a name by its ends', () => {
    expect(meshNames(mesh, 'en').link('line')).toBe('Overhead line Tomato-Atsuma – Atsuma Hospital');
    expect(meshNames(mesh, 'en').node('unknown')).toBe('unknown');
  });
});

describe('networkShare', () => {
  it('is the last share that the network gave', () => {
    expect(networkShare(log, 0, 599)).toBe(1);
    expect(networkShare(log, 0, 600)).toBe(0);
  });
});

describe('measureRows', () => {
  it('groups measures by service', () => {
    const rows = measureRows(['loss.power', 'minimum.power', 'loss.cold-water'], (position) => position * 10);
    expect(rows.map((row) => row.service)).toEqual(['power', 'cold-water']);
    expect(rows[0]?.values).toMatchObject({ loss: 0, minimum: 10, recover90: null });
    expect(rows[1]?.values.loss).toBe(20);
  });
});

describe('causes', () => {
  const ward = { kind: 'node', id: 'ward' } as const;
  const line = { kind: 'link', id: 'line' } as const;

  it('leads from a dark node back to the hazard', () => {
    expect(causes(log, index, ward, null, 5000)).toEqual([3, 2, 1, 0]);
    const steps = chainSteps(log, [3, 2, 1, 0], index, meshNames(mesh, 'en'), 'en');
    expect(steps.map((step) => step.time)).toEqual([4200, 4200, 600, 600]);
    expect(steps.at(-1)?.target).toEqual({ kind: 'node', id: 'plant' });
  });

  it('explains a node on its store by the need that the network does not meet', () => {
    expect(causes(log, index, ward, null, 1000)).toEqual([1, 0]);
  });

  it('explains a dead line by its ends, and nothing before anything happened', () => {
    expect(causes(log, index, line, { from: 'plant', to: 'ward' }, 1000)).toEqual([0]);
    expect(causes(log, index, line, { from: 'plant', to: 'ward' }, 10)).toEqual([]);
    expect(causes(log, index, ward, null, 10)).toEqual([]);
  });
});
