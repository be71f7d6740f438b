import { expect, it } from 'vitest';
import { applyEdit } from '../format/apply-edit';
import { exampleScenario } from '../format/example-scenario';
import { node as nodeSchema, nodeKinds } from '../format/node';
import { parseScenario } from '../format/parse';
import { changeMesh } from './change-mesh';
import { fillFromTemplate } from './fill-from-template';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const scenario = parsed.value;
const [design] = scenario.designs;
if (design === undefined) throw new Error('no design');
const [power] = design.mesh.services;
if (power === undefined) throw new Error('no service');
const present = design.mesh.nodes[0];
if (present === undefined) throw new Error('no node');
const bare = nodeSchema.parse({
  id: present.id,
  kind: 'hospital',
  name: { en: 'Ward', 'zh-Hant': '病房' },
  position: present.position,
});

it('fills what is empty and keeps what is there', () => {
  const needs = [{ service: power.id, rate: 0.123, class: 'life', floor: 0, curve: 'linear', threshold: 0.5 }] as const;
  const made = fillFromTemplate(design, { ...bare, needs: [...needs] });
  expect(made?.filled).toContain('staffing');
  expect(made?.filled).not.toContain('needs');
  expect(made?.node.needs).toEqual(needs);
  expect(made?.node.name).toEqual(bare.name);
  expect(made?.node.stores.every(({ service }) => service === power.id)).toBe(true);
});

it('has nothing to fill a second time', () => {
  const once = fillFromTemplate(design, bare);
  expect(once).not.toBeNull();
  if (once !== null) expect(fillFromTemplate(design, once.node)).toBeNull();
});

it('makes a node of every kind that the document takes', () => {
  for (const kind of nodeKinds) {
    const made = fillFromTemplate(design, { ...bare, kind });
    if (made === null) continue;
    const edit = changeMesh(design.id, 'edit', { nodes: { set: [made.node] } });
    const parsedAgain = nodeSchema.safeParse(made.node);
    expect(parsedAgain.success, kind).toBe(true);
    const applied = applyEdit(scenario, edit);
    if (!applied.ok)
      expect(
        applied.issues.map(({ path }) => path).filter((path) => !path.startsWith('hazards')),
        kind,
      ).toEqual([]);
  }
});
