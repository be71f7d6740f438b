import { describe, expect, it } from 'vitest';
import { exampleScenario } from '../format/example-scenario';
import { parseScenario } from '../format/parse';
import { usualServices } from '../templates/usual-services';
import type { CsvMapping } from './column-mapping';
import { guessCsvMapping } from './csv-columns';
import { readCsvTable } from './csv-table';
import type { ReadInto } from './draft-flat';
import { guessColumn } from './guess-column';
import type { MeshDraft } from './mesh-draft';
import { readCsv } from './read-csv';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error('the example is not valid');
const example = parsed.value.designs[0]?.mesh ?? { services: [], nodes: [], links: [] };
const nothing: ReadInto = { services: [], nodes: [], links: [] };

const tableOf = (text: string) => {
  const table = readCsvTable(new TextEncoder().encode(text));
  if (!table.ok) throw new Error('not a table');
  return table.value;
};
const read = (text: string, into: ReadInto = nothing, change: Partial<CsvMapping> = {}): MeshDraft => {
  const table = tableOf(text);
  const draft = readCsv(table, { ...guessCsvMapping(table, into.services), ...change }, into);
  if (!draft.ok) throw new Error(draft.issues.map(({ message }) => message.en).join('\n'));
  return draft.value;
};
const said = ({ notes }: MeshDraft): readonly string[] => notes.map(({ code, message }) => `${code} ${message.en}`);

describe('columns', () => {
  it.each([
    ['編號', { field: 'id' }],
    ['設施名稱', { field: 'name' }],
    ['name:zh-Hant', { field: 'name-zh' }],
    ['Latitude', { field: 'lat' }],
    ['經度(WGS84)', { field: 'lon' }],
    ['村里別', { field: 'community' }],
    ['Power demand (kW)', { field: 'needs', service: 'power', unit: 'kW' }],
    ['用水需求（CMD）', { field: 'needs', service: 'water', unit: 'CMD' }],
    ['Generation [MW]', { field: 'ignore' }],
    ['發電量 MW', { field: 'provides', service: 'power', unit: 'MW' }],
    ['water_supply_L/s', { field: 'provides', service: 'water', unit: 'L/s' }],
    ['Battery kWh', { field: 'stores', service: 'power', kind: 'battery', unit: 'kWh' }],
    ['水塔容量 (噸)', { field: 'stores', service: 'water', kind: 'tank', unit: '噸' }],
    ['Backup power (h)', { field: 'stores', service: 'power', kind: 'battery', unit: 'h' }],
    ['provides:steam (t/h)', { field: 'provides', service: 'steam', unit: 't/h' }],
    ['stores:power:generator (MWh)', { field: 'stores', service: 'power', kind: 'generator', unit: 'MWh' }],
    ['__proto__', { field: 'ignore' }],
    ['備註', { field: 'ignore' }],
  ])('%s', (header, use) => {
    expect(guessColumn(header, 'nodes', usualServices)).toEqual(use);
  });

  it.each([
    ['Capacity (MVA)', { field: 'capacity', service: 'power', unit: 'MVA' }],
    ['capacity', { field: 'capacity', service: null, unit: null }],
    ['Length (m)', { field: 'length', unit: 'm' }],
    ['長度', { field: 'length', unit: 'km' }],
    ['Source', { field: 'from' }],
    ['迄點', { field: 'to' }],
  ])('of links: %s', (header, use) => {
    expect(guessColumn(header, 'links', usualServices)).toEqual(use);
  });

  it('finds the header under a title, and decimal commas', () => {
    const table = tableOf('防災據點清冊;;;\n;;;\n編號;名稱;經度;緯度\nA-1;甲;121,5;25,01\n');
    expect(guessCsvMapping(table, [])).toMatchObject({ records: 'nodes', header: 1, decimal: ',' });
    expect(guessCsvMapping(tableOf('121.5,25.1\n121.6,25.2\n'), [])).toMatchObject({ header: null });
  });
});

