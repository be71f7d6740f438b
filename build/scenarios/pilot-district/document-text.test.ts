import { parseScenario } from '@scenarios/format/parse';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { designs } from './designs';
import { documentText } from './document-text';
import { allPeople } from './neighbourhoods';
import { pilotDistrict } from './scenario';

const nodesOf = (position: number) => designs[position]?.mesh.nodes ?? [];

describe('the pilot district', () => {
  it('is written as committed; run build/scenarios/pilot-district/write.ts after a change', () => {
    expect(readFileSync('scenarios/bundled/pilot-district/scenario.json', 'utf8')).toBe(documentText());
  });

  it('is valid', () => {
    const parsed = parseScenario(pilotDistrict);
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
  });

  it('has 60 000 people and 120 to 150 nodes in each design', () => {
    expect(allPeople).toBe(60_000);
    for (const design of designs) {
      expect(design.mesh.nodes.length).toBeGreaterThanOrEqual(120);
      expect(design.mesh.nodes.length).toBeLessThanOrEqual(150);
    }
  });

  it('keeps every site of the single-pillar design, under the same id and at the same place, in the mesh', () => {
    const mesh = new Map(nodesOf(1).map((node) => [node.id, node]));
    for (const node of nodesOf(0)) {
      expect(mesh.get(node.id), node.id).toMatchObject({ kind: node.kind, position: node.position, name: node.name });
    }
  });

  it('gives no two things of a design the same id or the same place', () => {
    for (const { mesh } of designs) {
      const ids = [...mesh.nodes, ...mesh.links].map((entry) => entry.id);
      expect(new Set(ids).size).toBe(ids.length);
      const places = mesh.nodes.map((node) => `${String(node.position.lon)} ${String(node.position.lat)}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});
