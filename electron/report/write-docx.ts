import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import { exerciseMarkingColours, markingColours } from '@scenarios/format/marking-colours';
import { printable } from './printable';
import type { Block, Column, Report } from './report';
import { writePng } from './write-png';
import { writeSvg } from './write-svg';

/** Twentieths of a point. */
const page = { short: 11_906, long: 16_838, margin: 964 };
/** Pixels at 96 to the inch of a twentieth of a point. */
const pixel = 1 / 15;
const grey = 'ECEFF3';
const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A text with its line breaks. */
const runs = (text: string, more: { readonly bold?: boolean; readonly size?: number; readonly color?: string } = {}) =>
  printable(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...more, ...(at === 0 ? {} : { break: 1 }) }));

const small = { spacing: { before: 20, after: 20 } };

const cell = (text: string, width: number, head: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 80, right: 80 },
    ...(head ? { shading: { fill: grey } } : {}),
    children: [new Paragraph({ ...small, children: runs(text, { bold: head, size: 18 }) })],
  });

function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): Table {
  const widths = columns.map((column) => Math.round(column.width * width));
  const row = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((text, at) => cell(text, widths[at] ?? 0, head)),
    });
  const heading = columns.map((column) => column.heading);
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    rows: [row(heading, true), ...rows.map((cells) => row(cells, false))],
  });
}

function pairs(rows: readonly (readonly [string, string])[], width: number): Table {
  const widths = [Math.round(width * 0.28), Math.round(width * 0.72)] as const;
  return new Table({
    columnWidths: [...widths],
    width: { size: width, type: WidthType.DXA },
    rows: rows.map(
      ([name, value]) =>
        new TableRow({ cantSplit: true, children: [cell(name, widths[0], true), cell(value, widths[1], false)] }),
    ),
  });
}

function writeBlock(block: Block, width: number): readonly FileChild[] {
  switch (block.of) {
    case 'heading':
      return [
        new Paragraph({ heading: headings[block.rank - 1] ?? HeadingLevel.HEADING_3, children: runs(block.text) }),
      ];
    case 'paragraph': {
      const look = {
        plain: {},
        note: { size: 18, color: '4A5665' },
        large: { size: 30 },
        strong: { bold: true },
      }[block.look ?? 'plain'];
      return [new Paragraph({ spacing: { before: 60, after: 60 }, children: runs(block.text, look) })];
    }
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
    case 'pairs':
      return [pairs(block.rows, width), new Paragraph(small)];
    case 'table':
      return [table(block.columns, block.rows, width), new Paragraph(small)];
    case 'figure': {
      const { drawing, caption } = block;
      const wide = Math.round(width * pixel);
      const title = printable(drawing.title);
      return [
        new Paragraph({
          keepNext: true,
          children: [
            new ImageRun({
              type: 'svg',
              data: new TextEncoder().encode(writeSvg(drawing)),
              fallback: { type: 'png', data: writePng(drawing) },
              transformation: { width: wide, height: Math.round((wide * drawing.height) / drawing.width) },
              altText: { name: title, title, description: printable(drawing.summary) },
            }),
          ],
        }),
        new Paragraph({ children: runs(caption, { size: 18, color: '4A5665' }) }),
      ];
    }
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** The marks, one line each. */
const marks = ({ marking, exerciseMarking }: Report): readonly Paragraph[] =>
  [
    { mark: marking, colours: markingColours(marking) },
    { mark: exerciseMarking, colours: exerciseMarkingColours },
  ]
    .filter(({ mark }) => mark !== '')
    .map(
      ({ mark, colours: { background, text } }) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          shading: { fill: background.slice(1) },
          children: runs(mark, { bold: true, size: 18, color: text.slice(1) }),
        }),
    );

/**
 * A document as Word reads it (2010 and later), with its marks at the top and the bottom of every page and the headings of tables
 * on every page that they run over. Pictures are SVG, which Word shows from 2016 on; what is older, and viewers that know no
 * SVG, show their lines and areas without words, and the caption says the rest.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const { title, subtitle, landscape, footer, blocks } = report;
  const width = (landscape ? page.long : page.short) - 2 * page.margin;
  const line = { style: BorderStyle.SINGLE, size: 4, color: '8894A2', space: 4 };
  const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft JhengHei', cs: 'Arial' };
  const heading = (size: number) => ({
    run: { bold: true, size, color: '17202B' },
    paragraph: { keepNext: true, spacing: { before: 280, after: 100 } },
  });
  const document = new Document({
    title: printable(`${title} – ${subtitle}`),
    creator: 'Holdfast',
    lastModifiedBy: 'Holdfast',
    styles: {
      default: {
        document: {
          run: { font, size: 21, language: { value: 'en-GB', eastAsia: 'zh-TW' } },
        },
        heading1: heading(30),
        heading2: heading(25),
        heading3: heading(22),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.short,
              height: page.long,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1250, bottom: 1250, left: page.margin, right: page.margin, header: 500, footer: 500 },
          },
        },
        headers: { default: new Header({ children: [...marks(report)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                border: { top: line },
                children: [
                  ...runs(`${footer}    `, { size: 16, color: '4A5665' }),
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 }),
                ],
              }),
              ...marks(report),
            ],
          }),
        },
        children: [
          new Paragraph({ spacing: { before: 200 }, children: runs(title, { bold: true, size: 44 }) }),
          new Paragraph({ spacing: { after: 300 }, children: runs(subtitle, { size: 28, color: '4A5665' }) }),
          ...blocks.flatMap((block) => writeBlock(block, width)),
        ],
      },
    ],
  });
  const buffer = await Packer.toBuffer(document);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
