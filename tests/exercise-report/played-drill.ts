import type { RunningHost } from '@host/host/create-host';
import type { HostError } from '@host/contract/errors';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { Result } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';

export const hostile = '<script>alert(1)</script>"\' &\u0007\u202Eevil שלום ]]>';

/** Words that no player may read before their time; each stands in one field of the plan. */
export const secrets = Object.fromEntries(
  [
    'injectTitle',
    'injectMessage',
    'expectedResponse',
    'injectNotes',
    'instructions',
    'storyline',
    'storylineSummary',
    'planSummary',
    'guide',
    'target',
    'task',
    'controller',
    'sender',
    'rumour',
    'caption',
    'mediumName',
    'injectAssumptions',
    'measure',
    'move',
  ].map((name) => [name, `zz${name.toLowerCase()}zz`]),
) as Readonly<Record<string, string>>;

const secret = (name: string) => ({ en: secrets[name] ?? '', 'zh-Hant': `密${secrets[name] ?? ''}` });
const text = (en: string, chinese = '') => ({ en, 'zh-Hant': chinese });
export const valueOf = <Value>(answer: Result<Value, HostError>): Value => {
  if (!answer.ok) throw new Error(answer.issues.map(({ code, detail }) => `${code} ${detail ?? ''}`).join('; '));
  return answer.value;
};

/** A plan with everything in it, over the first design of a scenario. */
export function drillPlan(scenario: Scenario): Exercise {
  const [design] = scenario.designs;
  if (design === undefined) throw new Error('no design');
  const hospital = design.mesh.nodes.find(({ kind }) => kind === 'hospital')?.id ?? '';
  const [service] = design.mesh.services.filter(({ headline }) => headline);
  const tie = design.mesh.nodes[0]?.id ?? '';
  return exercise.parse({
    id: 'drill',
    name: text('Autumn drill', '秋季演練'),
    design: design.id,
    hazard: scenario.hazards[0]?.id,
    summary: secret('planSummary'),
    situation: text('A quiet morning.', '平靜的早晨。'),
    purpose: text('Try the plan.', '驗證計畫。'),
    scope: text('One district.', '一個行政區。'),
    sponsor: hostile,
    contact: 'ops@example.org',
    location: 'Hall',
    organisations: [text('City', '市府'), 'Utility／公用事業', ''],
    missionAreas: ['response'],
    durationMinutes: 240,
    clock: { mode: 'running', speed: 60 },
    objectives: [
      {
        id: 'warn',
        text: text('Warn the public', '向民眾發布警報'),
        capability: 'public-information-and-warning',
        target: secret('target'),
        guide: secret('guide'),
        tasks: [{ id: 'draft', text: secret('task') }],
      },
      { id: 'care', text: text('Keep care going', '維持醫療'), capability: 'infrastructure-systems' },
    ],
    teams: [
      { id: 'city', name: text('City', '市府'), organisation: text('Town council', '市議會'), members: 'Kim\nLin' },
      { id: 'watch', name: text('Watch', '評核組'), role: 'evaluators' },
    ],
    storylines: [{ id: 'dark', name: secret('storyline'), summary: secret('storylineSummary') }],
    media: [
      {
        id: 'picture',
        name: secrets['mediumName'],
        type: 'image/png',
        bytes: 10,
        sha256: '0'.repeat(64),
        caption: secret('caption'),
      },
    ],
    assumptions: [text('Radios work.', '無線電可用。')],
    injects: [
      {
        id: 'one',
        number: '1',
        title: secret('injectTitle'),
        message: secret('injectMessage'),
        expectedResponse: secret('expectedResponse'),
        notes: secret('injectNotes'),
        evaluatorInstructions: secret('instructions'),
        assumptions: secret('injectAssumptions'),
        measureOfPerformance: secret('measure'),
        move: secrets['move'],
        controller: secret('controller'),
        fromOrganisation: text('Grid office', '電網調度所'),
        toOrganisation: text('Council office', '議會'),
        from: secret('sender'),
        to: ['city'],
        storyline: 'dark',
        media: ['picture'],
        objectives: ['warn'],
        trigger: { when: 'at', atSeconds: 600 },
        effects: [
          { do: 'fail', target: { node: tie } },
          { do: 'rumour', text: secret('rumour') },
        ],
      },
      {
        id: 'two',
        number: '2',
        title: text('Second', '第二則'),
        trigger: {
          when: 'condition',
          condition: { of: 'delivered', service: service?.id ?? '', comparison: 'below', share: 0.5, forMinutes: 30 },
        },
      },
      {
        id: 'three',
        number: '3',
        title: text('Third', '第三則'),
        kind: 'contingency',
        trigger: {
          when: 'after',
          of: 'any',
          precedents: [
            { what: 'inject', inject: 'one' },
            { what: 'decision', do: 'ration', target: hospital },
          ],
          delaySeconds: 900,
        },
      },
      {
        id: 'four',
        number: '4',
        title: text('Fourth', '第四則'),
        kind: 'expected-action',
        trigger: { when: 'by-hand' },
      },
    ],
  });
}

