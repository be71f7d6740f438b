import { makeReport } from '@host/report/make-report';
import type { Report } from '@host/report/report';
import type { ReportMaterial } from '@host/report/report-material';
import { reportKinds } from '@host/contract/exercise';
import type { ExerciseEntry, LogLine } from '@scenarios/format/exercise/log';
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
  teams: [{ id: 'utility', name: text('Utility', '水公司'), members: 'Kim' }],
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
        command: { do: 'ration', service: 'water', share: 0.4, forHours: 6 },
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
      sharedLines: null,
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
