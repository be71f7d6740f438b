import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreCapabilities } from '@scenarios/format/exercise/core-capability';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import { applyExerciseEdit } from '@scenarios/format/exercise/apply-exercise-edit';
import { deliveryModes, draftStatuses, injectKinds } from '@scenarios/format/exercise/inject';
import { mselPresets } from './msel-presets';
import type { MselImportPlan } from './plan-msel-import';
import { defaultMselImportChoices } from './plan-msel-import';
import { defaultMselFileChoices, planMselFile } from './plan-msel-file';
import { timeStyles } from './scenario-seconds';
import { mselFormats, writeMsel } from './write-msel';

const hostile = [
  '=1+1',
  '+886 2',
  '-5',
  '@SUM(A1)',
  "'=quoted",
  "''",
  '\t=tab',
  ' leading and trailing ',
  'two\nlines',
  'old\r\nmac\rlines',
  'nul\u0000bell\u0007',
  'half \ud83d pair',
  '😀 emoji',
  '_x0041_',
  '_x005F_',
  '"quotes", commas; semicolons、頓號/slash|bar',
  '台北 臺北',
  '<b>&amp;</b>',
  ']]>',
  '\ufeffmark',
  '\ufffe\uffff',
  '\u2028\u2029\u0085',
  'all',
  'T+90',
  '3',
  '{"json":true}',
  'By hand',
  '手動',
  '   ',
  'x'.repeat(9000),
];
const text = (max: number) =>
  fc.oneof(
    fc.constant(''),
    fc.constantFrom(...hostile).map((each) => each.slice(0, max)),
    fc.string({ maxLength: Math.min(max, 30), unit: 'binary' }).map((each) => each.slice(0, max)),
    fc.constantFrom('Power fails in the east', '東區停電', 'Report to the centre.'),
  );
