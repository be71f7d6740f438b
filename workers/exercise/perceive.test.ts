import { nodeState } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledScenario } from '@tests/bundled-scenario';
import { perceive } from './perceive';
import type { PerceivedSite } from './perceive';
import { anyCommands } from './testing/any-command';
import { given, orderedWorld, smallDocument, smallPlan } from './testing/ordered-world';
import type { Given } from './testing/ordered-world';
import { frameAt, framesOf } from './world-run';

const minutes = (count: number): number => count * 60_000;
const data = { service: 'data', rate: 1, floor: 1 };
const document = smallDocument({
  services: [
    { id: 'power', flow: 'dc-power' },
    { id: 'data', flow: 'reach', layer: 'information' },
  ],
  nodes: [
    { id: 'hub', provides: [{ service: 'data', capacity: 1, hub: true }] },
    { id: 'east', kind: 'community', population: { people: 5 }, needs: [data] },
    { id: 'school', community: 'east' },
    { id: 'ward', needs: [data] },
    { id: 'pipe' },
  ],
  links: ['east', 'ward'].map((to) => ({ id: to, kind: 'fibre', from: 'hub', to, carries: [{ service: 'data' }] })),
});
function seen(atMinutes: number, ...list: readonly Given[]): Record<string, readonly [string, number | null]> {
  const commands = given(...list);
  const world = orderedWorld(document, smallPlan(), commands);
  const looking = { world, commands, startSeconds: 0, atMillis: minutes(atMinutes), parameters: [] };
  const sites = document.designs.flatMap(({ mesh }) => perceive(mesh, looking));
  return Object.fromEntries(
    sites.map(({ id, state, asOfMillis }) => [id, [state, asOfMillis === null ? null : asOfMillis / 60_000] as const]),
  );
}
const fails = (target: object): object => ({ do: 'fail', target });

describe('perceive', () => {
  it('shows how a site is while word gets through', () => {
    const sites = seen(90, [1, fails({ node: 'ward' })]);
    expect(sites['ward']).toEqual(['damaged', 90]);
    expect(sites['east']).toEqual(['normal', 90]);
  });

  it('keeps what was heard last once word is cut off', () => {
    const sites = seen(180, [1, fails({ link: 'ward' })], [2, fails({ node: 'ward' })]);
    expect(sites['ward']).toEqual(['normal', 60 - 1 / 60_000]);
    expect(seen(180, [1, fails({ link: 'ward' })], [1, fails({ node: 'ward' })])['ward']).toEqual([
      'normal',
      60 - 1 / 60_000,
    ]);
  });

  it('knows nothing of a site that was cut off from the start', () => {
    expect(seen(180, [0, fails({ link: 'ward' })])['ward']).toEqual(['unknown', null]);
  });

  it('hears of a site without means of its own through its community, else after a time', () => {
    const sites = seen(150, [1, fails({ node: 'school' })], [2, fails({ node: 'pipe' })]);
    expect(sites['school']).toEqual(['damaged', 150]);
    expect(sites['pipe']).toEqual(['normal', 90]);
    expect(seen(180, [2, fails({ node: 'pipe' })])['pipe']).toEqual(['damaged', 120]);
    expect(seen(180, [1, fails({ link: 'east' })], [2, fails({ node: 'school' })])['school']?.[0]).toBe('normal');
    expect(seen(20)['pipe']).toEqual(['normal', 0]);
  });

  it('learns how a site is when that is revealed, and not before', () => {
    const story = [
      [1, fails({ link: 'ward' })],
      [2, fails({ node: 'ward' })],
      [3, { do: 'reveal', nodes: ['ward'], delayMinutes: 10 }],
    ] as const;
    expect(seen(185, ...story)['ward']?.[0]).toBe('normal');
    expect(seen(200, ...story)['ward']).toEqual(['damaged', 190]);
  });

  it('shows nothing that was not so then, nothing later than now, and nothing of what is to come', async () => {
    const scenario: Scenario = await bundledScenario('pilot-district');
    const [first] = scenario.designs;
    const [hazard] = scenario.hazards;
    if (first === undefined || hazard === undefined) throw new Error('no design or hazard');
    const plan = smallPlan({ design: first.id, hazard: hazard.id, startHours: 1.5 });
    const words = {
      normal: nodeState.normal,
      degraded: nodeState.degraded,
      'on-store': nodeState.onStore,
      down: nodeState.down,
      damaged: nodeState.damaged,
    };
    const states = new Set<string>();
    fc.assert(
      fc.property(
        anyCommands(scenario, first.id, { most: 8, withinMinutes: 300 }),
        fc.integer({ min: 0, max: minutes(300) }),
        (commands, atMillis) => {
          const world = orderedWorld(scenario, plan, commands);
          const look = (of: typeof world, list: typeof commands): readonly PerceivedSite[] =>
            perceive(first.mesh, { world: of, commands: list, startSeconds: 5400, atMillis, parameters: [] });
          const sites = look(world, commands);
          const frames = framesOf(world);
          for (const [place, { state, asOfMillis }] of sites.entries()) {
            states.add(state);
            if (state === 'unknown') {
              expect(asOfMillis).toBeNull();
              continue;
            }
            expect(asOfMillis).toBeLessThanOrEqual(atMillis);
            expect(asOfMillis).toBeGreaterThanOrEqual(0);
            const frame = frameAt(frames, 5400 + (asOfMillis ?? 0) / 1000);
            expect(frames.nodeState[frame * first.mesh.nodes.length + place]).toBe(words[state]);
          }
          const past = commands.filter((each) => each.atMillis <= atMillis);
          expect(look(orderedWorld(scenario, plan, past), past)).toEqual(sites);
        },
      ),
      { seed: 3, numRuns: 12 },
    );
    expect(states.size).toBeGreaterThan(3);
  }, 60_000);
});
