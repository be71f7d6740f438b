import { describe, expect, it } from 'vitest';
import { entryLine } from './entry-text';
import type { Observation } from './log';
import { decisionText } from './observation-pointers';

const names = {
  inject: (id: string) => `inject ${id}`,
  node: (id: string) => `site ${id}`,
  decision: (id: string) => `decision ${id}`,
  time: String,
  command: () => 'Restore the pipe',
};
const seen: Observation = {
  id: '00000000-0000-4000-8000-000000000001',
  text: 'They called late',
  rating: 'M',
  kind: 'observation',
  observedAtMillis: 0,
  recommendation: '',
};

describe('what observations point at', () => {
  it('stands behind them in the log, in both languages', () => {
    const observation = { ...seen, inject: 'call', decision: 'open', node: 'ward' };
    expect(entryLine({ do: 'observe', observation }, names, 'en')).toBe(
      'Observation: M · They called late (inject call · decision open · site ward)',
    );
    expect(entryLine({ do: 'amend-observation', observation: { ...seen, node: 'ward' } }, names, 'zh-Hant')).toContain(
      'M · They called late（site ward）',
    );
    expect(entryLine({ do: 'observe', observation: seen }, names, 'en')).toBe('Observation: M · They called late');
  });

  it('names a decision by its order where nothing was said', () => {
    expect(decisionText({ command: { do: 'restore', target: { link: 'pipe' } }, text: '' }, names.command)).toBe(
      'Restore the pipe',
    );
    expect(decisionText({ command: null, text: 'Wait' }, names.command)).toBe('Wait');
  });
});
