import { readFileSync } from 'node:fs';
import { applyExerciseEdit } from '@scenarios/format/exercise/apply-exercise-edit';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { Inject } from '@scenarios/format/exercise/inject';
import type { MselImportPlan } from '@scenarios/exchange/msel/plan-msel-import';
import { defaultMselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import { defaultMselFileChoices, planMselFile } from '@scenarios/exchange/msel/plan-msel-file';
import { describe, expect, it } from 'vitest';

type Earlier = {
  readonly plan: unknown;
  readonly lists: readonly { readonly language: 'en' | 'zh-Hant'; readonly preset: string; readonly text: string }[];
};

/**
 * Lists as earlier versions wrote them, with the plans that they were written from. Version 1: who sends an inject was one string;
 * up to version 2: its controller and organisations were.
 */
const earlier = ([1, 2] as const).map((version) => {
  const { plan, lists } = JSON.parse(
    readFileSync(`tests/exchange/msel-version-${String(version)}.json`, 'utf8'),
  ) as Earlier;
  return { version, plan: exercise.parse(plan), lists };
});
const [first, second] = earlier;
const cases = earlier.flatMap(({ version, plan, lists }) => lists.map((list) => ({ version, plan, ...list })));

function bringIn(into: Exercise, text: string): MselImportPlan {
  const read = planMselFile(new TextEncoder().encode(text), defaultMselFileChoices, null, into, {
    start: '2026-12-01T09:00:00+08:00',
    language: 'en',
    choices: defaultMselImportChoices,
  });
  if (!read.ok || read.value.plan === null) throw new Error(JSON.stringify(read));
  return read.value.plan;
}

function changed(into: Exercise, text: string): readonly Inject[] {
  const [edit] = bringIn(into, text).edits;
  return (edit?.kind === 'change-exercise' ? edit.injects?.set : undefined) ?? [];
}

describe.each(cases)('a list of version $version, $preset in $language', ({ plan, text }) => {
  it('changes nothing in the plan that wrote it', () => {
    const { rows, edits, missing } = bringIn(plan, text);
    expect(rows.flatMap(({ changes, issues }) => [...changes, ...issues])).toEqual([]);
    expect([rows.length, edits, missing]).toEqual([plan.injects.length, [], []]);
  });

  it('brings every inject into a plan that lacks them, each line in the language that it is written in', () => {
    const bare = { ...plan, injects: [] };
    const [edit] = bringIn(bare, text).edits;
    const applied = edit?.kind === 'change-exercise' ? applyExerciseEdit([bare], edit) : null;
    expect(applied?.ok === true ? applied.value.next : applied).toEqual([plan]);
  });

  it('keeps the other language that was written since', () => {
    const fields = ['controller', 'fromOrganisation', 'toOrganisation'] as const;
    const injects = plan.injects.map((inject) => {
      const lines = fields.map((field) => {
        const { en, 'zh-Hant': chinese } = inject[field];
        return [field, en !== '' && chinese === '' ? { en, 'zh-Hant': '後譯' } : inject[field]] as const;
      });
      return { ...inject, ...(Object.fromEntries(lines) as Pick<Inject, (typeof fields)[number]>) };
    });
    expect(bringIn({ ...plan, injects }, text).edits).toEqual([]);
  });
});

it.each([
  ['Water company', { en: 'Water company', 'zh-Hant': '' }],
  ['自來水公司', { en: '', 'zh-Hant': '自來水公司' }],
  ['Water company／自來水公司', { en: 'Water company', 'zh-Hant': '自來水公司' }],
])('gives the sender or the controller %s that was written into a cell of it', (written, both) => {
  const put = (text: string): string => text.replace(',Power company,', `,${written},`);
  for (const { text } of first?.lists.filter(({ preset }) => preset === 'hseep') ?? [])
    expect(changed(first?.plan as Exercise, put(text)).map(({ from }) => from)).toEqual([both]);
  for (const { text } of second?.lists.filter(({ preset }) => preset === 'standard') ?? [])
    expect(changed(second?.plan as Exercise, put(text)).map(({ controller }) => controller)).toEqual([both]);
});

it('reads the lines of plans of the versions before', () => {
  const lines = [
    { en: 'Power company', 'zh-Hant': '' },
    { en: '', 'zh-Hant': '演習主持人' },
    { en: 'Facilitator', 'zh-Hant': '演習主持人' },
    { en: '', 'zh-Hant': '' },
    { en: ' Duty desk\r\nnight ', 'zh-Hant': '' },
    { en: '', 'zh-Hant': '119／消防局' },
    { en: '=1+1', 'zh-Hant': '' },
  ];
  expect(first?.plan.injects.map(({ from }) => from)).toEqual(lines);
  expect(second?.plan.injects.map(({ controller }) => controller)).toEqual(lines);
  expect(second?.plan.organisations).toEqual([
    { en: 'City', 'zh-Hant': '市政府' },
    { en: 'Utility', 'zh-Hant': '' },
    { en: ' ', 'zh-Hant': '' },
    { en: '', 'zh-Hant': '消防局' },
  ]);

  const marked = (marking: unknown) => exercise.parse({ ...second?.plan, marking }).marking;
  const usual = { en: 'EXERCISE EXERCISE EXERCISE', 'zh-Hant': '演習 演習 演習' };
  expect(marked('EXERCISE EXERCISE EXERCISE')).toEqual(usual);
  expect(second?.plan.marking).toEqual(usual);
  expect(marked('DRILL／演練')).toEqual({ en: 'DRILL', 'zh-Hant': '演練' });
  expect(marked('演練')).toEqual({ en: '', 'zh-Hant': '演練' });
  expect(marked('')).toEqual({ en: '', 'zh-Hant': '' });
  expect(second?.plan.teams.map(({ organisation }) => organisation)).toEqual([{ en: 'City', 'zh-Hant': '市政府' }]);
});
