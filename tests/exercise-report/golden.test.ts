import { makeReport } from '@host/report/make-report';
import type { Report } from '@host/report/report';
import type { RelatedCourse, ReportMaterial } from '@host/report/report-material';
import { reportKinds } from '@host/contract/exercise';
import { courseDifferences } from '@scenarios/format/exercise/course-differences';
import type { ExerciseEntry, LogLine } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import { reduceLog } from '@workers/exercise/reduce-log';
import { orderedWorld, smallDocument, smallPlan } from '@workers/exercise/testing/ordered-world';
import { describe, expect, it } from 'vitest';

const text = (en: string, chinese: string) => ({ en, 'zh-Hant': chinese });
const uuid = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

const scenario = smallDocument({
  services: [{ id: 'water', flow: 'capacitated', name: text('Water', '自來水') }],
  nodes: [
    {
      id: 'works',
      name: text('Works', '淨水場'),
      provides: [{ service: 'water', capacity: 10 }],
      position: { lon: 121, lat: 25 },
    },
    {
      id: 'village',
      name: text('Village', '村落'),
      kind: 'community',
      population: { people: 4000 },
      needs: [{ service: 'water', rate: 8 }],
      position: { lon: 121.1, lat: 25.1 },
    },
  ],
  links: [{ id: 'pipe', from: 'works', to: 'village', kind: 'pipe', carries: [{ service: 'water' }] }],
  hazards: [{ id: 'calm', kind: 'script', events: [{ do: 'demand', atHours: 0, service: 'water', factor: 1 }] }],
});
const plan = smallPlan({
  name: text('Small drill', '小型演練'),
  durationMinutes: 240,
  purpose: text('See it fail.', '觀察失效。'),
  situation: text('All is well.', '一切正常。'),
  objectives: [
    {
      id: 'supply',
      text: text('Supply water', '供應用水'),
      capability: 'infrastructure-systems',
      tasks: [{ id: 'ration', text: text('Ration early', '及早配給') }],
    },
  ],
  teams: [{ id: 'utility', name: text('Utility', '水公司'), members: 'Kim, Lee' }],
  assumptions: [text('Tanks are full.', '水塔已滿。')],
  injects: [
    {
      id: 'burst',
      number: '1',
      title: text('Pipe bursts', '水管破裂'),
      message: text('The pipe has burst.', '水管破裂。'),
      objectives: ['supply'],
      trigger: { when: 'at', atSeconds: 3600 },
      effects: [{ do: 'fail', target: { link: 'pipe' }, repairHours: 2 }],
    },
  ],
});
const entries: readonly (readonly [minutes: number, entry: ExerciseEntry])[] = [
  [0, { do: 'start' }],
  [
    30,
    {
      do: 'decide',
      refusal: null,
      decision: {
        id: uuid(1),
        command: { do: 'ration', service: 'water', share: 0.4, forHours: 6, cost: 120_000 },
        text: 'Save water',
        rationale: 'Dry spell',
        options: '',
        followUp: '',
        team: 'utility',
      },
    },
  ],
  [60, { do: 'release', inject: 'burst', because: 'due' }],
  [65, { do: 'affect', command: { do: 'rumour', text: text('The water is bad.', '水不能喝。') }, why: 'Nobody asked' }],
  [
    70,
    {
      do: 'observe',
      observation: {
        id: uuid(2),
        text: 'Rationed before the pipe burst',
        rating: 'P',
        kind: 'strength',
        objective: 'supply',
        task: 'ration',
        decision: uuid(1),
        node: 'works',
        observedAtMillis: 35 * 60_000,
        recommendation: '',
      },
    },
  ],
  [240, { do: 'finish' }],
  [
    240,
    {
      do: 'correct',
      action: {
        id: uuid(3),
        capability: 'infrastructure-systems',
        issue: 'One pipe',
        action: 'Lay a second',
        element: 'equipment',
        responsible: 'Utility',
        contact: '',
        completion: '2027-06-30',
      },
    },
  ],
];
const lines = entries.map(([minutes, entry], sequence): LogLine => ({
  sequence,
  atMillis: minutes * 60_000,
  wall: new Date(Date.parse('2026-11-21T01:00:00.000Z') + minutes * 60_000).toISOString(),
  by: { role: 'facilitators', name: 'Lin' },
  entry,
}));

