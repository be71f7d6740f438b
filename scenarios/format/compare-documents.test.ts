import { expect, it } from 'vitest';
import { compareDocuments } from './compare-documents';
import { compareMeshes } from './compare-meshes';
import { exampleScenario } from './example-scenario';
import { parseScenario } from './parse';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error('the example is not valid');
const scenario = parsed.value;

it('finds nothing between a document and itself, read again, nor in its designs', () => {
  expect(compareDocuments(scenario, structuredClone(scenario))).toEqual([]);
  expect(compareDocuments(scenario, { ...scenario, designs: [] })).toEqual([]);
});

it('tells what else differs, record by record', () => {
  const [first, ...others] = scenario.hazards;
  if (first === undefined) throw new Error('no hazard');
  const after = {
    ...scenario,
    title: { en: 'Other', 'zh-Hant': '其他' },
    horizonHours: 48,
    hazards: [...others, { ...first, id: 'new-hazard' }],
  };
  expect(
    compareDocuments(scenario, after).map(({ record, id, change, fields }) => [record, id, change, fields]),
  ).toEqual([
    ['document', scenario.id, 'changed', ['title', 'horizonHours']],
    ['hazards', 'new-hazard', 'added', []],
    ['hazards', first.id, 'removed', []],
  ]);
});

it('tells of a mesh what belongs to no record of it', () => {
  const mesh = scenario.designs[0]?.mesh;
  if (mesh === undefined) throw new Error('no design');
  expect(compareMeshes(mesh, { ...mesh, currency: 'JPY' })).toEqual([
    { record: 'mesh', id: 'mesh', name: null, change: 'changed', fields: ['currency'] },
  ]);
});
