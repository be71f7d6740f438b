import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenarioText } from '../format/parse';
import { link } from '../format/link';
import { mapLayer } from '../format/map-layer';
import { meshLimits } from '../format/mesh';
import { node } from '../format/node';
import { service } from '../format/service';
import { exampleScenario } from '../format/example-scenario';
import { graphExamples } from './graph-examples';
import type { GraphOptions } from './graph-options';
import type { MeshDraft } from './mesh-draft';
import type { MeshRecords } from './mesh-records';
import { readGexf } from './read-gexf';
import { readGraphml } from './read-graphml';
import { writeGexf } from './write-gexf';
import { writeGraphml } from './write-graphml';
import { readFileSync } from 'node:fs';

const readers = { graphml: readGraphml, gexf: readGexf };
const read = (format: keyof typeof readers, text: string, options: Partial<GraphOptions> = {}): MeshDraft => {
  const result = readers[format](text, options);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  return result.value;
};
const refusal = (format: keyof typeof readers, text: string): string => {
  const result = readers[format](text);
  return result.ok ? '' : result.issues.map(({ code, message }) => `${code} ${message.en}`).join('\n');
};
/** The draft as records with all defaults, as the schema takes them. */
const recordsOf = (draft: MeshDraft): MeshRecords => ({
  services: draft.services.map(({ id, values }) => service.parse({ id, ...values })),
  nodes: draft.nodes.map(({ id, values }) => node.parse({ id, ...values })),
  links: draft.links.map(({ id, values }) => link.parse({ id, ...values })),
  layers: draft.layers.map(({ id, values }) => mapLayer.parse({ id, ...values })),
});
const notesOf = ({ notes }: MeshDraft): readonly string[] => notes.map(({ message }) => message.en);

