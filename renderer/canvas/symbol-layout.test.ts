import { describe, expect, it } from 'vitest';
import type { MapModel } from './elements';
import { mapModel } from './elements';
import { fitProjection } from './projection';
import { SymbolLayout } from './symbol-layout';
import { testNode } from './test-mesh';

/** So many schools on a square grid that the whole of it is drawn too small for all of them. */
function crowd(count: number): MapModel {
  const side = Math.ceil(Math.sqrt(count));
  const nodes = Array.from({ length: count }, (_, at) =>
    testNode(`n${String(at)}`, 'school', 140 + (at % side) * 0.01, 43 + Math.floor(at / side) * 0.01),
  );
  const mesh = { owners: [], people: [], agreements: [], services: [], nodes, links: [] };
  return mapModel(mesh, fitProjection(nodes.map(({ position }) => [position.lon, position.lat])));
}
const folded = (layout: SymbolLayout): number => layout.hosts(0.5).filter((host) => host >= 0).length;

describe('SymbolLayout', () => {
  it('folds a crowd on the ground and by links, but takes no site out of its row', () => {
    const model = crowd(3200);
    const room = { spacing: 10, radius: 11.5 };
    expect(folded(new SymbolLayout(model, 0.5, 1))).toBeGreaterThan(1600);
    expect(folded(new SymbolLayout(model, 0.5, 1, { exact: true, room: null }))).toBeGreaterThan(1600);
    expect(folded(new SymbolLayout(model, 0.5, 1, { exact: false, room }))).toBeGreaterThan(1600);
    expect(folded(new SymbolLayout(model, 0.5, 1, { exact: true, room }))).toBe(0);
    expect(folded(new SymbolLayout(crowd(2500), 0.5, 1, { exact: true, room: null }))).toBe(0);
  });

  it('draws symbols so small that they fit their room, never larger than usual, never too small to be seen', () => {
    const scale = (spacing: number) =>
      new SymbolLayout(crowd(9), 1, 1, { exact: true, room: { spacing, radius: 10 } }).symbolScale(1);
    const usual = new SymbolLayout(crowd(9), 1, 1).symbolScale(1);
    expect(scale(1000)).toBe(usual);
    expect(scale(12) * 10 * 2).toBeLessThan(12);
    expect(scale(0.1)).toBeGreaterThan(0.2 * usual);
  });
});
