import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyExerciseEdit } from '@scenarios/format/exercise/apply-exercise-edit';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import { inject } from '@scenarios/format/exercise/inject';
import { writeZonedTime } from '../msel/calendar';
import type { CapOptions } from './cap-of-inject';
import { capOfInject } from './cap-of-inject';
import type { CapAlert } from './cap-schema';
import { capCategories, capCertainties, capSeverities, capUrgencies } from './cap-schema';
import { planCapImport } from './plan-cap-import';
import { readCap } from './read-cap';
import { writeCap } from './write-cap';

const alertXml = (status = 'Exercise'): string => `<?xml version = "1.0" encoding = "UTF-8"?>
<cap:alert xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">
  <cap:identifier>TW-2026-0001</cap:identifier>
  <cap:sender>drill@example.invalid</cap:sender>
  <cap:sent>2026-12-01T09:10:00+08:00</cap:sent>
  <cap:status>${status}</cap:status>
  <cap:msgType>Alert</cap:msgType>
  <cap:scope>Public</cap:scope>
  <cap:note>Blackout drill</cap:note>
  <cap:info>
    <cap:language>en-US</cap:language>
    <cap:category>Infra</cap:category>
    <cap:category>Safety</cap:category>
    <cap:event>Power failure</cap:event>
    <cap:responseType>Prepare</cap:responseType>
    <cap:urgency>Immediate</cap:urgency>
    <cap:severity>Severe</cap:severity>
    <cap:certainty>Observed</cap:certainty>
    <cap:effective>2026-12-01T09:30:00+08:00</cap:effective>
    <cap:senderName>Utility</cap:senderName>
    <cap:headline>Power is out in the east</cap:headline>
    <cap:description>A substation failed.</cap:description>
    <cap:instruction>Switch off heaters.</cap:instruction>
    <cap:area><cap:areaDesc>East district</cap:areaDesc><cap:circle>25.0,121.5 3</cap:circle></cap:area>
  </cap:info>
  <cap:info>
    <cap:language>zh-TW</cap:language>
    <cap:category>Infra</cap:category>
    <cap:category>Safety</cap:category>
    <cap:event>停電</cap:event>
    <cap:urgency>Immediate</cap:urgency>
    <cap:severity>Severe</cap:severity>
    <cap:certainty>Observed</cap:certainty>
    <cap:headline>東區停電</cap:headline>
    <cap:description>變電所故障。</cap:description>
    <cap:area><cap:areaDesc>東區</cap:areaDesc></cap:area>
  </cap:info>
</cap:alert>
`;
const empty = (): Exercise => exercise.parse({ id: 'drill', name: { en: 'Drill' }, design: 'design' });
const start = '2026-12-01T09:00:00+08:00';
const faults = (xml: string): readonly string[] => {
  const read = readCap(xml);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
};

