import { readFileSync } from 'node:fs';
import { parseScenario } from '@scenarios/format/parse';
import { findProblems } from '@scenarios/problems/find-problems';
import { describe, expect, it } from 'vitest';
import { documentText } from './document-text';
import { allPeople } from './regions';
import { island } from './scenario';

const parsed = parseScenario(island);
const designs = parsed.ok ? parsed.value.designs : [];

describe('the island', () => {
  it('is written as committed; run build/scenarios/island/write.ts after a change', () => {
    expect(readFileSync('scenarios/bundled/island/scenario.json', 'utf8')).toBe(documentText());
  });

  it('is valid, and nothing in it is a problem', () => {
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    const hazards = parsed.ok ? parsed.value.hazards : [];
    for (const { id, mesh } of designs) expect(findProblems(mesh, { design: id, hazards })).toEqual([]);
  });

  it('has about 400 nodes, three ports, two airports and three cable landings in each design', () => {
    expect(allPeople).toBe(600_000);
    expect(designs).toHaveLength(2);
    for (const { mesh } of designs) {
      expect(mesh.nodes.length).toBeGreaterThanOrEqual(380);
      expect(mesh.nodes.length).toBeLessThanOrEqual(420);
      const count = (pattern: RegExp) => mesh.nodes.filter(({ id }) => pattern.test(id)).length;
      expect([count(/^port-/), count(/^airport-/), count(/^landing-/)]).toEqual([3, 2, 3]);
    }
  });

  it('keeps every site of the present design, under the same id and at the same place, in the prepared one', () => {
    const [present, prepared] = designs;
    const kept = new Map(prepared?.mesh.nodes.map((node) => [node.id, node]));
    for (const node of present?.mesh.nodes ?? [])
      expect(kept.get(node.id), node.id).toMatchObject({ kind: node.kind, position: node.position });
  });

  it('gives no two things of a design the same id or the same place', () => {
    for (const { mesh } of designs) {
      const ids = [...mesh.nodes, ...mesh.links].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const places = mesh.nodes.map(({ position }) => `${String(position.lon)} ${String(position.lat)}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});