/** The same plan played on without rationing from the second line on, and one that did nothing otherwise. */
function relatedTo(state: ExerciseState): readonly RelatedCourse[] {
  const hashed = lines.map((line) => ({ line, hash: String(line.sequence) }));
  const [before, later] = [hashed.slice(0, 1), hashed.slice(2)];
  const affect: ExerciseEntry = { do: 'affect', command: { do: 'restore', target: { link: 'pipe' } }, why: 'Try it' };
  const own = lines.slice(1, 2).map((line) => ({ line: { ...line, entry: affect }, hash: 'own' }));
  const other = [...before, ...own, ...later.map(({ line }) => ({ line, hash: `other ${String(line.sequence)}` }))];
  const ensemble = (loss: number, lowest: number, hours: number) => ({
    digest: '',
    time: new Float64Array([0, 86_400]),
    quantiles: new Float32Array(),
    mean: new Float32Array(),
    measures: [
      { id: 'loss.water', unit: 'h', mean: loss, standardDeviation: 0, quantiles: [0, 0, loss, 0, 0] },
      { id: 'minimum.water', unit: 'share', mean: lowest, standardDeviation: 0, quantiles: [0, 0, lowest, 0, 0] },
      { id: 'recover90.water', unit: 'h', mean: hours, standardDeviation: 0, quantiles: [0, 0, hours, 0, 0] },
      { id: 'survival', unit: 'share', mean: 1, standardDeviation: 0, quantiles: [1, 1, 1, 1, 1] },
    ],
  });
  const difference = (
    id: string,
    mean: number,
    low: number,
    high: number,
    shares: readonly [number, number, number],
  ) => ({
    id,
    unit: '',
    mean,
    low,
    high,
    firstBetter: shares[0],
    secondBetter: shares[1],
    equal: shares[2],
  });
  const about = { parent: { sessionId: uuid(9), sequence: 1, by: lines[0]?.by ?? null }, forkMillis: 0 } as const;
  return [
    {
      ...about,
      sessionId: uuid(8),
      createdAt: '2026-11-21T02:00:00.000Z',
      phase: 'finished',
      atMillis: 240 * 60_000,
      injects: state.injects,
      decisions: state.decisions,
      differences: courseDifferences(hashed, other),
      compared: {
        sessions: [uuid(9), uuid(8)],
        heads: ['', ''],
        runs: 200,
        seed: 7,
        series: [],
        first: ensemble(4.25, 0.4, 6.5),
        second: ensemble(1250.4, 0, 24),
        differences: [
          difference('loss.water', -1246.15, -1300, -1190.5, [0.98, 0, 0.02]),
          difference('minimum.water', 0.4, 0.385, 0.415, [1, 0, 0]),
          difference('recover90.water', -17.5, -40, 5, [0.6, 0.3, 0.1]),
          difference('survival', 0, 0, 0, [0, 0, 1]),
        ],
        differenceQuantiles: new Float32Array(),
      },
    },
    {
      sessionId: uuid(7),
      createdAt: '2026-11-21T02:30:00.000Z',
      parent: { sessionId: uuid(6), sequence: 3, by: null },
      forkMillis: 60 * 60_000,
      phase: 'paused',
      atMillis: 61 * 60_000,
      injects: state.injects,
      decisions: state.decisions,
      differences: courseDifferences(hashed, hashed.slice(0, 3)),
      compared: 'same-orders',
    },
  ];
}

function material(language: ReportMaterial['language']): ReportMaterial {
  const reduced = reduceLog(plan, lines);
  if (!reduced.ok) throw new Error(reduced.broken.reason);
  const { state } = reduced;
  const undecided = orderedWorld(
    scenario,
    plan,
    state.commands.filter(({ source }) => source !== 'decision'),
  );
  return {
    language,
    plan,
    scenario,
    played: {
      sessionId: uuid(9),
      createdAt: '2026-11-21T00:50:00.000Z',
      engine: 'any',
      parent: null,
      rehearsal: false,
      forkMillis: 0,
      related: relatedTo(state),
      state,
      atMillis: 240 * 60_000,
      lines,
      head: 'f'.repeat(64),
      world: orderedWorld(scenario, plan, state.commands),
      otherCourses: { undecided, measuresWithout: new Map([[uuid(1), undecided.run.measures]]), mostTakenAway: 1 },
    },
    madeAt: '2026-11-21T06:00:00.000Z',
    zoneMinutes: 480,
    product: 'Holdfast',
    engine: 'any',
  };
}

/** What a document says, in the order of its parts; pictures by their words. */
function outline({ title, subtitle, footer, blocks }: Report): string {
  const said = blocks.map((block): string => {
    switch (block.of) {
      case 'heading':
        return `${'#'.repeat(block.rank)} ${block.text}`;
      case 'paragraph':
        return block.text;
      case 'list':
        return block.items.map((item) => `- ${item}`).join('\n');
      case 'pairs':
        return block.rows.map(([name, value]) => `${name} = ${value.replaceAll('\n', ' / ')}`).join('\n');
      case 'table':
        return [block.columns.map(({ heading }) => heading), ...block.rows]
          .map((row) => row.map((cell) => cell.replaceAll('\n', ' / ')).join(' | '))
          .join('\n');
      case 'figure':
        return `[${block.drawing.title}: ${block.drawing.summary}] ${block.caption}`;
      case 'page-break':
        return '---';
    }
  });
  return `${[title, subtitle, ...said, footer].join('\n\n').replace(/\b[0-9a-f]{32}\b/g, '<digest>')}\n`;
}

describe('what documents of a small session say', () => {
  for (const language of ['en', 'zh-Hant'] as const)
    for (const kind of reportKinds)
      it(`${kind}, ${language}`, async () => {
        const report = outline(makeReport(kind, material(language)));
        const said =
          kind === 'after-action-report'
            ? report.replace(/(?<=\n)[^\n]*\| [a-z]+(?:[.-][a-z-]+)+ \|[^\n]*\n/g, '')
            : report;
        await expect(said).toMatchFileSnapshot(`golden/${kind}.${language}.txt`);
      });
});

it.each([
  ['en', '1', 'Engine = any. The session was set up on engine 1: what the room saw may differ'],
  ['en', null, 'Engine = any. On which engine the session was set up was not noted'],
  ['zh-Hant', '1', '模擬引擎 = any。本場次係以引擎 1 設立'],
] as const)(
  'tells where another engine simulated it than the one that the room saw: %s, %s',
  (language, engine, said) => {
    const { played, ...rest } = material(language);
    if (played === null) throw new Error('nothing was played');
    expect(outline(makeReport('after-action-report', { ...rest, played: { ...played, engine } }))).toContain(said);
  },
);

it.each([
  ['en', 'This was a rehearsal'],
  ['zh-Hant', '本場次為預演'],
] as const)('tells that it was a rehearsal: %s', (language, said) => {
  const { played, ...rest } = material(language);
  if (played === null) throw new Error('nothing was played');
  const told = (rehearsal: boolean): string =>
    outline(makeReport('after-action-report', { ...rest, played: { ...played, rehearsal } }));
  expect(told(true)).toContain(said);
  expect(told(false)).not.toContain(said);
});
