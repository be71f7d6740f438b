import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyExerciseEdit } from '@scenarios/format/exercise/apply-exercise-edit';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { Issue } from '@scenarios/format/issues';
import { planCapImport } from '../cap/plan-cap-import';
import { readCap } from '../cap/read-cap';
import { defaultMselFileChoices, planMselFile } from './plan-msel-file';
import { defaultMselImportChoices } from './plan-msel-import';
import { mselPresets } from './msel-presets';
import { readWorkbook } from './read-workbook';
import { writeMsel } from './write-msel';
import { readZipEntries, zipLimits } from './zip-entries';

const start = '2026-12-01T09:00:00+08:00';
const plan = exercise.parse({
  id: 'drill',
  name: { en: 'Drill', 'zh-Hant': '演練' },
  design: 'design',
  objectives: [{ id: 'restore', text: { en: 'Restore power' }, capability: 'infrastructure-systems' }],
  teams: [{ id: 'centre', name: { en: 'Centre', 'zh-Hant': '中心' } }],
  injects: Array.from({ length: 5 }, (_, index) => ({
    id: `inject-${String(index)}`,
    number: String(index + 1),
    title: { en: `Event ${String(index)}`, 'zh-Hant': '事件' },
    message: { en: 'Power, "water" & data fail.\nCalls pile up.' },
    to: ['centre'],
    objectives: ['restore'],
    trigger:
      index === 4
        ? { when: 'after', precedents: [{ what: 'inject', inject: 'inject-1' }] }
        : { when: 'at', atSeconds: index * 600 },
    effects: [{ do: 'restore', target: { node: 'a' } }],
  })),
});
const files = mselPresets.flatMap((preset) =>
  (['xlsx', 'csv'] as const).map((format) => {
    const written = writeMsel(plan, { preset, format, language: 'zh-Hant', times: 'clock', start, marking: 'SECRET' });
    if (!written.ok) throw new Error('not written');
    return { format, bytes: written.value };
  }),
);

function checkIssues(issues: readonly Issue[]): void {
  for (const { message, advice, path } of issues) {
    expect(message.en.length + advice.en.length + path.length).toBeLessThan(1500);
    expect(/\p{Script=Han}/u.test(message['zh-Hant'] + advice['zh-Hant'])).toBe(true);
  }
}

/** Whatever comes out can be applied, and applied again changes nothing. */
function check(bytes: Uint8Array): void {
  const context = { start, language: 'en', choices: defaultMselImportChoices } as const;
  const read = planMselFile(bytes, defaultMselFileChoices, null, plan, context);
  if (!read.ok) {
    expect(read.issues.length).toBeGreaterThan(0);
    checkIssues(read.issues);
    return;
  }
  const { plan: planned, problems, reading } = read.value;
  checkIssues(problems);
  if (planned === null) return;
  checkIssues([...planned.notes, ...planned.rows.flatMap(({ issues }) => issues)]);
  const [edit] = planned.edits;
  if (edit?.kind !== 'change-exercise') return;
  const applied = applyExerciseEdit([plan], edit);
  expect(applied.ok ? [] : applied.issues).toEqual([]);
  const next = applied.ok ? exercise.safeParse(applied.value.next[0]) : null;
  expect(next?.success).toBe(true);
  if (next?.success !== true) return;
  const again = planMselFile(bytes, defaultMselFileChoices, reading.mapping, next.data, context);
  expect(again.ok && again.value.plan?.rows.filter(({ action }) => action === 'create' || action === 'change')).toEqual(
    [],
  );
}

describe('the reader of lists', () => {
  it('never throws on files of which bytes were changed', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.uint8Array({ maxLength: 6 }),
      drop: fc.nat({ max: 8 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 3 }), ({ bytes }, changes) => {
        let mutated = bytes;
        for (const { at, put, drop } of changes) {
          const place = Math.floor(at * mutated.length);
          mutated = Uint8Array.from([...mutated.subarray(0, place), ...put, ...mutated.subarray(place + drop)]);
        }
        check(mutated);
      }),
      { seed: 31, numRuns: 400 },
    );
  }, 120_000);

  it('never throws on workbooks whose parts were changed', () => {
    const pieces = [
      '<c r="ZZZ999999"><v>1</v></c>',
      '</row>',
      '<row r="-5">',
      ' t="s"',
      '<v>1e999</v>',
      's="99999"',
      '<mergeCell ref="A1:XFD1048576"/>',
      '&lol;',
      '\u0000',
      '<f>1/0</f>',
      '_xD800_',
    ];
    const parts = unzipSync(files[0]?.bytes ?? new Uint8Array());
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(parts)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 12 }),
        fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })),
        (name, at, drop, put) => {
          const text = new TextDecoder().decode(parts[name]);
          const place = Math.floor(at * text.length);
          check(
            zipSync({ ...parts, [name]: strToU8(text.slice(0, place) + put + text.slice(place + drop)) }, { level: 1 }),
          );
        },
      ),
      { seed: 32, numRuns: 400 },
    );
  }, 120_000);

  it('never throws on tables of any cells, and takes each of them only once', () => {
    const heading = fc.constantFrom(
      'Number',
      'Title',
      '狀況內容',
      'Time',
      'Day',
      'To',
      'Objective',
      'Mode',
      'Status',
      'Holdfast',
      'Weather',
      'Notes',
      'Core capability',
      'Storyline',
      'Effects',
      'Media',
      '',
    );
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '1',
        '2',
        'T+5',
        '09:30',
        'Day 2',
        'D+1 H-2',
        '2026-12-01 10:00',
        'all',
        '電話',
        '999999999',
        '=1+1',
        '-',
        'a;b,c',
        'x'.repeat(600),
        '{"v":1,"exercise":"drill","id":"inject-1","language":"en","inject":{"trigger":{"when":"never"},"__proto__":{"a":1}}}',
        '__proto__',
        'constructor',
      ),
      fc.string({ maxLength: 12 }),
    );
    const table = fc.tuple(
      fc.array(heading, { minLength: 2, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }),
    );
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, ([headings, rows]) => {
        check(strToU8([headings, ...rows].map((row) => row.map(quote).join(',')).join('\n')));
      }),
      { seed: 33, numRuns: 1500, examples: [[[['狀況內容', 'Notes', 'Media'], [['!', '!']]]]] },
    );
    expect(({} as { a?: number }).a).toBeUndefined();
  }, 120_000);

  it('never throws on bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, packed) => {
        check(packed ? Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) : bytes);
      }),
      { seed: 34, numRuns: 500 },
    );
  });

  it('ends soon on what is long and says nothing', () => {
    for (const text of [
      'Number,Title\n'.repeat(50_000),
      `Number,Title\n${'1,a\n'.repeat(50_000)}`,
      'x'.repeat(900_000),
      `Time,Title\n${'9'.repeat(100_000)},a`,
      `Number,Time,Title\n1,${'1 h '.repeat(20_000)},a`,
    ])
      check(strToU8(text));
  }, 60_000);
});