describe('an alert that comes in', () => {
  it('becomes one draft in both languages, once', () => {
    const planned = planCapImport(alertXml(), empty(), { start });
    if (!planned.ok) throw new Error(JSON.stringify(planned.issues));
    const [row] = planned.value.rows;
    expect(planned.value.rows.length).toBe(1);
    expect(row?.inject).toMatchObject({
      title: { en: 'Power is out in the east', 'zh-Hant': '東區停電' },
      message: { en: 'A substation failed.\n\nSwitch off heaters.', 'zh-Hant': '變電所故障。' },
      from: { en: 'Utility', 'zh-Hant': '' },
      mode: 'broadcast',
      trigger: { when: 'by-hand', plannedSeconds: 1800 },
    });
    expect(row?.inject.notes.en).toContain('urgency, severity, certainty: Immediate, Severe, Observed\n');
    expect(row?.inject.notes['zh-Hant']).toContain('area: 東區');
    expect(planned.value.notes.map(({ message }) => message.en)).toEqual([
      'Line 1: an inject has no place for: circle.',
    ]);

    const [edit] = planned.value.edits;
    const applied = edit?.kind === 'change-exercise' ? applyExerciseEdit([empty()], edit) : null;
    const plan = applied?.ok === true ? applied.value.next[0] : undefined;
    expect(plan?.injects.length).toBe(1);
    const again = planCapImport(alertXml(), plan ?? empty(), { start });
    expect(again.ok && [again.value.rows[0]?.action, again.value.edits]).toEqual(['same', []]);
  });

  it('warns of a real one', () => {
    const read = readCap(alertXml('Actual'));
    expect(read.ok && read.value.notes.map(({ code, path }) => [code, path])).toEqual([['exchange/unsafe', 'line 6']]);
  });

  it.each([
    ['a word that the standard lacks', ['Severe</', 'Heavy</'], ['exchange/bad-value line 17']],
    ['a time with Z', ['09:10:00+08:00', '01:10:00Z'], ['exchange/bad-value line 5']],
    ['a fraction of a second', ['09:30:00+08:00', '09:30:00.5+08:00'], ['exchange/bad-value line 19']],
    ['a day that the calendar lacks', ['2026-12-01T09:10', '2026-02-30T09:10'], ['exchange/bad-value line 5']],
    ['a missing element', ['<cap:event>Power failure</cap:event>', ''], ['exchange/missing-column line 10']],
    ['an element twice', ['<cap:scope>', '<cap:scope>Public</cap:scope><cap:scope>'], ['exchange/duplicate-id line 8']],
    ['an unknown element', ['<cap:note>', '<cap:remark/><cap:note>'], ['exchange/unknown-statement line 9']],
    [
      'another order',
      [
        '<cap:msgType>Alert</cap:msgType>\n  <cap:scope>Public</cap:scope>',
        '<cap:scope>Public</cap:scope><cap:msgType>Alert</cap:msgType>',
      ],
      ['exchange/bad-value line 7'],
    ],
    ['a blank in the identifier', ['TW-2026-0001', 'TW 2026'], ['exchange/bad-token line 3']],
    ['another version', ['cap:1.2', 'cap:1.1'], ['exchange/unknown-version line 2']],
    ['a scope without its list', ['>Public<', '>Private<'], ['exchange/missing-column line 8']],
  ])('is refused for %s, with its line', (_, [from = '', to = ''], expected) => {
    expect(faults(alertXml().replace(from, to))).toEqual(
      expected.map((each) => each.replace('bad-token', 'bad-value')),
    );
  });

  it('is refused unread with a document type or an entity of its own', () => {
    const bomb = alertXml()
      .replace('\n<cap:alert', '\n<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<cap:alert')
      .replace('Blackout', '&b;');
    expect(faults(bomb)).toEqual(['exchange/unsafe line 2']);
    expect(faults('<html/>')).toEqual(['exchange/not-this-format line 1']);
  });
});

const said = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== '' && !/[\u0000-\u001f\ufffe\uffff]/.test(text));
const text = fc.oneof(said, fc.constantFrom('two\nlines', 'a & b < c > "d"', ']]>', '停電', ' kept '));
const token = fc.stringMatching(/^[A-Za-z0-9@._-]{1,20}$/);
const time = fc
  .tuple(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: -12, max: 14 }))
  .map(([local, hours]) => writeZonedTime({ local, offsetMinutes: hours * 60 }).replace(/\+00:00$/, '-00:00'));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const many = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 2 });
