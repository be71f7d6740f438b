import { describe, expect, it } from 'vitest';
import { applyExerciseEdit } from '@scenarios/format/exercise/apply-exercise-edit';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { MselMapping } from './msel-mapping';
import type { MselFilePlan } from './plan-msel-file';
import { defaultMselFileChoices, planMselFile } from './plan-msel-file';
import type { MselImportChoices, MselImportPlan } from './plan-msel-import';
import { defaultMselImportChoices } from './plan-msel-import';
import { writeMsel } from './write-msel';
import { writeWorkbook } from './write-workbook';

const start = '2026-12-01T09:00:00+08:00';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const empty = (): Exercise => exercise.parse({ id: 'drill', name: { en: 'Drill' }, design: 'design' });
const plan = (): Exercise =>
  exercise.parse({
    id: 'drill',
    name: { en: 'Drill', 'zh-Hant': '演練' },
    design: 'design',
    objectives: [
      { id: 'restore', text: { en: 'Restore power', 'zh-Hant': '恢復供電' }, capability: 'infrastructure-systems' },
      { id: 'inform', text: { en: 'Inform the public' }, capability: 'public-information-and-warning' },
    ],
    teams: [
      { id: 'centre', name: { en: 'Emergency centre', 'zh-Hant': '應變中心' } },
      { id: 'hospital', name: { en: 'Hospital', 'zh-Hant': '醫院' } },
    ],
    injects: [
      {
        id: 'inject-1',
        number: '1',
        title: { en: 'Lights out', 'zh-Hant': '停電' },
        message: { en: 'Power fails in the east.', 'zh-Hant': '東區停電。' },
        to: ['centre'],
        trigger: { when: 'at', atSeconds: 600 },
        effects: [{ do: 'restore', target: { node: 'substation' } }],
      },
      {
        id: 'inject-2',
        number: '2',
        title: { en: 'Calls pile up' },
        message: { en: 'The switchboard is full.' },
        trigger: { when: 'after', precedents: [{ what: 'inject', inject: 'inject-1' }], delaySeconds: 300 },
      },
    ],
  });

