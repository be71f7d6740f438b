import { nodeKinds } from '@scenarios/format/node';
import { linkStateNames, nodeStateNames } from '@ui/state/frame-view.svelte';
import { describe, expect, it } from 'vitest';
import { kindGlyphs } from './kind-glyphs';
import { linkLook } from './link-look';
import { nodeLook, ringShare } from './node-look';

describe('nodeLook', () => {
  it('tells every state apart without colour', () => {
    const shapes = nodeStateNames.map((state) => {
      const { fill, badge, rim, notch } = nodeLook(state);
      return JSON.stringify({ fill, badge, rim, notch });
    });
    expect(new Set(shapes).size).toBe(nodeStateNames.length);
  });
  it('draws what the run does not know as unknown', () => {
    expect(nodeLook(null)).toMatchObject({ colour: 'state-unknown', rim: 'dashed' });
  });
  it('draws a ring only for part of the function', () => {
    expect([ringShare(null), ringShare(1), ringShare(0), ringShare(0.4)]).toEqual([null, null, null, 0.4]);
  });
});

describe('linkLook', () => {
  it('tells every state apart without colour', () => {
    const shapes = linkStateNames.map((state) => {
      const { width, dash, mark } = linkLook(state, 0, false);
      return JSON.stringify({ width, dash, mark });
    });
    expect(new Set(shapes).size).toBe(linkStateNames.length);
  });
  it('widens with the load and warns near the rating', () => {
    expect(linkLook('normal', 0.8, false).width).toBeGreaterThan(linkLook('normal', 0.1, false).width);
    expect(linkLook('normal', 0.5, false).colour).toBe('service');
    expect(linkLook('normal', 0.95, false).colour).toBe('link-overloaded');
  });
  it('draws a tie open before any run', () => {
    expect(linkLook(null, 0, true).mark).toBe('open');
    expect(linkLook(null, 0, false).mark).toBe('none');
  });
});

describe('kindGlyphs', () => {
  it('has one glyph of its own for every kind', () => {
    expect(new Set(Object.values(kindGlyphs)).size).toBe(nodeKinds.length);
  });
});