const written = fc.record({ en: text(10_000), 'zh-Hant': text(10_000) });
const line = fc.record({ en: text(500), 'zh-Hant': text(500) });
const name = written.map((each) =>
  each.en.trim() === '' && each['zh-Hant'].trim() === '' ? { ...each, en: 'Name' } : each,
);
const ids = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index)}`);
const some = (list: readonly string[], max: number) =>
  fc.uniqueArray(fc.constantFrom(...list, 'unknown-id'), { maxLength: max });
const seconds = fc.oneof(
  fc.integer({ min: -30 * 86_400, max: 365 * 86_400 }),
  fc.integer({ min: 0, max: 240 }).map((each) => each * 60),
);
const [teams, objectives, storylines, media, injects] = [
  ids('team', 4),
  ids('objective', 3),
  ids('story', 2),
  ids('medium', 3),
  ids('inject', 6),
];

const trigger = fc.oneof(
  seconds.map((atSeconds) => ({ when: 'at', atSeconds })),
  fc.constant({ when: 'by-hand' }),
  seconds.map((plannedSeconds) => ({ when: 'by-hand', plannedSeconds })),
  fc.record({
    when: fc.constant('condition'),
    condition: fc.constant({
      of: 'need',
      node: 'hospital',
      service: 'power',
      comparison: 'below',
      share: 0.4,
      forMinutes: 120,
    }),
    notBeforeSeconds: seconds,
  }),
  fc.record({
    when: fc.constant('after'),
    of: fc.constantFrom('all', 'any'),
    precedents: fc.array(
      fc.oneof(
        fc.constantFrom(...injects, 'gone').map((inject) => ({ what: 'inject', inject })),
        fc.constant({ what: 'decision', do: 'ration', target: 'hospital' }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    delaySeconds: fc.nat({ max: 7200 }),
  }),
);
const effect = fc.oneof(
  fc.constant({ do: 'fail', target: { node: 'substation-east' }, left: 0.25, repairHours: null, needsCrew: true }),
  written.map((each) => ({ do: 'rumour', text: each, delayMinutes: 5 })),
  fc.constant({ do: 'reveal', nodes: ['a', 'b'] }),
);
const injectOf = (id: string) =>
  fc.record({
    id: fc.constant(id),
    number: fc.oneof(
      fc.constantFrom('1', 'M1-03', '03', '=2', ' 4 ', 'T+5', '1.10', '10', '第三則'),
      fc.string({ minLength: 1, maxLength: 12 }),
    ),
    title: name,
    kind: fc.constantFrom(...injectKinds),
    trigger,
    status: fc.constantFrom(...draftStatuses),
    mode: fc.constantFrom(...deliveryModes),
    from: line,
    to: some(teams, 3),
    message: written,
    expectedResponse: written,
    objectives: some(objectives, 3),
    capabilities: fc.uniqueArray(fc.constantFrom(...coreCapabilities), { maxLength: 4 }),
    controller: line,
    evaluatorInstructions: written,
    notes: written,
    media: some(media, 3),
    effects: fc.array(effect, { maxLength: 3 }),
    move: text(500),
    group: text(500),
    fromOrganisation: line,
    toOrganisation: line,
    assumptions: written,
    measureOfPerformance: written,
    storyline: fc.option(fc.constantFrom(...storylines, 'unknown-id'), { nil: undefined }),
  });

const plans = fc
  .record({
    id: fc.constantFrom('first', 'second'),
    name,
    marking: fc.constantFrom(
      { en: '', 'zh-Hant': '' },
      { en: 'EXERCISE EXERCISE EXERCISE', 'zh-Hant': '演習 演習 演習' },
      { en: '', 'zh-Hant': '演訓' },
    ),
    design: fc.constant('design'),
    objectives: fc.tuple(
      ...objectives.map((id) =>
        fc.record({ id: fc.constant(id), text: name, capability: fc.constantFrom(...coreCapabilities) }),
      ),
    ),
    teams: fc.tuple(...teams.map((id) => fc.record({ id: fc.constant(id), name }))),
    storylines: fc.tuple(...storylines.map((id) => fc.record({ id: fc.constant(id), name }))),
    media: fc.constant(
      media.map((id, index) => ({
        id,
        name: index === 2 ? 'map.png' : `${id}.png`,
        type: 'image/png',
        bytes: 1,
        sha256: 'a'.repeat(64),
      })),
    ),
    injects: fc.integer({ min: 0, max: 6 }).chain((count) => fc.tuple(...injects.slice(0, count).map(injectOf))),
  })
  .map((plan) => exercise.parse(plan));

const layouts = fc.record({
  preset: fc.constantFrom(...mselPresets),
  format: fc.constantFrom(...mselFormats),
  language: fc.constantFrom('en' as const, 'zh-Hant' as const),
  times: fc.constantFrom(...timeStyles),
  start: fc.constantFrom('2026-12-01T09:00:00+08:00', '2018-09-05T22:30:15-03:30', '2026-12-31T23:59:59+00:00'),
  marking: fc.constantFrom('', '機密 SECRET', '=marking'),
});
type Layout = typeof layouts extends fc.Arbitrary<infer Value> ? Value : never;

function bringIn(plan: Exercise, bytes: Uint8Array, layout: Pick<Layout, 'start'>): MselImportPlan {
  const choices = { ...defaultMselImportChoices, unknownNames: 'refuse' } as const;
  const read = planMselFile(bytes, defaultMselFileChoices, null, plan, {
    start: layout.start,
    language: 'en',
    choices,
  });
  if (!read.ok || read.value.plan === null) throw new Error(JSON.stringify(read));
  return read.value.plan;
}
const written2 = (plan: Exercise, layout: Layout): Uint8Array => {
  const bytes = writeMsel(plan, layout);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.issues));
  return bytes.value;
};

describe('a list of injects that is written and read back', () => {
  it('changes nothing in the plan that wrote it, in every layout', () => {
    fc.assert(
      fc.property(plans, layouts, (plan, layout) => {
        fc.pre(plan.injects.length > 0);
        const { rows, edits, missing } = bringIn(plan, written2(plan, layout), layout);
        expect(
          rows.flatMap(({ action, changes, issues }) => (action === 'same' ? [] : [{ action, changes, issues }])),
        ).toEqual([]);
        expect(rows.length).toBe(plan.injects.length);
        expect([edits, missing]).toEqual([[], []]);
      }),
      { seed: 51, numRuns: 200 },
    );
  }, 120_000);

  it('brings every field of every inject into a plan that lacks them, once', () => {
    fc.assert(
      fc.property(plans, layouts, (plan, layout) => {
        fc.pre(
          plan.injects.length > 0 &&
            new Set(plan.injects.map(({ number }) => number.trim())).size === plan.injects.length,
        );
        const bytes = written2(plan, layout);
        const bare = { ...plan, injects: [] };
        const { edits } = bringIn(bare, bytes, layout);
        const [edit] = edits;
        if (edit?.kind !== 'change-exercise') throw new Error('no edit');
        const applied = applyExerciseEdit([bare], edit);
        expect(applied.ok ? applied.value.next : applied.issues).toEqual([plan]);
        if (applied.ok) expect(bringIn(applied.value.next[0] ?? bare, bytes, layout).edits).toEqual([]);
      }),
      { seed: 52, numRuns: 150 },
    );
  }, 120_000);

  it('is written to the same bytes each time', () => {
    for (const [plan, layout] of fc.sample(fc.tuple(plans, layouts), { seed: 53, numRuns: 20 }))
      expect(written2(plan, layout)).toEqual(written2(plan, layout));
  });
});
