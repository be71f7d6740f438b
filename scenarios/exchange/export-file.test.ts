import { describe, expect, it } from 'vitest';
import { exampleScenario } from '../format/example-scenario';
import { parseScenario } from '../format/parse';
import type { Scenario } from '../format/scenario';
import { exportFile, exportFormats } from './export-file';
import { detectFormat } from './file-formats';
import { planFile } from './plan-file';
import { defaultFileChoices } from './file-choices';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error('the example is not valid');
const scenario: Scenario = { ...parsed.value, marking: 'RESTRICTED -- 機密/A' };
const design = scenario.designs[0]?.id ?? '';

describe('exportFile', () => {
  it.each(exportFormats)('carries the mark, and read back changes nothing: %s', (format) => {
    const file = exportFile(format, scenario, design, 'exercise');
    if (file === null) throw new Error(format);
    const marked = format.startsWith('csv') ? file.name : file.text;
    expect(marked).toMatch(/RESTRICTED - ?- {1,2}機密|RESTRICTED -- 機密/);
    expect(file.name).not.toMatch(/[/\\:*?"<>|]/);
    const bytes = new TextEncoder().encode(file.text);
    const read = detectFormat(file.name, bytes);
    expect(read).not.toBeNull();
    const planned = planFile(bytes, read ?? 'csv', scenario, design, defaultFileChoices, 'update');
    expect(planned.ok ? planned.value.plan.edits : planned.issues).toEqual([]);
    expect(planned.ok ? planned.value.plan.rows.length : 0).toBeGreaterThan(0);
  });

  it('names the design where there are several, and knows no other', () => {
    const [first] = scenario.designs;
    if (first === undefined) throw new Error('no design');
    const two = { ...scenario, designs: [first, { ...first, id: 'other' }] };
    expect(exportFile('gexf', two, 'other', 'exercise')?.name).toBe('exercise other.gexf');
    expect(exportFile('gexf', two, 'none', 'exercise')).toBeNull();
    expect(exportFile('holdfast', { ...two, marking: undefined }, 'other', '../a:b')?.name).toBe('a b.json');
  });
});