const uuid = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

/** Plays the drill on the open document to its end. */
export async function playDrill(host: RunningHost, wait: (minutes: number) => void): Promise<string> {
  const scenario = valueOf(await host.readScenario({}));
  const plan = drillPlan(scenario);
  valueOf(await host.applyEdit({ edit: { kind: 'add-exercise', at: 0, exercise: plan } }));
  const { session } = valueOf(await host.startSession({ exercise: plan.id }));
  const act = async (entry: ExerciseEntry): Promise<void> => {
    const by = { role: 'facilitators', name: 'Kim' } as const;
    valueOf(await host.actInSession({ sessionId: session.sessionId, entry, by }));
  };
  const mesh = scenario.designs[0]?.mesh;
  const service = mesh?.services.find(({ headline }) => headline)?.id ?? '';
  await act({ do: 'start' });
  wait(0.5);
  const decision = { rationale: '', options: '', followUp: '', team: 'city', inject: 'one' } as const;
  await act({
    do: 'decide',
    decision: {
      ...decision,
      id: uuid(1),
      command: { do: 'ration', service, share: 0.5, forHours: 6 },
      text: `Ration ${hostile}`,
      rationale: 'Stores are low.',
    },
    refusal: null,
  });
  await act({
    do: 'decide',
    decision: { ...decision, id: uuid(2), command: { do: 'close-tie', link: 'nowhere' }, text: 'Close what is not' },
    refusal: null,
  });
  await act({ do: 'decide', decision: { ...decision, id: uuid(3), command: null, text: 'Meet again' }, refusal: null });
  wait(1);
  const observation = { rating: null, kind: 'observation', observedAtMillis: 1_200_000, recommendation: '' } as const;
  await act({
    do: 'observe',
    observation: { ...observation, id: uuid(11), text: 'First draft', objective: 'warn', task: 'draft', rating: 'M' },
  });
  await act({
    do: 'amend-observation',
    observation: {
      ...observation,
      id: uuid(11),
      text: 'Draft was late',
      objective: 'warn',
      task: 'draft',
      rating: 'S',
      inject: 'one',
    },
  });
  await act({
    do: 'observe',
    observation: {
      ...observation,
      id: uuid(12),
      kind: 'strength',
      text: 'Calm room',
      objective: 'care',
      rating: 'P',
      decision: uuid(1),
    },
  });
  await act({
    do: 'observe',
    observation: {
      ...observation,
      id: uuid(13),
      kind: 'improvement',
      text: 'No list of contacts',
      objective: 'care',
      recommendation: 'Keep one.',
    },
  });
  await act({ do: 'note', text: 'Coffee came' });
  await act({ do: 'affect', command: { do: 'reveal', nodes: [mesh?.nodes[0]?.id ?? ''] } });
  await act({ do: 'skip', inject: 'three' });
  wait(2.5);
  await act({ do: 'finish' });
  await act({
    do: 'observe',
    observation: {
      ...observation,
      id: uuid(14),
      kind: 'strength',
      text: 'We talked early',
      team: 'city',
      hotWash: true,
    },
  });
  await act({
    do: 'correct',
    action: {
      id: uuid(21),
      capability: 'infrastructure-systems',
      issue: 'No list',
      action: 'Write one',
      element: 'planning',
      responsible: 'City',
      contact: 'Lin',
      start: '2026-12-01',
      completion: '2027-03-01',
    },
  });
  return session.sessionId;
}