describe('readGraphml', () => {
  it('takes places, names, speeds and parallel edges of the Internet Topology Zoo', () => {
    const draft = read('graphml', graphExamples.topologyZoo());
    const { services, nodes, links } = recordsOf(draft);
    expect(services.map(({ id }) => id)).toEqual(['data']);
    expect(nodes.slice(0, 3).map(({ id, name, position, kind }) => [id, name.en, position, kind])).toEqual([
      ['0', 'Taipei', { lon: 121.5, lat: 25.05 }, 'exchange'],
      ['1', 'Taichung', { lon: 120.68, lat: 24.15 }, 'exchange'],
      ['2', 'Kaohsiung', { lon: 120.3, lat: 22.63 }, 'exchange'],
    ]);
    expect(Math.abs((nodes[3]?.position.lon ?? 0) - 120.3)).toBeLessThan(0.5);
    expect(nodes[0]?.relays).toEqual([{ service: 'data', capacity: null }]);
    expect(links.map(({ id, from, to, carries, name }) => [id, from, to, carries[0]?.capacity, name?.en])).toEqual([
      ['0-1', '0', '1', 10, '10 Gbps'],
      ['0-1-2', '0', '1', null, undefined],
      ['1-2', '1', '2', null, undefined],
      ['2-3', '2', '3', null, undefined],
    ]);
    expect(links.every(({ directed }) => !directed)).toBe(true);
    expect(draft.nodes[0]?.line).toBe(14);
    expect(notesOf(draft)).toEqual([
      'Line 21: the edge starts and ends at "2" and was left out.',
      'Line 23: there is no node "9"; the edge was left out.',
      'Line 17: 1 nodes have no place, this is the first; they were set beside their neighbours.',
      'Line 18: edges that do not say what they carry became links of kind "fibre" for the service "data", and their ends pass it on.',
      'Line 14: the attribute "Country" was not used.',
      'Line 14: the attribute "Internal" was not used.',
    ]);
  });

  it('takes shapes, labels and directions of yEd, flattens groups and says what it left out', () => {
    const draft = read('graphml', graphExamples.yed(), {
      place: { lon: 120, lat: 0 },
      widthKm: 111.195,
      prefix: 'plan-',
    });
    const { nodes, links } = recordsOf(draft);
    expect(nodes.map(({ id, name }) => [id, name['zh-Hant']])).toEqual([
      ['plan-n0', 'Pump A'],
      ['plan-n1-n0', '配水池'],
      ['plan-n2', 'n2'],
    ]);
    // 200 units across are the longer side of a box of one degree; 100 units lower is half a degree south.
    expect(nodes.slice(0, 2).map(({ position }) => position)).toEqual([
      { lon: 119.5, lat: 0.25 },
      { lon: 120.5, lat: -0.25 },
    ]);
    expect(links.map(({ id, name, directed }) => [id, name?.en, directed])).toEqual([
      ['plan-e0', 'Main', false],
      ['plan-e1', undefined, true],
    ]);
    expect(draft.notes.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'exchange/skipped line 33',
      'exchange/adjusted line 28',
      'exchange/adjusted line 16',
      'exchange/adjusted line 8',
      'exchange/adjusted line 28',
      'exchange/adjusted line 32',
      'exchange/adjusted line 29',
    ]);
  });

  it('takes attributes that name fields, with defaults of keys; lays out what has no place', () => {
    const draft = read('graphml', graphExamples.networkx(), { place: { lon: 121, lat: 25 } });
    const { services, nodes, links } = recordsOf(draft);
    expect(nodes).toMatchObject([
      { id: 'north-town', name: { en: 'North Town' }, kind: 'community', population: { people: 1200 } },
      { id: 'clinic', kind: 'clinic', owner: 'City', community: 'north-town' },
      { id: 'depot', kind: 'fuel-depot' },
    ]);
    expect(nodes[2]?.population).toBeUndefined();
    expect(new Set(nodes.map(({ position }) => JSON.stringify(position))).size).toBe(3);
    for (const { position } of nodes)
      expect(Math.abs(position.lon - 121) + Math.abs(position.lat - 25)).toBeLessThan(0.3);
    expect(links).toMatchObject([
      { id: 'depot-clinic', directed: true, carries: [{ service: 'fuel', capacity: 3.5 }] },
      { id: 'clinic-north-town', directed: true, carries: [{ service: 'data', capacity: null }] },
    ]);
    expect(services.map(({ id }) => id)).toEqual(['fuel', 'data']);
    expect(notesOf(draft)[0]).toBe(
      'Line 13: "people" is "many" and was left out; it must be a number from 0 to 100000000.',
    );
    expect(
      recordsOf(read('graphml', graphExamples.networkx(), { oneWay: false })).links.some((each) => each.directed),
    ).toBe(false);
    expect(read('graphml', graphExamples.networkx(), { standing: new Set(['fuel', 'data']) }).services).toEqual([]);
  });

  it.each([
    ['graphml', '<gexf/>', 'exchange/not-this-format Line 1: the file begins with <gexf> instead of <graphml>.'],
    ['graphml', '\n<graphml/>', 'exchange/missing-table Line 2: the file has no graph.'],
    ['gexf', '<graphml/>', 'exchange/not-this-format Line 1: the file begins with <graphml> instead of <gexf>.'],
    ['gexf', '<gexf>\n', 'exchange/unclosed Line 1: <gexf> begins here and is never closed.'],
    [
      'graphml',
      `<graphml><graph>${'<node id="a"/>\n'.repeat(meshLimits.nodes + 1)}</graph></graphml>`,
      `exchange/too-large Line ${String(meshLimits.nodes + 1)}: the file has more than ${String(meshLimits.nodes)} nodes.`,
    ],
  ] as const)('refuses as %s what is no graph: %j', (format, text, message) => {
    expect(refusal(format, text)).toBe(message);
  });

  it('keeps ids valid and unique whatever the keys, and the same each time', () => {
    const keys = ['__proto__', 'constructor', '../../etc/passwd', 'A', 'a', '站', 'x'.repeat(500), '', ' ', '=1+1'];
    const text = `<graphml><graph edgedefault="undirected">${keys.map((key) => `<node id="${key}"/>`).join('')}${keys
      .slice(1)
      .map((key) => `<edge source="${key}" target="__proto__"/>`)
      .join('')}</graph></graphml>`;
    const { nodes, links } = recordsOf(read('graphml', text));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(keys.length);
    expect(new Set(links.map(({ id }) => id)).size).toBe(keys.length - 1);
    expect(read('graphml', text)).toEqual(read('graphml', text));
  });
});

