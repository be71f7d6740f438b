import { describe, expect, it } from 'vitest';
import { applyEdit } from '../apply-edit';
import { exampleScenario } from '../example-scenario';
import { parseScenario } from '../parse';
import { exercise } from './exercise';

const text = (en: string) => ({ en, 'zh-Hant': '' });
const task = (id: string) => ({ id, text: text(id) });
const planOf = (...tasks: readonly (readonly string[])[]) => ({
  id: 'drill',
  name: text('Drill'),
  design: 'plain',
  objectives: tasks.map((ids, at) => ({
    id: `objective-${String(at)}`,
    text: text('Warn'),
    capability: 'planning',
    tasks: ids.map(task),
  })),
});
const read = (plan: unknown) => parseScenario({ ...(exampleScenario() as object), exercises: [plan] });

describe('ids in a plan', () => {
  it('are told where two critical tasks of one objective have the same', () => {
    const parsed = read(planOf(['call'], ['call', 'warn', 'call']));
    expect(parsed).toMatchObject({
      ok: false,
      issues: [{ code: 'scenario/duplicate-id', path: 'exercises[0].objectives[1].tasks[2].id' }],
    });
    expect(!parsed.ok && parsed.issues[0]?.message).toEqual({
      en: 'The id "call" is used twice in this list.',
      'zh-Hant': '識別碼「call」在此清單中重複。',
    });
    expect(read(planOf(['call'], ['call', 'warn'])).ok).toBe(true);
  });

  it('stay so when an objective is changed', () => {
    const parsed = read(planOf(['call']));
    if (!parsed.ok) throw new Error('not valid');
    const [wanted] = exercise.parse(planOf(['call', 'call'])).objectives;
    if (wanted === undefined) throw new Error('no objective');
    const objectives = { remove: [], set: [wanted], add: [] };
    const edit = { kind: 'change-exercise', exercise: 'drill', action: 'edit', objectives } as const;
    expect(applyEdit(parsed.value, edit)).toMatchObject({ ok: false, issues: [{ code: 'scenario/duplicate-id' }] });
  });
});
