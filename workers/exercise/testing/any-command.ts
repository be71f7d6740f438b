import type { Command } from '@scenarios/format/command';
import { command } from '@scenarios/format/command';
import type { TimedCommand } from '@scenarios/format/exercise/state';
import { priorityClasses } from '@scenarios/format/node';
import { repairPolicies, trades } from '@scenarios/format/repair';
import type { Scenario } from '@scenarios/format/scenario';
import fc from 'fast-check';

/** Any command about a design: one in ten names something that is not there. */
export function anyCommand(scenario: Scenario, designId: string): fc.Arbitrary<Command> {
  const mesh = scenario.designs.find(({ id }) => id === designId)?.mesh;
  if (mesh === undefined) throw new Error(`no design ${designId}`);
  const one = (ids: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...(ids.length > 0 ? ids : ['nowhere'])) },
      { weight: 1, arbitrary: fc.constant('nowhere') },
    );
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  const node = one(ids(mesh.nodes));
  const link = one(ids(mesh.links));
  const tie = one(ids(mesh.links.filter((each) => each.tie !== undefined)));
  const rightOfWay = one([...new Set(mesh.links.flatMap((each) => each.rightOfWay ?? []))]);
  const service = one(ids(mesh.services));
  const share = fc.constantFrom(0, 0.25, 0.5, 0.9, 1);
  const forHours = fc.constantFrom(null, 0, 0.5, 3, 20);
  const route = fc.oneof(fc.record({ link }), fc.record({ rightOfWay }));
  const target = fc.oneof(fc.record({ node }), fc.record({ link }), fc.record({ rightOfWay }));
  const atNode = fc.oneof(
    fc.record({ node, service }),
    ...(['needs', 'provides', 'stores'] as const).map((facet) => {
      const known = mesh.nodes.flatMap((each) =>
        each[facet].map((given) => ({ node: each.id, service: given.service })),
      );
      return fc.constantFrom(...(known.length > 0 ? known : [{ node: 'nowhere', service: 'nothing' }]));
    }),
  );
  const text = fc.constant({ en: 'Told', 'zh-Hant': '' });
  const kinds: Readonly<Record<Command['do'], fc.Arbitrary<object>>> = {
    strike: fc.record({ hazard: one(ids(scenario.hazards)) }),
    fail: fc.record({ target, left: share, repairHours: forHours, needsCrew: fc.boolean() }),
    restore: fc.record({ target }),
    derate: fc.tuple(atNode, fc.record({ left: share, forHours })).map(([at, rest]) => ({ ...at, ...rest })),
    absence: fc.record({ node, share, forHours }),
    demand: fc.record({ service, factor: fc.constantFrom(0, 0.5, 1, 1.7), forHours }),
    rumour: fc.record({ text }),
    reveal: fc.record({ nodes: fc.array(node, { minLength: 1, maxLength: 3 }) }),
    'close-route': fc.record({ route, forHours }),
    'open-route': fc.record({ route }),
    activate: fc.record({ node }),
    'stand-down': fc.record({ node }),
    ration: fc.record({ service, share, forHours }),
    'controlled-distribution': fc.record({ service, on: fc.boolean() }),
    prioritise: fc.tuple(atNode, fc.constantFrom(...priorityClasses)).map(([at, of]) => ({ ...at, class: of })),
    'close-tie': fc.record({ link: tie }),
    'open-tie': fc.record({ link: tie }),
    partition: fc.record({
      node: one(ids(mesh.nodes.filter((each) => each.authority !== undefined))),
      on: fc.boolean(),
    }),
    supply: fc
      .tuple(atNode, fc.constantFrom('generator', 'tanker', 'stock'), fc.constantFrom(0.5, 20, 5000))
      .map(([at, by, amount]) => ({ ...at, by, amount })),
    'repair-first': fc.record({ target }),
    'repair-policy': fc.record({ policy: fc.constantFrom(...repairPolicies) }),
    'request-help': fc.record({ trade: fc.constantFrom(...trades), teams: fc.integer({ min: 1, max: 4 }), base: node }),
    evacuate: fc.record({ community: node, share }),
    shelter: fc.record({ community: node }),
    bulletin: fc.record({ service, text }),
    'correct-rumour': fc.record({ service, text }),
  };
  const delay = fc.constantFrom({}, {}, { delayMinutes: 0 }, { delayMinutes: 75 });
  return fc.oneof(
    ...Object.entries(kinds).map(([kind, fields]) =>
      fc.tuple(fields, delay).map(([of, after]) => command.parse({ do: kind, ...of, ...after })),
    ),
  );
}

/** Commands as a log holds them: each at or after the one before, within some minutes from the start. */
export const anyCommands = (
  scenario: Scenario,
  designId: string,
  { most, withinMinutes }: { readonly most: number; readonly withinMinutes: number },
): fc.Arbitrary<readonly TimedCommand[]> =>
  fc
    .array(
      fc.record({
        atMillis: fc.integer({ min: 0, max: withinMinutes * 60_000 }),
        command: anyCommand(scenario, designId),
        source: fc.constantFrom('inject', 'decision', 'facilitator'),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((given) =>
      given
        .toSorted((one, other) => one.atMillis - other.atMillis)
        .map((each, sequence): TimedCommand => ({ ...each, sequence, wall: '2030-01-01T00:00:00.000Z', from: null })),
    );
