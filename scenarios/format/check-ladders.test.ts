import { describe, expect, it } from 'vitest';
import { exampleScenario } from './example-scenario';
import { parseScenario } from './parse';

type Input = ReturnType<typeof exampleScenario>;

const issuesOf = (change: (mesh: Input['designs'][number]['mesh']) => void): readonly string[] => {
  const input = exampleScenario();
  const mesh = input.designs[0]?.mesh;
  if (mesh === undefined) throw new Error('no mesh');
  change(mesh);
  const parsed = parseScenario(input);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};
const name = { en: 'Orders', 'zh-Hant': '命令' };
const ladder = { id: 'orders', name, unit: 'share', layer: 'information' as const, flow: 'ladder' as const };

describe('ladder services', () => {
  it('stand on reach services that stand', () => {
    expect(issuesOf(({ services }) => services.push({ ...ladder, rungs: [{ service: 'data' }] }))).toEqual([]);
    expect(issuesOf(({ services }) => services.push(ladder))).toEqual(['mesh/bad-ladder designs[0].mesh.services[2]']);
    expect(
      issuesOf(({ services }) => services.push({ ...ladder, rungs: [{ service: 'power' }, { service: 'smoke' }] })),
    ).toEqual([
      'mesh/bad-ladder designs[0].mesh.services[2].rungs[0].service',
      'mesh/unknown-service designs[0].mesh.services[2].rungs[1].service',
    ]);
  });

  it('have no links, provisions or relays of their own', () => {
    const issues = issuesOf((mesh) => {
      mesh.services.push({ ...ladder, rungs: [{ service: 'data' }] });
      mesh.nodes[0]?.provides?.push({ service: 'orders', capacity: 1 });
      mesh.links[0]?.carries.push({ service: 'orders' });
    });
    expect(issues.map((issue) => issue.split(' ')[0])).toEqual(['mesh/bad-ladder', 'mesh/bad-ladder']);
  });
});

describe('repair and authority', () => {
  it('refer to what stands', () => {
    const issues = issuesOf((mesh) => {
      mesh.repair = {
        crews: [
          { id: 'a', trade: 'electrical', base: 'plant' },
          { id: 'a', trade: 'civil', base: 'nowhere' },
        ],
        roads: 'mobility',
        order: ['plant', 'ghost'],
      };
      const node = mesh.nodes[0];
      if (node !== undefined) node.authority = { nodes: ['ghost'], links: ['ghost'] };
    });
    expect(issues).toEqual([
      'mesh/unknown-node designs[0].mesh.nodes[0].authority.nodes[0]',
      'scenario/unknown-target designs[0].mesh.nodes[0].authority.links[0]',
      'mesh/duplicate-id designs[0].mesh.repair.crews[1].id',
      'mesh/unknown-node designs[0].mesh.repair.crews[1].base',
      'mesh/unknown-service designs[0].mesh.repair.roads',
      'scenario/unknown-target designs[0].mesh.repair.order[1]',
    ]);
  });
});
