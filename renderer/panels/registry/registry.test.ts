import { describe, expect, it } from 'vitest';
import { applyEdit } from '@scenarios/format/apply-edit';
import { edit as editSchema } from '@scenarios/format/edit';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { parseScenario } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import { arrangeRows, facetsOf, none, type Arrangement } from './arrange-rows';
import { bulkInputs } from './bulk-change';
import { cellText } from './cell-text';
import { fieldsOf } from './fields-of';
import { MeshLookup } from './mesh-lookup';
import { planChanges, type PlanContext, type RowInput } from './plan-changes';
import { planPaste } from './plan-paste';
import type { RecordKind } from './record-kind';
import { readTabbed, writeCsv, writeTabbed } from './tables-of-text';

const named = (name: string) => ({ en: name, 'zh-Hant': `${name}（中）` });

/** The example with an owner, a community and a site of each kind of facet. */
function scenarioOfSites(): Scenario {
  const example = exampleScenario();
  const site = (id: string, kind: string, more: object = {}) => ({
    id,
    name: named(id),
    kind,
    position: { lon: 1, lat: 2 },
    ...more,
  });
  const [design] = example.designs;
  const parsed = parseScenario({
    ...example,
    hazards: [example.hazards[1]],
    incident: undefined,
    designs: [
      {
        ...design,
        mesh: {
          services: [
            { id: 'power', name: named('Power'), unit: 'MW', layer: 'physical', flow: 'dc-power' },
            { id: 'water', name: named('Water'), unit: 'm³/h', layer: 'physical', flow: 'capacitated' },
          ],
          nodes: [
            site('town', 'community', { population: { people: 900 }, needs: [{ service: 'water', rate: 4 }] }),
            site('hall', 'town-hall', { community: 'town', owner: 'city', needs: [{ service: 'power', rate: 2 }] }),
            site('clinic', 'clinic', {
              community: 'town',
              needs: [{ service: 'power', rate: 0.5 }],
              stores: [{ kind: 'generator', service: 'power', capacity: 12 }],
            }),
            site('yard', 'logistics-depot'),
          ],
          links: [],
          owners: [{ id: 'city', name: named('City'), kind: 'municipality' }],
        },
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function contextOf(kind: RecordKind): PlanContext {
  const scenario = scenarioOfSites();
  const [design] = scenario.designs;
  if (design === undefined) throw new Error('no design');
  return { scenario, design, kind, fields: fieldsOf(kind, new MeshLookup(design.mesh)) };
}

const cell = (id: string, field: string, text: string): RowInput => ({ key: id, id, cells: [{ field, text }] });

/** Does what was planned, and its undoing; answers the mesh in between. */
function carryOut(context: PlanContext, rows: readonly RowInput[]) {
  const planned = planChanges(context, rows, 'edit');
  if (planned.edit === null) throw new Error(JSON.stringify(planned.problems));
  const checked = editSchema.parse(planned.edit);
  const done = applyEdit(context.scenario, checked);
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  const undone = applyEdit(done.value.scenario, done.value.inverse);
  expect(undone.ok && undone.value.scenario).toEqual(context.scenario);
  const [design] = done.value.scenario.designs;
  if (design === undefined) throw new Error('no design');
  return { mesh: design.mesh, planned };
}

describe('changes of cells', () => {
  it('go into one edit that can be undone, whatever facets they touch', () => {
    const context = contextOf('nodes');
    const { mesh, planned } = carryOut(context, [
      cell('hall', 'needs.power', '1,250.5 MW'),
      cell('hall', 'stores.battery.power', '3'),
      cell('yard', 'kind', '學校'),
      cell('yard', 'community', 'TOWN'),
      cell('yard', 'checklist.lighting', 'Met'),
      cell('clinic', 'stores.generator.power', ''),
      cell('clinic', 'staffing.needed', '４'),
    ]);
    const node = (id: string) => mesh.nodes.find((each) => each.id === id);
    expect(node('hall')?.needs[0]?.rate).toBe(1250.5);
    expect(node('yard')).toMatchObject({ kind: 'school', community: 'town' });
    expect(node('yard')?.site?.checklist).toEqual([{ item: 'lighting', state: 'met' }]);
    expect(node('clinic')?.stores).toEqual([]);
    expect(node('clinic')?.staffing).toEqual({ needed: 4, bound: 0, closesBelow: 0.3 });
    expect(planned.changes).toHaveLength(7);
    expect(planned.problems.map(({ key, field }) => `${key} ${field}`)).toEqual([]);
  });

  it('that cannot be taken are named at their cells, and the rest goes on', () => {
    const planned = planChanges(
      contextOf('nodes'),
      [
        cell('hall', 'needs.power', 'lots'),
        cell('town', 'stores.battery.power', '3'),
        cell('clinic', 'community', 'Atlantis'),
        cell('clinic', 'autonomy.power', '5'),
        cell('clinic', 'needs.power', ''),
        cell('yard', 'quantity', '0'),
        cell('yard', 'name.en', 'Depot'),
      ],
      'paste',
    );
    expect(planned.problems.map(({ key, field }) => `${key} ${field}`)).toEqual([
      'hall needs.power',
      'town stores.battery.power',
      'clinic community',
      'clinic autonomy.power',
      'yard quantity',
      'clinic needs.power',
    ]);
    expect(planned.changes).toEqual([{ key: 'yard', field: 'name.en', before: 'yard', after: 'Depot' }]);
    expect(planned.problems.every(({ message }) => message.en !== '' && message['zh-Hant'] !== '')).toBe(true);
  });

  it('change nothing where the same stands there already', () => {
    expect(planChanges(contextOf('nodes'), [cell('hall', 'community', 'town')], 'edit').edit).toBeNull();
  });
});

describe('bulk changes', () => {
  it('multiply, add, and make stores last so many hours', () => {
    const context = contextOf('nodes');
    const { nodes } = context.design.mesh;
    const field = (id: string) => {
      const found = context.fields.find((each) => each.id === id);
      if (found === undefined) throw new Error(id);
      return found;
    };
    const twice = bulkInputs(nodes, field('needs.power'), { kind: 'multiply', by: 1.1 });
    expect(twice.without).toBe(2);
    expect(carryOut(context, twice.rows).mesh.nodes.map(({ needs }) => needs[0]?.rate)).toEqual([
      4,
      2.2,
      0.55,
      undefined,
    ]);
    const cover = bulkInputs(nodes, field('stores.generator.power'), { kind: 'cover', hours: 72 });
    expect(carryOut(context, cover.rows).mesh.nodes.map(({ stores }) => stores[0]?.capacity)).toEqual([
      undefined,
      144,
      36,
      undefined,
    ]);
  });
});

describe('pasting', () => {
  const context = contextOf('nodes');
  const { nodes } = context.design.mesh;
  const column = (id: string) => context.fields.filter((field) => field.id === id);

  it('fills the range from the active cell on, and makes new rows of what is below', () => {
    const place = { rows: nodes.slice(3), columns: [...column('name.en'), ...column('kind')], chosen: [] };
    const { rows, head } = planPaste(readTabbed('Depot\tSchool\r\nNew one\tClinic\r\n'), place, context.fields, nodes);
    expect(head).toBe(false);
    expect(rows.map(({ id }) => id)).toEqual(['yard', null]);
    const planned = planChanges(context, rows, 'paste');
    expect(planned.changes).toHaveLength(2);
    expect(planned.problems[0]?.message.en).toContain('Longitude, Latitude');
  });

  it('follows the heads: rows with ids change, others come as one edit', () => {
    const text =
      'Id\tName\tKind\tLongitude (°)\tLatitude\tNeeds Power (MW)\tShoe size\nhall\tHall\t\t\t\t7\t1\n\tPump "A"\tpumping-station\t3,5\t4\t0.2\t2\n';
    const { rows, head, ignored } = planPaste(
      readTabbed(text),
      { rows: [], columns: [], chosen: [] },
      context.fields,
      nodes,
    );
    expect([head, ignored]).toEqual([true, ['Shoe size']]);
    const planned = planChanges(context, rows, 'paste');
    const [added] = planned.added.values();
    expect(added).toMatchObject({
      id: 'pump-a',
      position: { lon: 3.5, lat: 4 },
      needs: [{ service: 'power', rate: 0.2 }],
    });
    expect(planned.changes.map(({ field, after }) => [field, after])).toEqual([
      ['name.en', 'Hall'],
      ['needs.power', 7],
    ]);
    expect(planned.problems.map(({ field }) => field)).toEqual(['kind', 'lon', 'lat']);
  });

  it('puts one copied cell into all chosen rows', () => {
    const place = { rows: nodes, columns: column('owner'), chosen: nodes.slice(0, 3) };
    const { rows } = planPaste([['City']], place, context.fields, nodes);
    expect(carryOut(context, rows).mesh.nodes.map(({ owner }) => owner)).toEqual(['city', 'city', 'city', undefined]);
  });

  it('makes records of every kind', () => {
    const link = planChanges(
      contextOf('links'),
      [
        {
          key: 'row 1',
          id: null,
          cells: Object.entries({
            'reactance.power': '0.02',
            'capacity.power': '∞',
            services: 'power; Water',
            from: 'hall',
            to: 'Clinic',
            kind: 'cable',
          }).map(([field, text]) => ({ field, text })),
        },
      ],
      'add',
    );
    expect([...link.added.values()][0]).toMatchObject({
      carries: [
        { service: 'power', capacity: null, reactance: 0.02 },
        { service: 'water', capacity: null },
      ],
    });
    const group = planChanges(
      contextOf('people'),
      [
        {
          key: 'row 1',
          id: null,
          cells: Object.entries({ 'name.zh-Hant': '值班醫護', role: 'medical', count: '12', boundTo: 'clinic' }).map(
            ([field, text]) => ({ field, text }),
          ),
        },
      ],
      'add',
    );
    expect([...group.added.values()][0]).toMatchObject({ id: 'medical', name: { en: '值班醫護' }, count: 12 });
  });
});

describe('the table', () => {
  const { fields, design } = contextOf('nodes');
  const { nodes } = design.mesh;
  const start: Arrangement = { query: '', filters: new Map(), sort: null, group: null, collapsed: new Set() };
  const ids = (change: Partial<Arrangement>) =>
    arrangeRows(nodes, fields, { ...start, ...change }, 'en', 'Not stated').lines.map(({ key }) => key);

  it('sorts by any column, what states nothing last', () => {
    expect(ids({ sort: { field: 'needs.power', descending: false } })).toEqual(['clinic', 'hall', 'town', 'yard']);
    expect(ids({ sort: { field: 'needs.power', descending: true } })).toEqual(['hall', 'clinic', 'town', 'yard']);
  });

  it('filters by words and by what stands in columns', () => {
    expect(ids({ query: 'TOWN hall' })).toEqual(['hall']);
    expect(ids({ filters: new Map([['services', 'power']]) })).toEqual(['hall', 'clinic']);
    expect(ids({ filters: new Map([['owner', none]]) })).toEqual(['town', 'clinic', 'yard']);
  });

  it('groups with counts, and hides the rows of closed groups', () => {
    expect(ids({ group: 'community', collapsed: new Set(['town']) })).toEqual(['group:town', 'group:', 'town', 'yard']);
  });

  it('shows the certification of sites with what they lack', () => {
    const field = fields.find(({ id }) => id === 'failing');
    const [hall] = nodes.filter(({ id }) => id === 'hall');
    if (field === undefined || hall === undefined) throw new Error('no column');
    expect(field.get(hall)).toBeNull();
    const site = {
      ...hall,
      site: { shelterPlaces: 0, checklist: [{ item: 'lighting' as const, state: 'met' as const }] },
    };
    expect(facetsOf(field, site)).not.toContain('lighting');
    expect(cellText(field.type, field.get(site), 'en')).toContain('Structural safety');
  });
});

describe('tables of text', () => {
  it('come back from the clipboard as they went', () => {
    const rows = [
      ['plain', 'a\tb', 'two\nlines'],
      ['say "it"', '', 'x'],
    ];
    expect(readTabbed(writeTabbed(rows))).toEqual(rows);
  });

  it('are harmless in a spreadsheet', () => {
    expect(writeCsv([['=1+1', '-5', '@x', '+886 2', 'a,b', 'c"d']])).toBe(
      '\uFEFF\'=1+1,-5,\'@x,\'+886 2,"a,b","c""d"\r\n',
    );
  });
});
