import { exampleScenario } from '@scenarios/format/example-scenario';
import { parseScenario } from '@scenarios/format/parse';
import { describe, expect, it } from 'vitest';
import { Checks } from './checks.svelte';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error('the example is not valid');
const [design] = parsed.value.designs;
if (design === undefined) throw new Error('no design');

describe('Checks', () => {
  it('looks only at the newest state, and only when there is time', () => {
    const waiting: (() => void)[] = [];
    const checks = new Checks((work) => {
      waiting.push(work);
      return () => waiting.splice(waiting.indexOf(work), 1);
    });
    const lone = { ...design, mesh: { ...design.mesh, links: [] } };
    checks.follow({ design, hazards: [] });
    checks.follow({ design: lone, hazards: [] });
    expect(checks.list).toEqual([]);
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    expect(checks.errors).toBeGreaterThan(0);
    expect(checks.list.some(({ target }) => target.id === 'hill-village')).toBe(true);
    checks.follow({ design: null, hazards: [] });
    expect(checks.list).toEqual([]);
  });
});