describe('rows of nodes', () => {
  it('become a draft with units, kinds, names and communities understood', () => {
    const draft = read(
      'id,名稱,Type,lon,lat,community,people,Power demand (kW),Backup power (h),備註\n' +
        'A-1,松山里,里,121.5,25.05,,"12,000",1500,,x\n' +
        ',松山醫院,醫院,"121°33\'","25°02\'30""N",松山里,,300 kW,72,\n',
    );
    expect(said(draft)).toEqual(['exchange/skipped Line 1, column J: the column "備註" was not used.']);
    expect(draft.nodes).toMatchObject([
      {
        line: 2,
        id: 'a-1',
        byService: true,
        values: {
          name: { en: '松山里', 'zh-Hant': '松山里' },
          kind: 'community',
          position: { lon: 121.5, lat: 25.05 },
          population: { people: 12_000 },
          needs: [{ service: 'power', rate: 1.5 }],
        },
      },
      {
        line: 3,
        values: {
          community: 'a-1',
          position: { lon: 121.55 },
          stores: [{ kind: 'battery', service: 'power', capacity: 21.6 }],
        },
      },
    ]);
    expect(draft.nodes[1]?.id).toMatch(/^n-[a-z0-9]{7}$/);
  });

  it('that cannot be read are left out, with line, column and advice in both languages', () => {
    const draft = read(
      'id,name,kind,lon,lat,people,needs:power (MW)\n' +
        'a,A,school,302480,2770000,,\n' +
        'b,B,castle,121,25,,\n' +
        'c,C,school,121,25,many,\n' +
        'd,D,school,25,121,,\n' +
        'e,E,school,121,25,,5 m3/h\n' +
        'f,F,school,121,25,1,2,3\n' +
        'g,G,school,121,25,,\n' +
        'g,H,school,121,25,,\n' +
        ',,school,121,25,,\n',
    );
    expect(draft.nodes.map(({ id }) => id)).toEqual(['g']);
    expect(said(draft).map((each) => each.replace(/; the row was left out\.$/, ''))).toEqual([
      'exchange/wrong-width Line 7: the row has 8 cells, but the header has 7',
      'exchange/duplicate-id Line 9, column A: "g" came before in this file',
      'exchange/skipped Line 10: there is neither an id nor a name',
      'exchange/bad-place Line 2, column D: "302480" looks like metres on a map grid, such as TWD97 TM2, not like a longitude',
      'exchange/bad-place Line 2, column E: "2770000" looks like metres on a map grid, such as TWD97 TM2, not like a latitude',
      'exchange/unknown-kind Line 3, column C: no kind of site is called "castle"',
      'exchange/not-a-number Line 4, column F: "many" is not a number',
      'exchange/bad-place Line 5, column E: "121" cannot be a latitude; longitude and latitude may be swapped',
      'exchange/bad-unit Line 6, column G: "m3/h" cannot be converted for "power", whose figures are in MW',
    ]);
    for (const { message, advice } of draft.notes) {
      expect(message['zh-Hant']).toMatch(/^第 \d+ 行/);
      expect(advice['zh-Hant']).not.toBe('');
    }
    expect(
      read('id,kind\nb,castle\n', nothing, { kinds: [{ text: 'castle', kind: 'town-hall' }] }).nodes[0]?.values,
    ).toEqual({
      kind: 'town-hall',
    });
  });

  it('are known by the name of a node that stands, and say nothing new of its other name', () => {
    const draft = read('name,people\n山村,1300\n山村之外,1\n', example);
    expect(draft.nodes[0]).toMatchObject({ id: 'hill-village', values: { population: { people: 1300 } } });
    expect(draft.nodes[0]?.values.name).toBeUndefined();
    expect(read('name,people\n山村,1\n山村,2\n', example).nodes.every(({ id }) => id.startsWith('n-'))).toBe(true);
  });

  it('bring services that nobody knows, with their unit', () => {
    const draft = read('id,needs:steam (t/h)\na,3\n');
    expect(draft.services).toMatchObject([{ id: 'steam', values: { unit: 't/h', flow: 'capacitated' } }]);
    expect(draft.nodes[0]?.values.needs).toEqual([{ service: 'steam', rate: 3 }]);
  });

  it('take only an object as their JSON, and only known entries of it', () => {
    const draft = read(
      'id,holdfast\na,"{""__proto__"":{""x"":1},""constructor"":1,""owner"":""firm""}"\nb,"[1]"\nc,"{"\n',
    );
    expect(
      draft.nodes.map(({ id, values }) => [id, values.owner, Object.keys(values).includes('constructor')]),
    ).toEqual([['a', 'firm', false]]);
    expect(said(draft)).toHaveLength(2);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('without a column that names them are refused', () => {
    const table = tableOf('lon,lat\n121,25\n');
    expect(readCsv(table, guessCsvMapping(table, []), nothing)).toMatchObject({
      ok: false,
      issues: [{ code: 'exchange/missing-column', message: { 'zh-Hant': '檔案：沒有任何欄位是據點的識別碼或名稱。' } }],
    });
  });
});

describe('rows of links', () => {
  it('find their ends by id or name, and carry what they say', () => {
    const draft = read(
      '起點,終點,類型,服務,容量(MVA),長度(m),單向,路權\n' +
        'Plant,山村,電纜,電力,20,1500,否,橋\n' +
        'plant,hill-village,,power+data,不限,,,\n' +
        'plant,,cable,power,,,,\n' +
        'plant,nowhere,cable,power,x,,maybe,\n',
      example,
    );
    expect(draft.links).toMatchObject([
      {
        line: 2,
        id: 'plant--hill-village',
        values: { kind: 'cable', lengthKm: 1.5, directed: false, carries: [{ service: 'power', capacity: 20 }] },
      },
      { id: 'plant--hill-village-2', values: { carries: [{ service: 'power', capacity: null }, { service: 'data' }] } },
    ]);
    expect(said(draft)).toEqual([
      'exchange/skipped Line 4: the link does not say from where to where; the row was left out.',
      'exchange/not-a-number Line 5, column E: "x" is not a number; the row was left out.',
      'exchange/bad-value Line 5, column G: "maybe" is neither yes nor no; the row was left out.',
    ]);
  });

  it('do not choose between nodes of one name', () => {
    const twins = {
      ...example,
      nodes: example.nodes.map((node) => ({ ...node, name: { en: 'Twin', 'zh-Hant': '雙' } })),
    };
    expect(said(read('from,to,services\nTwin,plant,power\n', twins))).toEqual([
      'exchange/unknown-node Line 2, column A: several nodes are called "Twin"; the row was left out.',
    ]);
  });
});
