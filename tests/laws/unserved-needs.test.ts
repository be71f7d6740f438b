import { scenario as scenarioSchema } from '@scenarios/format/scenario';
import type { Scenario } from '@scenarios/format/scenario';
import { findProblems } from '@scenarios/problems/find-problems';
import { prepareDesign } from '@workers/tasks/prepare-design';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const name = { en: 'x', 'zh-Hant': '某' };
const position = { lon: 121, lat: 24 };
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
const serviceIds = ['power', 'water', 'data'] as const;

const someServices = fc.subarray([...serviceIds]);
const nodeInput = fc.record({ gives: someServices, hub: fc.boolean(), asks: someServices, passes: someServices });
const linkInput = fc.record({
  from: fc.constantFrom(...ids),
  to: fc.constantFrom(...ids),
  service: fc.constantFrom(...serviceIds),
  directed: fc.boolean(),
});
const meshInput = fc.record({
  nodes: fc.array(nodeInput, { minLength: ids.length, maxLength: ids.length }),
  links: fc.array(linkInput, { minLength: 1, maxLength: 14 }),
  hopLimit: fc.constantFrom(undefined, 1, 2, 3),
});
type MeshInput = typeof meshInput extends fc.Arbitrary<infer Value> ? Value : never;

/** A document in which nothing fails: what is given is plenty, and no site suffers from what it lacks. */
const documentOf = ({ nodes, links, hopLimit }: MeshInput): Scenario =>
  scenarioSchema.parse({
    format: 'holdfast-scenario',
    version: 1,
    id: 'law',
    title: name,
    summary: name,
    start: '2030-01-01T00:00:00+08:00',
    horizonHours: 2,
    fictional: true,
    designs: [
      {
        id: 'only',
        name,
        summary: name,
        mesh: {
          services: serviceIds.map((id, at) => ({
            id,
            name,
            unit: 'MW',
            layer: 'physical' as const,
            flow: (['dc-power', 'capacitated', 'reach'] as const)[at] ?? 'reach',
            ...(id === 'data' && hopLimit !== undefined ? { hopLimit } : {}),
          })),
          nodes: [
            ...nodes.map(({ gives, hub, asks, passes }, at) => ({
              id: ids[at] ?? '',
              name,
              kind: 'clinic' as const,
              position,
              provides: gives.map((service) => ({ service, capacity: 1000, hub })),
              needs: asks.map((service) => ({ service, rate: 1, floor: 1 })),
              relays: passes.map((service) => ({ service, capacity: null })),
            })),
            { id: 'bystander', name, kind: 'clinic' as const, position },
          ],
          links: links
            .filter(({ from, to }) => from !== to)
            .map(({ from, to, service, directed }, at) => ({
              id: `link-${String(at)}`,
              kind: 'road' as const,
              from,
              to,
              directed,
              carries: [{ service, ...(service === 'power' ? { reactance: 0.1 } : {}) }],
            })),
        },
      },
    ],
    hazards: [
      { id: 'nothing', name, summary: name, kind: 'single-failure', atHours: 1, target: { node: 'bystander' } },
    ],
  });

/** Needs that get nothing when a run begins, as `node service`. */
function unservedByEngine(document: Scenario): readonly string[] {
  const prepared = prepareDesign(document, 'only', 'nothing');
  if (!prepared.ok) throw new Error('not prepared');
  const { simulator, draw, info } = prepared.value;
  const run = simulator.run(draw(1, 0), { recording: 'frames' }, () => false);
  const shares = run?.frames?.needShare;
  if (shares === undefined) throw new Error('no frames');
  return info.index.needs
    .flatMap(({ node, service }, at) => ((shares[at] as number) > 0 ? [] : [`${node} ${service}`]))
    .toSorted();
}

/** The same needs by what the Problems panel finds. */
function unservedByProblems(document: Scenario): readonly string[] {
  const mesh = document.designs[0]?.mesh;
  if (mesh === undefined) throw new Error('no mesh');
  const problems = findProblems(mesh, { design: 'only' });
  const dead = new Set(problems.flatMap(({ code, target }) => (code === 'service-without-provider' ? target.id : [])));
  const dangling = new Set(problems.flatMap(({ code, target }) => (code === 'dangling-node' ? target.id : [])));
  return mesh.nodes
    .flatMap((node) =>
      node.needs.flatMap(({ service }) => {
        const told = problems.some(
          ({ code, target, message }) =>
            code === 'unreachable-need' && target.id === node.id && message.en.includes(`of ${service} `),
        );
        const onSite = node.provides.some((given) => given.service === service && (service !== 'data' || given.hub));
        return dead.has(service) || (dangling.has(node.id) && !onSite) || told ? [`${node.id} ${service}`] : [];
      }),
    )
    .toSorted();
}

describe('needs that no provider reaches', () => {
  it('are those to which a run gives nothing from the start', () => {
    fc.assert(
      fc.property(meshInput, (input) => {
        const document = documentOf(input);
        const named = {
          ...document,
          designs: document.designs.map((design) => ({
            ...design,
            mesh: {
              ...design.mesh,
              services: design.mesh.services.map((service) => ({ ...service, name: { ...name, en: service.id } })),
            },
          })),
        };
        expect(unservedByProblems(named)).toEqual(unservedByEngine(named));
      }),
      { numRuns: 400, seed: 20_320_601 },
    );
  });
});
