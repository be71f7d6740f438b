import { describe, expect, it } from 'vitest';
import type { MapModel } from './elements';
import { foldCrowd } from './fold-crowd';
import { mapModel } from './elements';
import { fitProjection } from './projection';
import { testNode } from './test-mesh';

const mesh = (count: number) => ({
  owners: [],
  people: [],
  agreements: [],
  services: [],
  nodes: Array.from({ length: count }, (_, at) =>
    testNode(
      `n${String(at)}`,
      at % 10 === 0 ? 'power-plant' : 'school',
      140 + (at % 50) * 0.02,
      43 + Math.floor(at / 50) * 0.02,
    ),
  ),
  links: [],
});
const modelOf = (count: number): MapModel => {
  const { nodes } = mesh(count);
  return mapModel(mesh(count), fitProjection(nodes.map(({ position }) => [position.lon, position.lat])));
};

describe('foldCrowd', () => {
  it('leaves as many symbols as find room, none nearer to another than a symbol is wide, all others in one of them', () => {
    const model = modelOf(2000);
    const hosts = new Int32Array(2000).fill(-1);
    // A member that was folded before goes along with its host.
    hosts[1] = 11;
    const zoom = 0.5;
    foldCrowd(model, zoom, 1, hosts);
    const standing = model.nodes.flatMap((node, index) => (hosts[index] === -1 ? [node] : []));
    expect(standing.length).toBeGreaterThan(50);
    expect(standing.length).toBeLessThan(1000);
    for (const [at, one] of standing.entries())
      for (const other of standing.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y) * zoom).toBeGreaterThan(one.radius + other.radius);
    for (const host of hosts) if (host >= 0) expect(hosts[host]).toBe(-1);
    hosts.forEach((host, index) => {
      if (index !== 1 && host >= 0)
        expect(model.nodes[host]?.importance).toBeGreaterThanOrEqual(model.nodes[index]?.importance ?? 1);
    });
  });

  it('unfolds what is enlarged enough, and never touches a mesh that is drawn by hand', () => {
    const near = new Int32Array(2000).fill(-1);
    foldCrowd(modelOf(2000), 50, 1, near);
    expect(near.every((host) => host === -1)).toBe(true);
    const few = new Int32Array(400).fill(-1);
    foldCrowd(modelOf(400), 0.01, 1, few);
    expect(few.every((host) => host === -1)).toBe(true);
  });
});
