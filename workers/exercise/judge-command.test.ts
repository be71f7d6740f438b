import type { Command } from '@scenarios/format/command';
import { command as commandSchema, decisionKinds } from '@scenarios/format/command';
import { refusalTexts } from '@scenarios/format/command-refusal';
import { team as teamSchema } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledScenario } from '@tests/bundled-scenario';
import { judgeCommand } from './judge-command';
import { anyCommand, anyCommands } from './testing/any-command';
import { given, orderedWorld, smallDocument, smallPlan } from './testing/ordered-world';
import type { Given } from './testing/ordered-world';
import { withCrews } from './testing/with-crews';
import type { WorldRun } from './world-run';

const data = { service: 'data', rate: 1, floor: 1 };
const meshOf = (repair: object | null): Scenario =>
  smallDocument({
    services: [
      { id: 'power', flow: 'dc-power' },
      { id: 'water', flow: 'capacitated' },
      { id: 'data', flow: 'reach', layer: 'information' },
      { id: 'idle', flow: 'reach', layer: 'information' },
    ],
    nodes: [
      {
        id: 'hub',
        provides: [{ service: 'data', capacity: 1, hub: true }],
        authority: { nodes: ['ward'], links: ['tie'] },
      },
      { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
      { id: 'east', kind: 'community', population: { people: 5 }, needs: [data, { service: 'water', rate: 1 }] },
      {
        id: 'ward',
        community: 'east',
        needs: [data, { service: 'water', rate: 1, class: 'essential' }],
        stores: [{ kind: 'tank', service: 'water', capacity: 10, level: 0.5 }],
        authority: { nodes: ['works'] },
        staffing: { needed: 10, bound: 10, closesBelow: 0.3 },
      },
      {
        id: 'silo',
        needs: [{ service: 'water', rate: 1 }],
        stores: [{ kind: 'tank', service: 'water', capacity: 10 }],
      },
    ],
    links: [
      ...['east', 'ward'].map((to) => ({
        id: `data-${to}`,
        kind: 'fibre',
        from: 'hub',
        to,
        carries: [{ service: 'data' }],
      })),
      ...['east', 'ward', 'silo'].map((to) => ({
        id: `road-${to}`,
        from: 'works',
        to,
        carries: [{ service: 'water' }],
      })),
      {
        id: 'tie',
        kind: 'pipe',
        from: 'east',
        to: 'ward',
        rightOfWay: 'bridge',
        carries: [{ service: 'water' }],
        tie: { switchMinutes: 5, commandedBy: 'ward' },
      },
    ],
    ...(repair === null ? {} : { repair }),
  });
const crews = { crews: [{ id: 'one', trade: 'general', base: 'works' }] };
const withRepair = meshOf(crews);
const withoutRepair = meshOf(null);

/** What becomes of a decision at hour 5. */
function verdict(
  decision: object,
  before: readonly Given[] = [],
  options: { crews?: boolean; speaksFor?: readonly string[] } = {},
) {
  const scenario = options.crews === false ? withoutRepair : withRepair;
  const plan = smallPlan();
  const commands = given(...before);
  const team =
    options.speaksFor === undefined
      ? null
      : teamSchema.parse({ id: 'cell', name: { en: 'Cell', 'zh-Hant': '' }, commands: options.speaksFor });
  const world = orderedWorld(scenario, plan, commands);
  const order = commandSchema.parse(decision);
  return judgeCommand(order, { scenario, plan, team, world, commands, atSeconds: 5 * 3600 })?.code ?? null;
}
const fails = (target: object): Given => [4, { do: 'fail', target }];
const activate = { do: 'activate', node: 'ward' };
const apart = { do: 'partition', node: 'hub', on: true };
const off: Given = [4, { do: 'stand-down', node: 'ward' }];
const cut = fails({ link: 'data-ward' });
const text = { en: 'Stay in', 'zh-Hant': '' };

type Case = [code: string | null, decision: object, before?: readonly Given[], options?: Parameters<typeof verdict>[2]];

describe('judgeCommand', () => {
  it.each<Case>([
    ['unknown-target', { do: 'activate', node: 'nowhere' }],
    ['unknown-target', { do: 'ration', service: 'gas', share: 0.5, forHours: null }],
    ['unknown-target', { do: 'close-route', route: { rightOfWay: 'tunnel' }, forHours: null }],
    ['unknown-target', { do: 'repair-first', target: { link: 'nowhere' } }],
    ['unknown-target', { do: 'request-help', trade: 'civil', base: 'nowhere' }],

    [null, apart],
    [null, apart, [[4.5, apart, 'decision']]],
    ['already-so', apart, [[4, apart]]],
    [null, { ...apart, on: false }, [[4, apart]]],
    ['already-so', { ...apart, on: false }],
    ['not-a-controller', { ...apart, node: 'silo' }],
    ['no-word', { ...apart, node: 'ward' }, [cut]],
    ['commander-apart', { do: 'close-tie', link: 'tie' }, [[4, { ...apart, node: 'ward' }]]],

    ['not-yours', { do: 'stand-down', node: 'works' }, [], { speaksFor: ['hub'] }],
    [null, { do: 'stand-down', node: 'ward' }, [], { speaksFor: ['hub'] }],
    [null, { do: 'close-tie', link: 'tie' }, [], { speaksFor: ['hub'] }],
    ['not-yours', { do: 'close-route', route: { link: 'road-silo' }, forHours: 1 }, [], { speaksFor: ['hub'] }],
    [null, { do: 'close-route', route: { link: 'road-silo' }, forHours: 1 }, [], { speaksFor: ['silo'] }],
    ['not-yours', { do: 'ration', service: 'water', share: 0.5, forHours: 1 }, [], { speaksFor: ['data-ward'] }],
    [null, { do: 'ration', service: 'water', share: 0.5, forHours: 1 }, [], { speaksFor: ['works'] }],
    [null, { do: 'evacuate', community: 'east', share: 0.5 }, [], { speaksFor: ['ward'] }],

    [null, activate, [off]],
    ['not-switched-off', activate],
    ['not-switched-off', activate, [off, [4.5, activate]]],
    ['damaged', activate, [fails({ node: 'ward' })]],
    ['no-word', activate, [off, cut]],
    ['no-staff', activate, [off, [4, { do: 'absence', node: 'ward', share: 0.8, forHours: null }]]],
    ['already-so', { do: 'stand-down', node: 'ward' }, [off]],
    ['no-word', { do: 'stand-down', node: 'ward' }, [cut]],
    [null, { do: 'stand-down', node: 'works' }, [cut]],

    [null, { do: 'ration', service: 'power', share: 0.5, forHours: null }],
    ['not-rationable', { do: 'ration', service: 'data', share: 0.5, forHours: null }],
    ['not-rationable', { do: 'controlled-distribution', service: 'power', on: true }],
    ['already-so', { do: 'controlled-distribution', service: 'water', on: false }],
    [
      'already-so',
      { do: 'controlled-distribution', service: 'water', on: true },
      [[4, { do: 'controlled-distribution', service: 'water', on: true }]],
    ],

    ['no-such-need', { do: 'prioritise', node: 'ward', service: 'power', class: 'life' }],
    ['already-so', { do: 'prioritise', node: 'ward', service: 'water', class: 'essential' }],
    [
      null,
      { do: 'prioritise', node: 'ward', service: 'water', class: 'essential' },
      [[4, { do: 'prioritise', node: 'ward', service: 'water', class: 'life' }]],
    ],

    ['not-a-tie', { do: 'close-tie', link: 'road-silo' }],
    ['already-so', { do: 'open-tie', link: 'tie' }],
    ['already-so', { do: 'close-tie', link: 'tie' }, [[4, { do: 'close-tie', link: 'tie' }]]],
    ['damaged', { do: 'close-tie', link: 'tie' }, [fails({ rightOfWay: 'bridge' })]],
    ['commander-out', { do: 'close-tie', link: 'tie' }, [fails({ node: 'ward' })]],
    ['no-word', { do: 'close-tie', link: 'tie' }, [cut]],

    [
      'already-so',
      { do: 'close-route', route: { link: 'road-silo' }, forHours: null },
      [[4, { do: 'close-route', route: { link: 'road-silo' }, forHours: null }]],
    ],
    ['already-so', { do: 'open-route', route: { link: 'road-silo' } }],
    ['damaged', { do: 'open-route', route: { link: 'road-silo' } }, [fails({ link: 'road-silo' })]],
    [
      null,
      { do: 'open-route', route: { link: 'road-silo' } },
      [[4, { do: 'close-route', route: { link: 'road-silo' }, forHours: null }]],
    ],
    [
      'already-so',
      { do: 'open-route', route: { link: 'road-silo' } },
      [[4, { do: 'close-route', route: { link: 'road-silo' }, forHours: 0.5 }]],
    ],

    [null, { do: 'supply', by: 'tanker', node: 'ward', service: 'water', amount: 1 }],
    ['no-store', { do: 'supply', by: 'tanker', node: 'east', service: 'water', amount: 1 }],
    ['store-full', { do: 'supply', by: 'tanker', node: 'silo', service: 'water', amount: 1 }],
    [
      'no-route',
      { do: 'supply', by: 'tanker', node: 'ward', service: 'water', amount: 1 },
      [fails({ link: 'road-ward' })],
    ],

    ['not-damaged', { do: 'repair-first', target: { node: 'ward' } }],
    [
      'not-damaged',
      { do: 'repair-first', target: { node: 'ward' } },
      [fails({ node: 'ward' }), [4.5, { do: 'restore', target: { node: 'ward' } }]],
    ],
    [null, { do: 'repair-first', target: { rightOfWay: 'bridge' } }, [fails({ link: 'tie' })]],
    ['no-crews', { do: 'repair-first', target: { node: 'ward' } }, [fails({ node: 'ward' })], { crews: false }],
    ['no-crews', { do: 'repair-policy', policy: 'nearest' }, [], { crews: false }],
    ['no-crews', { do: 'request-help', trade: 'civil', base: 'works' }, [], { crews: false }],
    ['already-so', { do: 'repair-policy', policy: 'life-first' }],
    [null, { do: 'repair-policy', policy: 'life-first' }, [[4, { do: 'repair-policy', policy: 'nearest' }]]],

    ['not-a-community', { do: 'evacuate', community: 'ward', share: 1 }],
    [
      'nothing-left',
      { do: 'evacuate', community: 'east', share: 0.5 },
      [[4, { do: 'evacuate', community: 'east', share: 1 }]],
    ],
    ['no-word', { do: 'shelter', community: 'east' }, [fails({ node: 'hub' })]],

    ['not-a-means', { do: 'bulletin', service: 'water', text }],
    [null, { do: 'bulletin', service: 'data', text }, [cut]],
    ['reaches-nobody', { do: 'bulletin', service: 'data', text }, [fails({ node: 'hub' })]],
    ['reaches-nobody', { do: 'correct-rumour', service: 'idle', text }],
  ])('%s: %j %j %j', (code, decision, before, options) => {
    expect(verdict(decision, before, options)).toBe(code);
  });

  it('knows nothing of what comes later', () => {
    expect(
      verdict({ do: 'repair-first', target: { node: 'ward' } }, [[5.5, { do: 'fail', target: { node: 'ward' } }]]),
    ).toBe('not-damaged');
  });

  it('has both texts and an advice for every reason', () => {
    for (const { message, advice } of Object.values(refusalTexts))
      for (const each of [message, advice]) expect(Math.min(each.en.length, each['zh-Hant'].length)).toBeGreaterThan(5);
  });

  it('refuses or lets something happen, whatever players decide at whatever moment', async () => {
    const scenario = withCrews(await bundledScenario('pilot-district'));
    const [design] = scenario.designs;
    const [hazard] = scenario.hazards;
    if (design === undefined || hazard === undefined) throw new Error('no design or hazard');
    const plan = smallPlan({ design: design.id, hazard: hazard.id });
    const decisions = anyCommand(scenario, design.id).filter(({ do: kind }) =>
      (decisionKinds as readonly string[]).includes(kind),
    );
    /** What leaves no record in a world by itself. */
    const silent: readonly Command['do'][] = [
      'request-help',
      'shelter',
      'bulletin',
      'correct-rumour',
      'open-route',
      'partition',
    ];
    const happeningAt = ({ run: { log } }: WorldRun, seconds: number): readonly string[] =>
      [...(log?.time ?? [])].flatMap((time, record) =>
        Math.abs(time - seconds) < 1e-6
          ? [[log?.entityKind, log?.entity, log?.kind, log?.value].map((column) => column?.[record]).join(' ')]
          : [],
      );
    let [refused, done] = [0, 0];
    fc.assert(
      fc.property(
        anyCommands(scenario, design.id, { most: 5, withinMinutes: 300 }),
        fc.array(decisions, { minLength: 30, maxLength: 30 }),
        (commands, list) => {
          const world = orderedWorld(scenario, plan, commands);
          const atMillis = 300 * 60_000;
          let tried = 0;
          for (const decision of list) {
            const refusal = judgeCommand(decision, {
              scenario,
              plan,
              team: null,
              world,
              commands,
              atSeconds: atMillis / 1000,
            });
            if (refusal !== null) refused += 1;
            else done += 1;
            if (refusal !== null || silent.includes(decision.do) || (tried += 1) > 2) continue;
            const order = { ...decision, delayMinutes: 0 };
            const more = {
              sequence: commands.length,
              atMillis,
              wall: '',
              from: null,
              source: 'decision',
              command: order,
            } as const;
            const ordered = orderedWorld(scenario, plan, [...commands, more]);
            const seconds = atMillis / 1000;
            expect(happeningAt(ordered, seconds), JSON.stringify(decision)).not.toEqual(happeningAt(world, seconds));
          }
        },
      ),
      { seed: 8, numRuns: 12 },
    );
    expect(Math.min(refused, done)).toBeGreaterThan(50);
  }, 60_000);
});