function read(
  bytes: Uint8Array | string,
  into: Exercise = plan(),
  choices: Partial<MselImportChoices> = {},
  mapping: MselMapping | null = null,
): MselFilePlan {
  const result = planMselFile(
    typeof bytes === 'string' ? encode(bytes) : bytes,
    defaultMselFileChoices,
    mapping,
    into,
    { start, language: 'en', choices: { ...defaultMselImportChoices, ...choices } },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
function dryRun(...given: Parameters<typeof read>): MselImportPlan {
  const { plan: planned, problems } = read(...given);
  if (planned === null) throw new Error(JSON.stringify(problems));
  return planned;
}
function apply(into: Exercise, { edits }: MselImportPlan): Exercise {
  const [edit] = edits;
  if (edit?.kind !== 'change-exercise') return into;
  const applied = applyExerciseEdit([into], edit);
  if (!applied.ok) throw new Error(JSON.stringify(applied.issues));
  return exercise.parse(applied.value.next[0]);
}
const codes = (issues: readonly { readonly code: string; readonly path: string }[]): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path}`);

const foreign = [
  'MASTER SCENARIO EVENTS LIST,,,,,,,',
  'Weather,Message,Event #,Sender,Recipient,Time,Objective,Mode',
  'rain,"The lights go out. Phones ring.",1,Utility,Emergency centre; Hospital,+00:10,"1, 2",Phone call',
  ',Rumours spread,2,Social feed,all,10:30,Inform the public,Carrier pigeon',
  'Day 2,,,,,,,',
  'sun,Power returns,3,Utility,Mayor,09:00,Feed the hungry,E-mail',
  '',
].join('\r\n');

describe('the dry run of a list from elsewhere', () => {
  it('takes headings in any order, tells what it does not know, and keeps it in the notes', () => {
    const { rows, added, notes } = dryRun(foreign, empty());
    expect(rows.map(({ action, number }) => [action, number])).toEqual([
      ['create', '1'],
      ['create', '2'],
      ['create', '3'],
    ]);
    expect(codes(notes)).toEqual([
      'exchange/kept line 2, column A',
      'exchange/skipped line 1, column A',
      'exchange/adjusted line 5, column A',
      ...Array.from({ length: notes.length - 3 }, () => 'exchange/adjusted file'),
    ]);
    expect(added.teams.map(({ id, name }) => [id, name.en])).toEqual([
      ['emergency-centre', 'Emergency centre'],
      ['hospital', 'Hospital'],
      ['mayor', 'Mayor'],
    ]);
    const injects = apply(empty(), dryRun(foreign, empty())).injects;
    expect(injects.map(({ trigger }) => trigger)).toEqual([
      { when: 'at', atSeconds: 600 },
      { when: 'at', atSeconds: 5400 },
      { when: 'at', atSeconds: 86_400 },
    ]);
    expect(injects.map(({ title, mode, notes: kept }) => [title.en, mode, kept.en])).toEqual([
      ['The lights go out.', 'telephone', 'Weather: rain'],
      ['Rumours spread', 'other', 'Mode: Carrier pigeon'],
      ['Power returns', 'email', 'Weather: sun'],
    ]);
    expect(injects[1]?.to).toEqual([]);
  });

  it('takes who sends it in the language of the column, else of the list, or both from one cell', () => {
    const both = 'Number,Title,Sender (English),Sender (Chinese)\n1,Dark,Utility,電力公司\n';
    const one = 'Number,Title,Sender\n1,Dark,Utility／電力公司\n2,Rumours,里長\n3,Dark,Utility\n';
    const senders = (list: string): unknown => apply(empty(), dryRun(list, empty())).injects.map(({ from }) => from);
    expect(senders(both)).toEqual([{ en: 'Utility', 'zh-Hant': '電力公司' }]);
    expect(senders(one)).toEqual([
      { en: 'Utility', 'zh-Hant': '電力公司' },
      { en: '', 'zh-Hant': '里長' },
      { en: 'Utility', 'zh-Hant': '' },
    ]);
    const once = apply(empty(), dryRun(one, empty()));
    expect(dryRun(one, once).edits).toEqual([]);
    const changed = apply(once, dryRun(one.replace('Utility／電力公司', 'Water company'), once)).injects[0]?.from;
    expect(changed).toEqual({ en: 'Water company', 'zh-Hant': '電力公司' });
  });

  it('changes nothing when it is brought in again', () => {
    const once = apply(plan(), dryRun(foreign));
    const again = dryRun(foreign, once);
    expect(again.rows.map(({ action, changes }) => [action, changes])).toEqual([
      ['same', []],
      ['same', []],
      ['same', []],
    ]);
    expect(again.edits).toEqual([]);
  });

  it('finds objectives and teams by place, id or name in either language', () => {
    const { rows, added, edits } = dryRun('編號,狀況內容,演習目標,接收者\n7,演練,1；Inform the public,醫院、centre\n');
    expect([rows[0]?.action, rows[0]?.issues, added]).toEqual([
      'create',
      [],
      { objectives: [], teams: [], storylines: [] },
    ]);
    const value = edits[0]?.kind === 'change-exercise' ? edits[0].injects?.add[0]?.value : undefined;
    expect([value?.objectives, value?.to, value?.message]).toEqual([
      ['restore', 'inform'],
      ['hospital', 'centre'],
      { en: '', 'zh-Hant': '演練' },
    ]);
  });

  it('refuses a row with the place of each bad cell, and keeps the others', () => {
    const { rows, missing } = dryRun(
      'No.,Title,Time\n1,Lights,soon\n2,Calls pile up,T+5\n2,Again,T+6\n,Nameless,T+7\n4,,T+8\n',
    );
    expect(rows.map(({ action, issues }) => [action, codes(issues)])).toEqual([
      ['skip', ['exchange/bad-value line 2, column C']],
      ['change', []],
      ['skip', ['exchange/duplicate-id line 4']],
      ['skip', ['exchange/bad-value line 5']],
      ['skip', ['exchange/skipped line 6']],
    ]);
    expect(rows[0]?.issues[0]?.advice.en).toContain('T+90');
    expect(missing).toEqual([]);
  });

  it('does with unknown names what it is told', () => {
    const list = 'Number,Title,To\n9,News,Navy\n';
    expect(dryRun(list, plan(), { unknownNames: 'refuse' }).rows[0]?.action).toBe('skip');
    const kept = apply(plan(), dryRun(list, plan(), { unknownNames: 'keep' }));
    expect([kept.teams.length, kept.injects[2]?.to, kept.injects[2]?.notes.en]).toEqual([2, [], 'To: Navy']);
    expect(apply(plan(), dryRun(list)).teams[2]?.name.en).toBe('Navy');
  });

  it('keeps injects that the list lacks, or removes them when asked', () => {
    const list = 'Number,Title\n2,Calls pile up\n';
    expect(dryRun(list).missing.map(({ number }) => number)).toEqual(['1']);
    expect(dryRun(list).edits).toEqual([]);
    expect(apply(plan(), dryRun(list, plan(), { missing: 'remove' })).injects.map(({ number }) => number)).toEqual([
      '2',
    ]);
  });

  it('leaves a field whose cell is empty, or empties it when asked', () => {
    const list = 'Number,Title,To\n1,Lights out,\n';
    expect(dryRun(list).rows[0]?.action).toBe('same');
    expect(dryRun(list, plan(), { emptyCells: 'clear' }).rows[0]?.changes).toEqual([
      { field: 'to', before: 'Emergency centre', after: '' },
    ]);
  });

  it('shows a list whose columns say nothing, and asks for them', () => {
    const { plan: planned, problems, reading } = read('a,b\n1,2\n');
    expect([planned, codes(problems), reading.head.length]).toEqual([null, ['exchange/missing-column file'], 2]);
  });

  it('survives rows that are titles, merged, empty or longer than the headings', () => {
    const { rows, notes } = dryRun(
      '\n\nDrill\n\nNumber,Title\n1,Lights out,,extra\n\n,,\nPhase two\n2,Calls pile up\n',
    );
    expect(rows.map(({ action }) => action)).toEqual(['change', 'same']);
    expect(rows[0]?.changes).toEqual([{ field: 'notes', before: '', after: 'D: extra' }]);
    expect(notes.map(({ message }) => message.en).join()).toContain('Phase two');
  });
});

describe('a list that was written here and changed in a spreadsheet', () => {
  const layout = {
    preset: 'hseep',
    format: 'csv',
    language: 'en',
    times: 'relative',
    start,
    marking: 'SECRET',
  } as const;
  const written = (): string => {
    const bytes = writeMsel(plan(), layout);
    if (!bytes.ok) throw new Error('not written');
    return new TextDecoder().decode(bytes.value);
  };

  it('takes the cells that were changed, and keeps the rest', () => {
    const file = written().replace('The switchboard is full.', 'Nobody answers.').replace('T+0:10', 'T+0:20');
    const { rows } = dryRun(file);
    expect(rows.map(({ action, changes }) => [action, changes])).toEqual([
      ['change', [{ field: 'trigger', before: 'T+0:10', after: 'T+0:20' }]],
      ['change', [{ field: 'message', before: 'The switchboard is full.', after: 'Nobody answers.' }]],
    ]);
    const [one, two] = apply(plan(), dryRun(file)).injects;
    expect(one?.effects).toEqual(plan().injects[0]?.effects);
    expect(one?.message['zh-Hant']).toBe('東區停電。');
    expect(two?.trigger).toEqual(plan().injects[1]?.trigger);
  });

  it('knows an inject again whose number was changed, and gives a copied row an id of its own', () => {
    const lines = written().split('\r\n');
    const at = lines.findIndex((line) => line.startsWith('2,'));
    const copy = (lines[at] ?? '').replace(/^2,/, '9,');
    const renumbered = dryRun(lines.with(at, copy).join('\r\n'));
    expect(renumbered.rows[1]?.changes).toEqual([{ field: 'number', before: '2', after: '9' }]);
    const { rows, edits } = dryRun(lines.toSpliced(at + 1, 0, copy).join('\r\n'));
    expect(rows.map(({ action, id }) => [action, id])).toEqual([
      ['same', 'inject-1'],
      ['same', 'inject-2'],
      ['create', 'inject-2-2'],
    ]);
    expect(edits[0]?.kind === 'change-exercise' ? edits[0].injects?.add[0]?.at : null).toBe(2);
  });

  it('gives fresh ids where another plan has them, and follows them in triggers', () => {
    const other = {
      ...plan(),
      id: 'other',
      injects: plan().injects.map((inject) => ({ ...inject, number: `X${inject.number}` })),
    };
    const merged = apply(other, dryRun(written(), other)).injects;
    expect(merged.map(({ id, number }) => [id, number])).toEqual([
      ['inject-1', 'X1'],
      ['inject-2', 'X2'],
      ['inject-1-2', '1'],
      ['inject-2-2', '2'],
    ]);
    expect(merged[3]?.trigger).toMatchObject({ precedents: [{ what: 'inject', inject: 'inject-1-2' }] });
  });

  it('tells where what it carries was damaged, and takes the rest', () => {
    const { rows } = dryRun(written().replace('{""v"":3', '{""v'));
    expect(codes(rows[0]?.issues ?? [])).toEqual(['exchange/skipped line 5, column R']);
    expect(rows[0]?.action).toBe('same');
  });

  it('has no formula in it, in either form', () => {
    const evil = {
      ...plan(),
      injects: plan().injects.map((inject) => ({ ...inject, from: { en: '=HYPERLINK("x")', 'zh-Hant': '' } })),
    };
    const csv = writeMsel(evil, layout);
    expect(csv.ok && new TextDecoder().decode(csv.value)).toContain(`"'=HYPERLINK(""x"")"`);
    const xlsx = writeMsel(evil, { ...layout, format: 'xlsx' });
    const back = xlsx.ok ? dryRun(xlsx.value, evil) : null;
    expect(back?.edits).toEqual([]);
  });
});

describe('an Excel workbook from elsewhere', () => {
  it('names cells by sheet and letter', () => {
    const bytes = writeWorkbook({
      name: 'Day one',
      widths: [10, 10, 10],
      rows: [
        { look: 'head', cells: ['Number', 'Title', 'Time'] },
        { look: 'body', cells: ['5', 'Quake', 'noonish'] },
      ],
      frozen: 1,
      mark: '',
    });
    const { rows } = dryRun(bytes);
    expect(codes(rows[0]?.issues ?? [])).toEqual(['exchange/bad-value Day one!C2']);
    expect(rows[0]?.issues[0]?.message['zh-Hant']).toMatch(/^工作表「Day one」儲存格 C2：/);
  });
});

describe('a list without numbers', () => {
  it('goes by titles, and never over an inject of another title', () => {
    const list = 'Title,Time,Message\nCalls pile up,T+30,The switchboard is on fire.\nA new one,T+40,Something else.\n';
    const { plan: dry } = read(list);
    expect(dry?.rows.map(({ action, number, title }) => [action, number, title?.en])).toEqual([
      ['change', '2', 'Calls pile up'],
      ['create', '3', 'A new one'],
    ]);
    expect(dry?.missing.map((each) => (typeof each === 'string' ? each : each.number))).toEqual(['1']);
  });
});
