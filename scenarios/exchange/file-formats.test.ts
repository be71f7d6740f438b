import { describe, expect, it } from 'vitest';
import { exampleScenario } from '../format/example-scenario';
import { epanetExample } from './epanet-example';
import { detectFormat } from './file-formats';
import { graphExamples } from './graph-examples';
import { matpowerExample } from './matpower-example';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string): Uint8Array => {
  const units = Uint16Array.from(`\uFEFF${text}`, (each) => each.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

describe('detectFormat', () => {
  it.each([
    ['graphml', graphExamples.topologyZoo()],
    ['graphml', graphExamples.yed()],
    ['gexf', graphExamples.gexf()],
    ['epanet', epanetExample()],
    ['matpower', matpowerExample()],
    ['holdfast', JSON.stringify(exampleScenario())],
    ['geojson', '{ "name": "x",\n "type": "FeatureCollection", "features": [] }'],
    ['csv', 'id,name\n1,A\n'],
    ['csv', '名稱\tx\n學校\t1\n'],
  ])('tells %s by what is in it, whatever it is called and in two encodings', (format, text) => {
    expect(detectFormat('', bytes(text))).toBe(format);
    expect(detectFormat('', bytes(`\uFEFF${text}`))).toBe(format);
    expect(detectFormat('', wide(text))).toBe(format);
  });

  it('goes by the name where the content does not tell, and says so where nothing does', () => {
    expect(detectFormat('SITES.CSV', bytes('name\nA\n'))).toBe('csv');
    expect(detectFormat('net.inp', bytes('; a comment\n'))).toBe('epanet');
    expect(detectFormat('graph.gexf', bytes('<gexf'))).toBe('gexf');
    expect(detectFormat('data.json', bytes('{"rows": []}'))).toBeNull();
    expect(detectFormat('graph.xml', bytes('<svg a="1,2"/>'))).toBeNull();
    expect(detectFormat('sheet.xlsx', bytes('PK\u0003\u0004,'))).toBeNull();
    expect(detectFormat('', bytes('one word'))).toBeNull();
    expect(detectFormat('', new Uint8Array())).toBeNull();
  });

  it('takes hostile beginnings in its stride', () => {
    expect(detectFormat('', bytes('<'.repeat(64 * 1024)))).toBeNull();
    expect(detectFormat('', bytes(`{${'"type":'.repeat(8000)}`))).toBeNull();
    expect(detectFormat('', bytes(`<a ${'<? '.repeat(20000)}`))).toBeNull();
  });
});