describe('readGexf', () => {
  it('takes positions, declared attributes and types of edges; flattens and leaves out what changes over time', () => {
    const draft = read('gexf', graphExamples.gexf(), {
      place: { lon: 120, lat: 0 },
      widthKm: 111.195,
      linkKind: 'road',
    });
    const { nodes, links } = recordsOf(draft);
    expect(nodes).toMatchObject(
      [
        { id: 'a', name: { en: 'Alpha' }, kind: 'school', population: { people: 30 }, quantity: 1 },
        { id: 'b1', name: { en: 'Beta one' } },
        { id: 'b' },
      ].sort((one, other) => ['a', 'b', 'b1'].indexOf(one.id) - ['a', 'b', 'b1'].indexOf(other.id)),
    );
    expect(nodes[0]?.position).toEqual({ lon: 119.5, lat: -0.125 });
    expect(links).toMatchObject([
      { id: '0', from: 'a', to: 'b', directed: false, kind: 'road' },
      { id: '1', from: 'a', to: 'b1', directed: true, name: { en: 'One way' } },
    ]);
    expect(draft.notes.map(({ path }) => path)).toEqual([
      'line 11',
      'line 17',
      'line 12',
      'line 11',
      'line 13',
      'line 18',
      'line 17',
    ]);
  });
});

const pilot = new URL('../bundled/pilot-district/scenario.json', import.meta.url);
const designs = (): readonly MeshRecords[] => {
  const text = existsSync(pilot) ? readFileSync(pilot, 'utf8') : JSON.stringify(exampleScenario());
  const parsed = parseScenarioText(text);
  if (!parsed.ok) throw new Error('the bundled scenario is not valid');
  return parsed.value.designs.map(({ mesh }) => ({ ...mesh, layers: parsed.value.layers }));
};

/** Records with every text that is hard on XML and JSON. */
const odd = (): MeshRecords => {
  const texts = [
    ' <a href="x">&amp;</a>  ]]> ',
    'tab\tline\nreturn\r\nnull\u0000bell\u0007',
    '地名 😀 \u2028\u0085\ufffe\uffff',
    '=1+1',
    '__proto__',
    `\ud800 alone`,
  ];
  const nodes = texts.map((text, index) =>
    node.parse({
      id: `odd-${String(index)}`,
      name: { en: text, 'zh-Hant': text },
      kind: 'school',
      position: { lon: 121.123456789012, lat: 0.1 * index },
      owner: text,
      quantity: 1.5,
      provenance: [{ source: text, quality: 'judgement' }],
    }),
  );
  const links = texts.slice(1).map((text, index) =>
    link.parse({
      id: `odd-${String(index)}`,
      name: { en: text, 'zh-Hant': `${text}!` },
      kind: 'road',
      from: `odd-${String(index)}`,
      to: 'odd-5',
      carries: [{ service: 'power', capacity: 1e-7 }, ...(index > 2 ? [{ service: 'water' }] : [])],
      directed: index % 2 === 0,
      lengthKm: 0.1 + 0.2,
    }),
  );
  const power = service.parse({
    id: 'power',
    name: { en: '<', 'zh-Hant': '"' },
    unit: 'm³/h & more',
    layer: 'social',
    flow: 'capacitated',
  });
  const layer = mapLayer.parse({
    id: 'flood',
    name: { en: 'Flood', 'zh-Hant': '淹水' },
    kind: 'flood',
    features: [{ name: '<&>', shape: 'point', rings: [[[121, 25]]] }],
  });
  return { services: [power], nodes, links: links.filter(({ from, to }) => from !== to), layers: [layer] };
};

