import { readFileSync } from 'node:fs';
import { applyExerciseEdit } from '@scenarios/format/exercise/apply-exercise-edit';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { MselImportPlan } from '@scenarios/exchange/msel/plan-msel-import';
import { defaultMselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import { defaultMselFileChoices, planMselFile } from '@scenarios/exchange/msel/plan-msel-file';
import { describe, expect, it } from 'vitest';

/** Lists as the version wrote them in which who sends an inject was one string, and the plan that they were written from. */
const earlier = JSON.parse(readFileSync('tests/exchange/msel-version-1.json', 'utf8')) as {
  readonly plan: unknown;
  readonly lists: readonly { readonly language: 'en' | 'zh-Hant'; readonly preset: string; readonly text: string }[];
};
const plan = exercise.parse(earlier.plan);

function bringIn(into: Exercise, text: string): MselImportPlan {
  const read = planMselFile(new TextEncoder().encode(text), defaultMselFileChoices, null, into, {
    start: '2026-12-01T09:00:00+08:00',
    language: 'en',
    choices: defaultMselImportChoices,
  });
  if (!read.ok || read.value.plan === null) throw new Error(JSON.stringify(read));
  return read.value.plan;
}

describe.each(earlier.lists)('a list of the version before, $preset in $language', ({ text }) => {
  it('changes nothing in the plan that wrote it', () => {
    const { rows, edits, missing } = bringIn(plan, text);
    expect(rows.flatMap(({ changes, issues }) => [...changes, ...issues])).toEqual([]);
    expect([rows.length, edits, missing]).toEqual([plan.injects.length, [], []]);
  });

  it('brings every inject into a plan that lacks them, with the sender in the language that it is written in', () => {
    const bare = { ...plan, injects: [] };
    const [edit] = bringIn(bare, text).edits;
    const applied = edit?.kind === 'change-exercise' ? applyExerciseEdit([bare], edit) : null;
    expect(applied?.ok === true ? applied.value.next : applied).toEqual([plan]);
  });
});

it.each([
  ['Water company', { en: 'Water company', 'zh-Hant': '' }],
  ['自來水公司', { en: '', 'zh-Hant': '自來水公司' }],
  ['Water company／自來水公司', { en: 'Water company', 'zh-Hant': '自來水公司' }],
])('gives the sender %s that was written into a cell of it', (sender, from) => {
  for (const { text } of earlier.lists.filter(({ preset }) => preset === 'hseep')) {
    const [edit] = bringIn(plan, text.replace(',Power company,', `,${sender},`)).edits;
    const set = edit?.kind === 'change-exercise' ? edit.injects?.set : undefined;
    expect(set?.map((inject) => inject.from)).toEqual([from]);
  }
});

it('reads the senders of a plan of the version before', () => {
  expect(plan.injects.map(({ from }) => from)).toEqual([
    { en: 'Power company', 'zh-Hant': '' },
    { en: '', 'zh-Hant': '演習主持人' },
    { en: 'Facilitator', 'zh-Hant': '演習主持人' },
    { en: '', 'zh-Hant': '' },
    { en: ' Duty desk\r\nnight ', 'zh-Hant': '' },
    { en: '', 'zh-Hant': '119／消防局' },
    { en: '=1+1', 'zh-Hant': '' },
  ]);
});