const pair = fc.record({ valueName: text, value: text });
const alerts: fc.Arbitrary<CapAlert> = fc.record({
  identifier: token,
  sender: token,
  sent: time,
  status: fc.constantFrom('Exercise', 'Test', 'Draft'),
  msgType: fc.constantFrom('Alert', 'Update', 'Cancel', 'Ack', 'Error'),
  source: optional(text),
  scope: fc.constant('Public'),
  restriction: optional(text),
  addresses: optional(text),
  code: many(text),
  note: optional(text),
  references: optional(text),
  incidents: optional(text),
  info: many(
    fc.record({
      language: optional(fc.constantFrom('en-US', 'zh-TW')),
      category: fc.array(fc.constantFrom(...capCategories), { minLength: 1, maxLength: 2 }),
      event: text,
      responseType: many(fc.constantFrom('Shelter', 'AllClear', 'None')),
      urgency: fc.constantFrom(...capUrgencies),
      severity: fc.constantFrom(...capSeverities),
      certainty: fc.constantFrom(...capCertainties),
      audience: optional(text),
      eventCode: many(pair),
      effective: optional(time),
      onset: optional(time),
      expires: optional(time),
      senderName: optional(text),
      headline: optional(text),
      description: optional(text),
      instruction: optional(text),
      web: optional(text),
      contact: optional(text),
      parameter: many(pair),
      resource: many(
        fc.record({
          resourceDesc: text,
          mimeType: text,
          size: optional(fc.nat().map(String)),
          uri: optional(text),
          derefUri: optional(text),
          digest: optional(text),
        }),
      ),
      area: many(
        fc.record({
          areaDesc: text,
          polygon: many(text),
          circle: many(text),
          geocode: many(pair),
          altitude: optional(fc.nat().map(String)),
          ceiling: optional(fc.constant('1.5')),
        }),
      ),
    }),
  ),
});

describe('an alert that is written', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(alerts, (alert) => {
        const xml = writeCap(alert);
        const read = xml.ok ? readCap(xml.value) : xml;
        expect(read).toEqual({ ok: true, value: { alert, notes: [] } });
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('is never one that could be taken for real', () => {
    const [alert] = fc.sample(alerts, { seed: 13, numRuns: 1 });
    for (const status of ['Actual', 'System'] as const) {
      const written = alert === undefined ? null : writeCap({ ...alert, status });
      expect(written?.ok === false && written.issues.map(({ code }) => code)).toEqual(['exchange/unsafe']);
    }
  });

  it('comes from an inject and becomes it again', () => {
    const options: CapOptions = {
      identifier: 'drill-14',
      sender: 'holdfast.invalid',
      sent: '2026-12-01T08:00:00+00:00',
      status: 'Exercise',
      note: 'Blackout drill',
      start,
      category: 'Infra',
      event: { en: '', 'zh-Hant': '' },
      urgency: 'Immediate',
      severity: 'Severe',
      certainty: 'Observed',
      area: { en: 'East', 'zh-Hant': '' },
    };
    const written = inject.parse({
      id: 'inject-14',
      number: '14',
      title: { en: 'Power is out', 'zh-Hant': '停電' },
      message: { en: 'Stay inside & wait.', 'zh-Hant': '請留在室內。' },
      from: { en: 'Utility', 'zh-Hant': '電力公司' },
      trigger: { when: 'at', atSeconds: 5400 },
    });
    const xml = writeCap(capOfInject(written, options));
    if (!xml.ok) throw new Error(JSON.stringify(xml.issues));
    expect(xml.value).toContain('<sent>2026-12-01T08:00:00-00:00</sent>');
    expect(xml.value).not.toMatch(/Z<|\.\d+[+-]\d\d:\d\d</);
    const planned = planCapImport(xml.value, empty(), { start });
    const read = planned.ok ? planned.value.rows[0]?.inject : undefined;
    expect([read?.title, read?.message, read?.from, read?.trigger]).toEqual([
      written.title,
      written.message,
      written.from,
      { when: 'by-hand', plannedSeconds: 5400 },
    ]);
    for (const from of [
      { en: 'Utility', 'zh-Hant': '' },
      { en: '', 'zh-Hant': '電力公司' },
    ]) {
      const alone = writeCap(capOfInject({ ...written, from }, options));
      const again = alone.ok ? planCapImport(alone.value, empty(), { start }) : alone;
      expect(again.ok ? again.value.rows[0]?.inject.from : again.issues).toEqual(from);
    }
    const blank = writeCap(capOfInject(written, { ...options, identifier: 'has blanks' }));
    expect(blank.ok).toBe(false);
  });
});