const writers = { graphml: writeGraphml, gexf: writeGexf };
describe.each(['graphml', 'gexf'] as const)('the law of %s', (format) => {
  it('what is written reads back as the same records, in the same order, without a note', () => {
    for (const records of [...designs(), odd(), { services: [], nodes: [], links: [], layers: [] }]) {
      const draft = read(format, writers[format](records), { prefix: 'other-' });
      expect(draft.notes).toEqual([]);
      const { services, nodes, links, layers } = recordsOf(draft);
      expect(services).toEqual(records.services);
      expect(nodes).toEqual(records.nodes);
      expect(links).toEqual(records.links);
      expect(layers).toEqual(records.layers);
      expect([...draft.nodes, ...draft.links].every(({ whole }) => whole === true)).toBe(true);
    }
  });

  it('takes what was changed in the readable attributes since, and keeps the rest', () => {
    const [records] = designs();
    const first = records?.nodes[0];
    if (records === undefined || first === undefined) throw new Error('no records');
    const lon = `>${String(first.position.lon)}<`;
    const written = writers[format](records);
    const changed =
      format === 'graphml'
        ? written.replace(lon, '>100.5<').replace(`>${first.name.en}<`, '>New &amp; name<')
        : written
            .replace(`for="lon" value="${String(first.position.lon)}"`, 'for="lon" value="100.5"')
            .replace(`label="${first.name.en}"`, 'label="New &amp; name"');
    expect(changed).not.toBe(written);
    const back = recordsOf(read(format, changed));
    expect(back.nodes[0]).toEqual({
      ...first,
      name: { ...first.name, en: 'New & name' },
      position: { ...first.position, lon: 100.5 },
    });
    expect(back.nodes.slice(1)).toEqual(records.nodes.slice(1));
  });

  it('keeps the direction of a record where only the default of the file says otherwise', () => {
    const written = writers[format](odd());
    const silent =
      format === 'graphml'
        ? written.replace('edgedefault="undirected"', 'edgedefault="directed"')
        : written.replaceAll(/ type="(un)?directed"/g, '').replace('type="undirected"', 'type="directed"');
    expect(recordsOf(read(format, silent)).links).toEqual(odd().links);
    const turned =
      format === 'graphml'
        ? written.replace('<data key="one_way">true', '<data key="one_way">false')
        : written.replace('type="directed"', 'type="undirected"');
    expect(recordsOf(read(format, turned)).links[0]).toEqual({ ...odd().links[0], directed: false });
  });

  it('keeps the ends of a record where an undirected edge comes back the other way round', () => {
    const silent = writers[format](odd()).replaceAll(/ type="(un)?directed"/g, '');
    const swapped = silent.replaceAll(/source="([^"]+)" target="([^"]+)"/g, 'source="$2" target="$1"');
    expect(swapped).not.toBe(silent);
    expect(recordsOf(read(format, swapped)).links).toEqual(odd().links);
  });

  it('gives a copy of a record an id of its own', () => {
    const written = writers[format](odd());
    const line = /^<node id="odd-0".*$/mu.exec(written)?.[0] ?? '';
    const copied = written.replace(line, () => `${line}\n${line.replace('id="odd-0"', 'id="n77"')}`);
    const { nodes } = recordsOf(read(format, copied));
    expect(nodes.slice(0, 2).map(({ id }) => id)).toEqual(['odd-0', 'n77']);
    expect(nodes[1]).toEqual({ ...nodes[0], id: 'n77' });
  });

  it('falls back on the readable attributes where the record is damaged', () => {
    const damaged = writers[format](odd()).replaceAll('&quot;kind&quot;:', '&quot;sort&quot;:');
    const draft = read(format, damaged, { standing: new Set(['power', 'water', 'data']) });
    expect(draft.notes.filter(({ code }) => code === 'exchange/adjusted').length).toBeGreaterThan(5);
    expect(draft.nodes.map(({ id, values }) => [id, values.kind])).toEqual(
      Array.from({ length: 6 }, (_, index) => [`odd-${String(index)}`, 'school']),
    );
  });
});
