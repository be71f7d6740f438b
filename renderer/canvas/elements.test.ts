import { describe, expect, it } from 'vitest';
import { mapModel } from './elements';
import { foldMembers } from './fold-members';
import { linkLanes } from './link-lanes';
import { fitProjection } from './projection';
import { serviceStyles } from './service-style';
import { testLink, twoTowns } from './test-mesh';

const projection = fitProjection(twoTowns.nodes.map(({ position }) => [position.lon, position.lat] as const));
const model = mapModel(twoTowns, projection);
const at = (id: string): number => model.nodes.findIndex((node) => node.id === id);

describe('mapModel', () => {
  it('keeps the order of the mesh and names the community of each site', () => {
    expect(model.nodes.map(({ id }) => id)).toEqual(twoTowns.nodes.map(({ id }) => id));
    expect(model.nodes[at('west-school')]?.community).toBe(at('west'));
    expect(model.nodes[at('plant')]?.community).toBe(-1);
  });
  it('draws four times the people with twice the radius, and ranks them first', () => {
    const [east, west] = [model.nodes[at('east')], model.nodes[at('west')]];
    expect((east?.radius ?? 0) / (west?.radius ?? 1)).toBeCloseTo(2, 6);
    expect(east?.importance).toBe(1);
    expect(west?.importance).toBeLessThan(1);
  });
  it('ranks a kind that is there once above the same kind among many', () => {
    const few = { ...twoTowns, nodes: twoTowns.nodes.filter(({ id }) => id !== 'lone-hospital') };
    const pillar = mapModel(few, projection).nodes[at('east-hospital')];
    expect(pillar?.importance).toBeGreaterThan(model.nodes[at('east-hospital')]?.importance ?? 1);
  });
  it('leaves out a link whose end is missing', () => {
    const broken = { ...twoTowns, links: [...twoTowns.links, testLink('lost', 'plant', 'nowhere')] };
    expect(mapModel(broken, projection).links).toHaveLength(twoTowns.links.length);
  });
});

describe('foldMembers', () => {
  it('folds the sites of both towns where they are close on screen, never the plant', () => {
    const hosts = foldMembers(model, 0.04, 1);
    expect(hosts[at('east-school')]).toBe(at('east'));
    expect(hosts[at('west-school')]).toBe(at('west'));
    expect(hosts[at('plant')]).toBe(-1);
    expect(hosts[at('east')]).toBe(-1);
  });
  it('lets every site stand for itself where there is room', () => {
    expect([...foldMembers(model, 2, 1)].every((host) => host === -1)).toBe(true);
  });
});

describe('linkLanes', () => {
  it('lays two links between the same sites beside each other, whichever way they run', () => {
    const lanes = linkLanes(model, new Int32Array(model.nodes.length).fill(-1));
    expect(Math.abs(lanes[0] ?? 0)).toBe(0.5);
    expect(lanes[0]).toBe(lanes[1]);
    expect(lanes[2]).toBe(0);
  });
  it('gives links of one service one lane between folded towns', () => {
    const lanes = linkLanes(model, foldMembers(model, 0.04, 1));
    expect(lanes[2]).toBe(lanes[3]);
    expect(lanes[4]).toBe(-(lanes[2] ?? NaN));
  });
});

describe('serviceStyles', () => {
  it('gives colours to headline services first, and one neutral colour after three rounds of them', () => {
    const styles = serviceStyles(twoTowns.services);
    expect(styles.get('power')?.colour).toBe('series-1');
    expect(styles.get('water')?.colour).toBe('series-2');
    expect(styles.get('goods')?.colour).toBe('series-3');
    const many = Array.from({ length: 20 }, (_, position) => ({ ...twoTowns.services[0], id: `s${position}` }));
    expect(serviceStyles(many as typeof twoTowns.services).get('s18')?.colour).toBe('link-normal');
  });
});
