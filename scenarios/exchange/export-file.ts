import type { Scenario } from '../format/scenario';
import { writeCsv } from './write-csv';
import { writeGeojson } from './write-geojson';
import { writeGexf } from './write-gexf';
import { writeGraphml } from './write-graphml';
import { allowedInXml } from './xml-text';

/** Files that a design can be written to, in the order of a list. */
export const exportFormats = ['csv-nodes', 'csv-links', 'geojson', 'graphml', 'gexf', 'holdfast'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportedFile = {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly text: string;
};

/** Formats that have no place inside for a classification mark; it goes into the name of the file. */
export const markedByName: ReadonlySet<ExportFormat> = new Set(['csv-nodes', 'csv-links']);

const endings: Readonly<Record<ExportFormat, string>> = {
  'csv-nodes': '-sites.csv',
  'csv-links': '-links.csv',
  geojson: '.geojson',
  graphml: '.graphml',
  gexf: '.gexf',
  holdfast: '.json',
};
const types: Readonly<Record<ExportFormat, string>> = {
  'csv-nodes': 'text/csv;charset=utf-8',
  'csv-links': 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  graphml: 'application/xml',
  gexf: 'application/xml',
  holdfast: 'application/json',
};

/** Text that can stand in the name of a file on every system. */
const forName = (text: string): string =>
  text
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);

/** A comment below the first line, which declares the XML. */
function withComment(xml: string, comment: string): string {
  const end = xml.indexOf('\n') + 1;
  const safe = allowedInXml(comment).replace(/-(?=-|$)/g, '- ');
  return `${xml.slice(0, end)}<!-- ${safe} -->\n${xml.slice(end)}`;
}

/**
 * One design of a scenario as a file, named after `stem`; the scenario with all its designs where the format is Holdfast's own. The
 * classification mark goes with it: in a comment of XML, in a member of JSON, else in the name. Null where the design is unknown.
 */
export function exportFile(
  format: ExportFormat,
  scenario: Scenario,
  designId: string,
  stem: string,
): ExportedFile | null {
  const design = scenario.designs.find(({ id }) => id === designId);
  if (design === undefined) return null;
  const mark = scenario.marking ?? '';
  const text = (): string => {
    switch (format) {
      case 'csv-nodes':
        return writeCsv(design.mesh).nodes;
      case 'csv-links':
        return writeCsv(design.mesh).links;
      case 'geojson': {
        const map = writeGeojson({ ...design.mesh, layers: scenario.layers });
        return mark === '' ? map : map.replace('{', () => `{"marking":${JSON.stringify(mark)},`);
      }
      case 'graphml':
      case 'gexf': {
        const records = { ...design.mesh, layers: scenario.layers };
        const xml = format === 'graphml' ? writeGraphml(records) : writeGexf(records);
        return mark === '' ? xml : withComment(xml, mark);
      }
      case 'holdfast':
        return `${JSON.stringify(scenario, null, 2)}\n`;
    }
  };
  const several = scenario.designs.length > 1 && format !== 'holdfast';
  const parts = [stem, ...(several ? [design.id] : []), ...(mark !== '' && markedByName.has(format) ? [mark] : [])];
  return { name: `${forName(parts.join(' '))}${endings[format]}`, type: types[format], text: text() };
}