describe('a packed bomb', () => {
  const bomb = (size: number): Uint8Array => zipSync({ 'xl/workbook.xml': new Uint8Array(size) }, { level: 9 });
  const codes = (bytes: Uint8Array): readonly string[] => {
    const read = readWorkbook(bytes);
    return read.ok ? [] : read.issues.map(({ code }) => code);
  };

  it('is refused by the size that it states, before it is unpacked', () => {
    expect(codes(bomb(zipLimits.unpacked + 1))).toEqual(['exchange/too-large']);
  });

  it('is refused where it states less than comes out', () => {
    const lying = bomb(8_000_000);
    const view = new DataView(lying.buffer, lying.byteOffset);
    for (let at = 0; at + 4 <= lying.length; at += 1)
      if (view.getUint32(at, true) === 8_000_000) view.setUint32(at, 100, true);
    expect(codes(lying)).toEqual(['exchange/not-this-format']);
  });

  it('is refused for its number of parts, for a part that stands twice, and for a wrong check sum', () => {
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: zipLimits.entries + 1 }, (_, index) => [`a${String(index)}.xml`, new Uint8Array(0)]),
      ),
    );
    expect(codes(many)).toEqual(['exchange/too-large']);
    const double = zipSync({ 'xl/a.xml': strToU8('<a/>'), 'xl/b.xml': strToU8('<a/>') }, { level: 0 });
    const renamed = double.map((byte, index) => (byte === 0x62 && double[index - 1] === 0x2f ? 0x61 : byte));
    expect(readZipEntries(renamed, () => true).ok).toBe(false);
    const wrong = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }, { level: 0 });
    const flipped = wrong.map((byte, index) => (byte === 0x77 && wrong[index - 1] === 0x3c ? 0x76 : byte));
    expect(codes(flipped)).toEqual(['exchange/not-this-format']);
  });
});

describe('the reader of alerts', () => {
  it('never throws on alerts that were changed', () => {
    const alert = `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier><sender>b</sender><sent>2026-12-01T09:00:00+08:00</sent><status>Test</status><msgType>Alert</msgType><scope>Public</scope><info><category>Infra</category><event>停電</event><urgency>Future</urgency><severity>Minor</severity><certainty>Likely</certainty><area><areaDesc>x</areaDesc></area></info></alert>`;
    const pieces = [
      '<info>',
      '</info>',
      '<!DOCTYPE a>',
      '&b;',
      '<![CDATA[',
      'constructor',
      '__proto__',
      '<area/>',
      '\u0000',
      'x'.repeat(20_000),
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat({ max: alert.length }),
            drop: fc.nat({ max: 20 }),
            put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        (changes) => {
          let text = alert;
          for (const { at, drop, put } of changes) text = text.slice(0, at) + put + text.slice(at + drop);
          const planned = planCapImport(text, plan, { start });
          if (planned.ok) {
            checkIssues(planned.value.notes);
            const [edit] = planned.value.edits;
            if (edit?.kind === 'change-exercise') expect(applyExerciseEdit([plan], edit).ok).toBe(true);
          } else checkIssues(planned.issues);
        },
      ),
      { seed: 35, numRuns: 1500 },
    );
  }, 60_000);

  it('ends soon on what is long', () => {
    for (const text of [
      '<alert '.repeat(200_000),
      '<a>'.repeat(300_000),
      `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${'<info/>'.repeat(200_000)}</alert>`,
    ]) {
      const read = readCap(text);
      expect(read.ok ? 0 : read.issues.length).toBeGreaterThan(0);
      if (!read.ok) expect(read.issues.length).toBeLessThanOrEqual(50);
    }
  });
});
