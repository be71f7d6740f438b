import { exercise } from '@scenarios/format/exercise/exercise';
import { expect, it } from 'vitest';
import type { FindingWords } from './finding-texts';
import { reasonText } from './finding-texts';

const both = (en: string, zhHant: string) => ({ en, 'zh-Hant': zhHant });
const words = (language: 'en' | 'zh-Hant'): FindingWords => ({
  language,
  node: (id) => (id === 'hospital' ? { name: both('Hospital', '醫院') } : undefined),
  service: (id) => (id === 'power' ? { name: both('Power', '電力') } : undefined),
  plan: exercise.parse({
    id: 'plan',
    name: both('Plan', ''),
    design: 'd',
    injects: [{ id: 'one', number: '1', title: both('Lights out', '停電'), trigger: { when: 'by-hand' } }],
  }),
});

it('says why an inject does not come in both languages, with names where they are known', () => {
  const held = { comparison: 'below', share: 0.4, forMinutes: 30 } as const;
  const never = { why: 'condition', condition: { of: 'node-function', node: 'hospital', ...held } } as const;
  expect(reasonText(never, words('en'))).toBe('Never true: function of Hospital below 40% for 30 min');
  expect(reasonText(never, words('zh-Hant'))).toBe('條件從未成立：醫院的功能低於 40%，持續 30 分鐘');
  const now = { of: 'delivered', service: 'gas', comparison: 'at-least', share: 1, forMinutes: 0 } as const;
  expect(reasonText({ why: 'condition', condition: now }, words('en'))).toBe('Never true: gas delivered at least 100%');
  const precedents = [
    { what: 'inject', inject: 'one' },
    { what: 'inject', inject: 'gone' },
    { what: 'decision', do: 'ration' },
  ] as const;
  expect(reasonText({ why: 'waits', precedents }, words('en'))).toBe(
    'Waits for 1 Lights out, an inject that the plan lacks (gone), the decision “Ration”',
  );
  expect(reasonText({ why: 'too-late', atSeconds: 5400 }, words('en'))).toBe('Due +1:30, after the end');
});
