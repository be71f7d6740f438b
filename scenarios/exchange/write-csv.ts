// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the renderer compiles this file without the folder
/// <reference path="./papaparse.d.ts" />
import papa from 'papaparse';
import type { Mesh } from '../format/mesh';
import type { FlatTable } from './flatten';
import { flattenLinks, flattenNodes } from './flatten';

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A text that a spreadsheet takes for a formula gets an apostrophe before it, so that nothing is executed. */
export const escapeFormula = (cell: string): string =>
  !number.test(cell) && /^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;

const tableText = ({ headers, records }: FlatTable): string => {
  const rows = records.map(({ cells, holdfast }) =>
    [...cells.map(String), JSON.stringify(holdfast)].map(escapeFormula),
  );
  return `\uFEFF${papa.unparse([[...headers.map(escapeFormula), 'holdfast'], ...rows], { delimiter: ',', newline: '\r\n' })}\r\n`;
};

/**
 * Nodes and links of a mesh as two CSV files: UTF-8 with a byte order mark, so that spreadsheets show Chinese; commas, decimal
 * points, figures in the units of the services. What columns cannot hold (stores of one kind twice, procedures, staff,
 * authority, fragility, sources, classes of needs and so on) travels as JSON in the last column, `holdfast`, so that nothing
 * is lost: read back into the same design nothing changes, and figures edited in the columns win over the JSON. Services,
 * owners, people, agreements, crews and layers are not in these files. Formulas are made harmless.
 */
export const writeCsv = (mesh: Mesh): { readonly nodes: string; readonly links: string } => ({
  nodes: tableText(flattenNodes(mesh)),
  links: tableText(flattenLinks(mesh)),
});
