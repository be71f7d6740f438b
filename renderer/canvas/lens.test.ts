import { node } from '@scenarios/format/node';
import { resolveParameters } from '@scenarios/format/parameters';
import { describe, expect, it } from 'vitest';
import { autonomyHours, lenses, lensLook } from './lens';
import { testLink, testNode, twoTowns } from './test-mesh';

const values = resolveParameters([]);
const site = (id: string, more: object) => node.parse({ ...testNode(id, 'clinic', 0, 0), ...more });
const mesh = {
  ...twoTowns,
  nodes: [
    site('sheltered', { site: { shelterPlaces: 20 }, needs: [{ service: 'power', rate: 2 }], owner: 'city' }),
    site('marked', { site: { mark: { state: 'certified', since: '2030-01-01' } }, staffing: { needed: 4, bound: 5 } }),
    site('stored', {
      needs: [
        { service: 'power', rate: 2 },
        { service: 'water', rate: 1 },
      ],
      stores: [
        { kind: 'battery', service: 'power', capacity: 100, level: 0.5 },
        { kind: 'tank', service: 'water', capacity: 200 },
      ],
      owner: 'city',
    }),
  ],
  links: [testLink('p', 'sheltered', 'marked'), testLink('w', 'marked', 'stored', 'water')],
  people: [
    {
      id: 'team',
      name: { en: 'Team', 'zh-Hant': '團隊' },
      role: 'medical' as const,
      count: 3,
      trained: 1,
      boundTo: 'stored',
      shiftHours: 12,
      callUpHours: 1,
      provenance: [],
    },
  ],
};

describe('lensLook', () => {
  it('says nothing without a lens, and something of every node and link with one', () => {
    for (const lens of lenses) {
      const look = lensLook(lens, mesh, values, 15);
      expect(look === null).toBe(lens === 'none');
      if (look === null) continue;
      expect(look.nodes).toHaveLength(3);
      expect(look.links).toHaveLength(2);
      const counted = look.legend.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(look.nodes.filter((of) => of !== null).length);
    }
  });

  it('draws how far people walk in a time to sites that have something to offer', () => {
    const look = lensLook('spatial', mesh, values, 15);
    expect(look?.nodes).toEqual(['shelter', 'certified', null]);
    const km = (15 * 60 * values['walk.speed']) / values['walk.detour'] / 1000;
    expect(look?.reaches.map(({ node: at }) => at)).toEqual([0, 1]);
    expect(look?.reaches[0]?.km).toBeCloseTo(km, 9);
  });

  it('classes staff, hours of stores and owners', () => {
    expect(lensLook('personnel', mesh, values, 15)?.nodes).toEqual([null, 'staff-enough', 'staff-ample']);
    expect(lensLook('logistics', mesh, values, 15)?.nodes).toEqual(['hours-none', null, 'hours-24']);
    expect(lensLook('logistics', mesh, values, 15)?.links).toEqual([false, true]);
    const governance = lensLook('governance', mesh, values, 15);
    expect(governance?.nodes).toEqual(['owner-1', 'owner-none', 'owner-1']);
    expect(governance?.legend[0]).toEqual({ of: 'owner-1', count: 2, name: 'city' });
  });

  it('takes the shortest store as the hours that a node lasts', () => {
    const [, , stored] = mesh.nodes;
    expect(stored === undefined ? null : autonomyHours(stored)).toBe(25);
  });
});
