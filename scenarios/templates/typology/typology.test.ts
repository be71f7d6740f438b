import { describe, expect, it } from 'vitest';
import { checkMesh } from '@scenarios/format/check-mesh';
import type { Issue } from '@scenarios/format/issues';
import { node, nodeKinds } from '@scenarios/format/node';
import { service } from '@scenarios/format/service';
import type { Service } from '@scenarios/format/service';
import { blankScenario } from '../blank-scenario';
import { nodeFromTemplate } from './node-from-template';
import { nodeSizes, usualServices } from './node-template';
import { typology } from './typology';

const position = { lon: 121, lat: 24 };
const blank = blankScenario({
  title: { en: 'x', 'zh-Hant': 'x' },
  place: position,
  start: '2030-01-01T00:00:00+08:00',
});
const few = blank.designs[0]?.mesh.services ?? [];
const units: Partial<Record<string, string>> = { power: 'MW', food: 'rations/h', goods: 't/h', medical: 'patients/h' };
const all: readonly Service[] = usualServices.map((id) =>
  service.parse({
    id,
    name: { en: id, 'zh-Hant': id },
    unit: units[id] ?? 'm³/h',
    layer: 'physical',
    flow: ['data', 'sms', 'radio', 'posting', 'coordination', 'roads', 'mobility'].includes(id)
      ? 'reach'
      : 'capacitated',
  }),
);

describe('the typology', () => {
  it('has a template for every kind, under its own name', () => {
    expect(Object.keys(typology).toSorted()).toEqual([...nodeKinds].toSorted());
    for (const [kind, template] of Object.entries(typology)) expect(template.kind).toBe(kind);
  });

  it.each(nodeKinds)('%s is valid and stands alone in each size, with few services and with all', (kind) => {
    for (const services of [few, all, all.slice(0, 1)]) {
      for (const size of nodeSizes) {
        const made = nodeFromTemplate(kind, { id: 'made', position, services: [...services], size, currency: 'TWD' });
        expect(node.parse(made)).toEqual(made);
        const issues: Issue[] = [];
        const mesh = { services: [...services], nodes: [made], links: [], owners: [], people: [], agreements: [] };
        checkMesh(mesh, [], issues);
        expect(issues).toEqual([]);
      }
    }
  });

  it('cites a source or says judgement for every kind', () => {
    for (const { kind, sources } of Object.values(typology)) {
      expect(sources.length, kind).toBeGreaterThan(0);
      for (const { source, quality } of sources) {
        expect(source.length, kind).toBeLessThanOrEqual(500);
        if (quality === 'judgement') expect(source, kind).toMatch(/^judgement: .{8}/);
        else expect(source, kind).toMatch(/[:,(]/);
      }
    }
  });

  it('scales figures by size, and floor by people who can sleep on it', () => {
    const [small, medium, large] = nodeSizes.map((size) =>
      nodeFromTemplate('school', { id: 'school', position, services: [...all], size }),
    );
    const places = [small, medium, large].map((made) => made?.site?.shelterPlaces ?? 0);
    expect(places).toEqual([200, 500, 1250]);
    expect(large?.needs[0]?.rate).toBeCloseTo((medium?.needs[0]?.rate ?? 0) * 2.5);
    expect(medium?.site?.floorArea).toBe(3500);
  });

  it('gives stores of as many hours as it says', () => {
    const hospital = nodeFromTemplate('hospital', { id: 'hospital', position, services: [...all] });
    const need = hospital.needs.find((entry) => entry.service === 'power');
    const fuel = hospital.stores.find((entry) => entry.service === 'power');
    expect((fuel?.capacity ?? 0) / (need?.rate ?? 1)).toBeCloseTo(72);
  });

  it('turns one service into another where the design has both, and gives the plain one where it has not', () => {
    const provided = (services: readonly Service[]) =>
      nodeFromTemplate('water-works', { id: 'works', position, services: [...services] }).provides.map(
        (entry) => entry.service,
      );
    expect(provided(all)).toEqual(['bulk-water']);
    expect(provided(few)).toEqual(['water']);
  });

  it('speaks the units of the design, and leaves out what it cannot convert', () => {
    const power = (unit: string): Service => service.parse({ ...all[0], unit });
    const rate = (unit: string) =>
      nodeFromTemplate('school', { id: 'school', position, services: [power(unit)] }).needs[0]?.rate;
    expect([rate('MW'), rate('kW'), rate('furlongs')]).toEqual([0.1, 100, undefined]);
  });

  it('gives no cost in a currency that it does not know', () => {
    const cost = (currency?: string) =>
      nodeFromTemplate('school', { id: 's', position, services: [], ...(currency === undefined ? {} : { currency }) })
        .cost;
    expect([cost(), cost('EUR'), cost('TWD')?.capital]).toEqual([undefined, undefined, 5e6]);
  });
});
