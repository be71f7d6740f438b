import type { DueInject } from '@host/contract/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Trigger } from '@scenarios/format/exercise/inject';
import { describe, expect, it } from 'vitest';
import { forecastFindings } from './forecast-findings';

const words = (en: string) => ({ en, 'zh-Hant': '' });
const at = (minutes: number): Trigger => ({ when: 'at', atSeconds: minutes * 60 });

type Line = { readonly id: string; readonly trigger: Trigger; readonly to?: readonly string[]; readonly kind?: string };

const planOf = (lines: readonly Line[], teams: readonly string[] = ['a', 'b']): Exercise =>
  exercise.parse({
    id: 'plan',
    name: words('Plan'),
    design: 'd',
    durationMinutes: 60,
    teams: [
      ...teams.map((id) => ({ id, name: words(id) })),
      { id: 'control', name: words('Control'), role: 'controllers' },
    ],
    injects: lines.map((line) => ({ ...line, number: line.id, title: words(line.id) })),
  });

const due = (inject: string, minutes: number): DueInject => ({ inject, dueMillis: minutes * 60_000, automatic: true });
const limits = { gapMinutes: 20, clashMinutes: 3 };

describe('forecastFindings', () => {
  it('says of each inject that does not come why not', () => {
    const condition = { of: 'node-function', node: 'n', comparison: 'below', share: 0.4, forMinutes: 5 } as const;
    const plan = planOf([
      { id: 'comes', trigger: at(5) },
      { id: 'reserve', trigger: at(6), kind: 'contingency' },
      { id: 'hand', trigger: { when: 'by-hand' } },
      { id: 'condition', trigger: { when: 'condition', condition, notBeforeSeconds: 0 } },
      {
        id: 'waits',
        trigger: {
          when: 'after',
          of: 'all',
          precedents: [
            { what: 'inject', inject: 'comes' },
            { what: 'inject', inject: 'gone' },
            { what: 'decision', do: 'ration' },
          ],
          delaySeconds: 0,
        },
      },
      { id: 'late', trigger: at(90) },
      { id: 'action', trigger: at(10), kind: 'expected-action' },
    ]);
    const { never, released } = forecastFindings(
      plan,
      { releases: [due('comes', 5)], later: [due('reserve', 6), due('late', 90), due('action', 10)] },
      limits,
    );
    expect(released.map(({ inject }) => inject.id)).toEqual(['comes']);
    expect(never.map(({ inject, reason }) => [inject.id, reason])).toEqual([
      ['reserve', { why: 'contingency' }],
      ['hand', { why: 'by-hand' }],
      ['condition', { why: 'condition', condition }],
      [
        'waits',
        {
          why: 'waits',
          precedents: [
            { what: 'inject', inject: 'gone' },
            { what: 'decision', do: 'ration' },
          ],
        },
      ],
      ['late', { why: 'too-late', atSeconds: 5400 }],
    ]);
  });

  it('finds the gaps of each team of players, at the start and at the end too', () => {
    const plan = planOf([
      { id: 'one', trigger: at(10), to: ['a'] },
      { id: 'both', trigger: at(30) },
    ]);
    const { gaps } = forecastFindings(plan, { releases: [due('one', 10), due('both', 30)], later: [] }, limits);
    expect(gaps).toEqual([
      { team: 'b', fromSeconds: 0, toSeconds: 1800 },
      { team: 'a', fromSeconds: 1800, toSeconds: 3600 },
      { team: 'b', fromSeconds: 1800, toSeconds: 3600 },
    ]);
  });

  it('takes injects to the same team within the limit together, and tells each such run once', () => {
    const plan = planOf([
      { id: 'one', trigger: at(10) },
      { id: 'two', trigger: at(12) },
      { id: 'three', trigger: at(15) },
      { id: 'alone', trigger: at(19), to: ['a'] },
      { id: 'other', trigger: at(19), to: ['b'] },
    ]);
    const releases = [due('two', 12), due('one', 10), due('three', 15), due('alone', 19), due('other', 19)];
    const { clashes } = forecastFindings(plan, { releases, later: [] }, limits);
    expect(clashes).toEqual([
      { injects: ['one', 'two', 'three'], teams: ['a', 'b'], fromSeconds: 600, toSeconds: 900 },
    ]);
    expect(forecastFindings(plan, { releases, later: [] }, { gapMinutes: 20, clashMinutes: 1 }).clashes).toEqual([]);
  });

  it('looks at everybody where the plan has no teams of players', () => {
    const plan = planOf([{ id: 'one', trigger: at(30), to: ['control'] }], []);
    expect(forecastFindings(plan, { releases: [due('one', 30)], later: [] }, limits).gaps).toEqual([
      { team: null, fromSeconds: 0, toSeconds: 1800 },
      { team: null, fromSeconds: 1800, toSeconds: 3600 },
    ]);
  });
});
