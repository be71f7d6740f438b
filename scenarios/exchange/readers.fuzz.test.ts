import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '../format/example-scenario';
import type { Issue } from '../format/issues';
import { link } from '../format/link';
import { mapLayer } from '../format/map-layer';
import { node } from '../format/node';
import { parseScenario } from '../format/parse';
import type { Result } from '../format/result';
import { service } from '../format/service';
import { isIdentifier } from './identifier-from';
import { draftOfMatpower } from './draft-of-matpower';
import { epanetExample } from './epanet-example';
import { graphExamples } from './graph-examples';
import { matpowerExample } from './matpower-example';
import type { MeshDraft } from './mesh-draft';
import { readEpanet } from './read-epanet';
import { readGexf } from './read-gexf';
import { readGraphml } from './read-graphml';
import { readHoldfast } from './read-holdfast';
import { writeGexf } from './write-gexf';
import { writeGraphml } from './write-graphml';

const example = () => {
  const parsed = parseScenario(exampleScenario());
  const mesh = parsed.ok ? parsed.value.designs[0]?.mesh : undefined;
  if (!parsed.ok || mesh === undefined) throw new Error('the example is not valid');
  return { document: parsed.value, records: { ...mesh, layers: parsed.value.layers } };
};
const { document, records } = example();

type Reader = (text: string) => Result<MeshDraft, Issue>;
/** Every reader with good files to start from. */
const readers: Readonly<Record<string, { read: Reader; files: readonly string[]; pieces: readonly string[] }>> = {
  GraphML: {
    read: (text) => readGraphml(text),
    files: [graphExamples.topologyZoo(), graphExamples.yed(), graphExamples.networkx(), writeGraphml(records)],
    pieces: [
      '<node id="__proto__"/>',
      '<edge source="0" target="0"/>',
      '</graph>',
      '<data key="d31">',
      'nested="',
      '<![CDATA[',
    ],
  },
  GEXF: {
    read: (text) => readGexf(text),
    files: [graphExamples.gexf(), writeGexf(records)],
    pieces: [
      '<nodes>',
      '</nodes>',
      '<viz:position x="1e999" y="NaN"/>',
      '<attvalue for="p" value="',
      '<edge source="a" target="b"/>',
    ],
  },
  EPANET: {
    read: (text) => readEpanet(text),
    files: [epanetExample()],
    pieces: [
      '[END]',
      '[PIPES]',
      '[TANKS]',
      ';',
      '\t',
      ' -1 ',
      ' 0 ',
      '[BACKDROP]\nUNITS DEGREES\n',
      'CLOSED',
      '__proto__',
    ],
  },
  MATPOWER: {
    read: (text) => draftOfMatpower(text),
    files: [matpowerExample()],
    pieces: ['];', 'mpc.bus = [', '%{', ' -1 ', 'Inf'],
  },
  Holdfast: {
    read: (text) => readHoldfast(text),
    files: [JSON.stringify(document, null, 1)],
    pieces: ['"__proto__": {', '"constructor"', '[]', 'null', '-', '{"a":'],
  },
};
const hostile = [
  '1e999',
  '-1e999',
  'NaN',
  '1e308',
  '-0',
  '../../../etc/passwd',
  'C:\\Windows\\System32',
  '=cmd|"/c calc"!A1',
  '__proto__',
  'constructor',
  '\u0000',
  '\uFEFF',
  '\ud800',
  '\u202e',
  '&lol9;',
  '<!DOCTYPE x [<!ENTITY lol "lol">]>',
  '<!ENTITY % a SYSTEM "http://example.invalid/">',
  '<?xml version="1.1"?>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<',
  '>',
  '"',
  "'",
  '{',
  '}',
  '\r',
  '\n',
  'x'.repeat(6000),
];

/** A draft that any importer can go through: valid unique ids, ends that stand, records that the schema takes. */
function checkDraft({ services, nodes, links, layers, notes }: MeshDraft): void {
  const ids = new Set(nodes.map(({ id }) => id));
  expect(ids.size).toBe(nodes.length);
  expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
  const kinds = [
    [service, services],
    [node, nodes],
    [link, links],
    [mapLayer, layers],
  ] as const;
  for (const [schema, list] of kinds) {
    for (const { id, values } of list) {
      expect(isIdentifier(id), id).toBe(true);
      const parsed = schema.safeParse({ ...values, id });
      expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
    }
  }
  for (const { values } of links) {
    expect(ids.has(values.from ?? '')).toBe(true);
    expect(ids.has(values.to ?? '')).toBe(true);
    expect(values.from).not.toBe(values.to);
  }
  expect(notes.length).toBeLessThanOrEqual(1000);
}

function checkIssues(issues: readonly Issue[], lines: boolean): void {
  for (const { message, advice } of issues) {
    expect(message.en.length + advice.en.length).toBeLessThan(900);
    expect(/\p{Script=Han}/u.test(message['zh-Hant'] + advice['zh-Hant'])).toBe(true);
    if (lines) expect(message.en).toMatch(/^(Line \d+|The file has|\d+ more)/);
    if (lines) expect(message['zh-Hant']).toMatch(/^(第 \d+ 行|檔案|另有)/u);
  }
}

describe.each(Object.entries(readers))('%s', (name, { read, files, pieces }) => {
  const check = (source: string): void => {
    const result = read(source);
    if (result.ok) {
      checkDraft(result.value);
      checkIssues(result.value.notes, name !== 'Holdfast');
    } else {
      expect(result.issues.length).toBeGreaterThan(0);
      expect(result.issues.length).toBeLessThanOrEqual(100);
      checkIssues(result.issues, name !== 'Holdfast');
    }
  };

  it('reads its good files', () => {
    for (const file of files) {
      const result = read(file);
      expect(result.ok ? [] : result.issues).toEqual([]);
      check(file);
    }
  });

  it('never throws on good files that were changed, and yields nothing that a mesh cannot hold', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat({ max: 30 }),
      put: fc.oneof(
        fc.constantFrom(...hostile),
        fc.constantFrom(...pieces),
        fc.string({ maxLength: 4 }),
        fc.double().map(String),
        fc.constant(''),
      ),
    });
    fc.assert(
      fc.property(fc.nat(), fc.array(change, { minLength: 1, maxLength: 4 }), (which, changes) => {
        let source = files[which % files.length] ?? '';
        for (const { at, drop, put } of changes) {
          const place = Math.floor(at * source.length);
          source = source.slice(0, place) + put + source.slice(place + drop);
        }
        check(source);
      }),
      { seed: 20_261, numRuns: 800 },
    );
  }, 60_000);

  it('never throws on good files whose values were exchanged for hostile ones', () => {
    const value = /"[^"<>]{0,200}"|(?<=>)[^<>]{1,200}(?=<)|(?<=[\s:])[\d.+-]+(?=[\s,;])/g;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.record({ nth: fc.nat({ max: 5000 }), put: fc.constantFrom(...hostile, ...pieces) }), {
          minLength: 1,
          maxLength: 3,
        }),
        (which, changes) => {
          let source = files[which % files.length] ?? '';
          for (const { nth, put } of changes) {
            const found = [...source.matchAll(value)];
            const match = found[nth % Math.max(1, found.length)];
            if (match === undefined) continue;
            const quoted = match[0].startsWith('"') ? `"${put}"` : put;
            source = source.slice(0, match.index) + quoted + source.slice(match.index + match[0].length);
          }
          check(source);
        },
      ),
      { seed: 20_262, numRuns: 800 },
    );
  }, 60_000);

  it('never throws where a good file is cut off anywhere', () => {
    const [file = ''] = files;
    for (let part = 0; part <= 300; part += 1) check(file.slice(0, Math.floor((file.length * part) / 300)));
  });

  it('ends after one pass over what is long and says nothing', () => {
    const nodes = Array.from({ length: 4000 }, (_, key) => `<node id="${String(key)}"/>`).join('');
    const long = [
      'x'.repeat(3_000_000),
      '<'.repeat(1_000_000),
      '['.repeat(1_000_000),
      '{'.repeat(1_000_000),
      '\n'.repeat(3_000_000),
      '<a>'.repeat(500_000),
      `<a ${Array.from({ length: 100_000 }, (_, index) => `b${String(index)}="1"`).join(' ')}/>`,
      `<graphml><graph>${'<edge source="a" target="b"/>'.repeat(100_000)}</graph></graphml>`,
      `<gexf><graph>${'<nodes>'.repeat(90)}${'<node id="a"/>'.repeat(10_000)}`,
      `<graphml><graph>${'<node id="g"><graph>'.repeat(45)}`,
      `<graphml>${Array.from({ length: 20_000 }, (_, key) => `<key id="${String(key)}" attr.name="${'_'.repeat(key % 50)}kind${String(key)}"><default>1</default></key>`).join('')}<graph>${nodes}</graph></graphml>`,
      `<gexf><graph><attributes class="node">${Array.from({ length: 20_000 }, (_, key) => `<attribute id="${String(key)}"><default>1</default></attribute>`).join('')}</attributes><nodes>${nodes}</nodes></graph></gexf>`,
      `[JUNCTIONS]\n${'a 1\n'.repeat(300_000)}`,
      `[CURVES]\n${'a 1 1\n'.repeat(300_000)}`,
      `[PATTERNS]\n${`p ${'1 '.repeat(2000)}\n`.repeat(300)}`,
      `[RULES]\n${'PIPE PIPE PIPE PIPE\n'.repeat(100_000)}[JUNCTIONS]\na 1`,
      `mpc.bus = [${'1 '.repeat(1_000_000)}`,
    ];
    for (const source of long) check(source);
  }, 60_000);
});

describe('hostile graph files', () => {
  const bomb = (root: string): string =>
    `<?xml version="1.0"?>\n<!DOCTYPE lolz [\n<!ENTITY lol "lol">\n${Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY lol${String(index + 1)} "${`&lol${index === 0 ? '' : String(index)};`.repeat(10)}">`,
    ).join('\n')}\n]>\n<${root}>&lol9;</${root}>`;
  it.each([
    ['GraphML', readGraphml, 'graphml'],
    ['GEXF', readGexf, 'gexf'],
  ] as const)('with an entity bomb, or an entity from outside, are refused unread: %s', (_, read, root) => {
    for (const source of [bomb(root), `<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<${root}/>`]) {
      const result = read(source);
      expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['exchange/unsafe']);
    }
  });

  it('cannot set a prototype through a carried record', () => {
    const evil = writeGraphml(records).replaceAll(
      '{&quot;id&quot;',
      '{&quot;__proto__&quot;:{&quot;polluted&quot;:1},&quot;id&quot;',
    );
    const result = readGraphml(evil);
    expect(result.ok).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    if (result.ok) for (const { values } of result.value.nodes) expect(Object.hasOwn(values, '__proto__')).toBe(false);
  });
});
