import { exerciseMarkingColours, markingColours, type MarkingColours } from '@scenarios/format/marking-colours';
import { printable } from './printable';
import type { Report } from './report';

/** Text as a string of CSS. */
const quote = (text: string): string =>
  `"${printable(text).replace(/[^\p{L}\p{N} .,:;()/–—-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;

const look = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 24px 24px; background: #fff; color: #17202b;
  font: 15px/1.5 Inter, 'Noto Sans TC', 'Microsoft JhengHei', 'PingFang TC', system-ui, sans-serif; }
.mark { margin: 0 -24px 12px; padding: 4px 8px; text-align: center; font-weight: 700; letter-spacing: .04em; }
.mark + .mark { margin-top: -8px; }
header h1 { margin: 24px 0 0; font-size: 28px; line-height: 1.2; }
header p { margin: 4px 0 24px; font-size: 18px; color: #4a5665; }
h2 { margin: 32px 0 8px; font-size: 21px; border-bottom: 2px solid #17202b; }
h3 { margin: 24px 0 6px; font-size: 17px; }
h4 { margin: 16px 0 4px; font-size: 15px; }
p, li, td, th, figcaption { unicode-bidi: plaintext; overflow-wrap: anywhere; white-space: pre-line; }
p { margin: 6px 0; }
p.note { color: #4a5665; font-size: 13px; }
p.large { font-size: 22px; line-height: 1.4; }
p.strong { font-weight: 700; }
table { width: 100%; margin: 8px 0 16px; border-collapse: collapse; table-layout: fixed; font-size: 13px; line-height: 1.4; }
th, td { padding: 4px 6px; border: 1px solid #8894a2; text-align: left; vertical-align: top; }
thead th { background: #eceff3; }
table.pairs th { width: 28%; background: #eceff3; }
figure { margin: 12px 0; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; border: 1px solid #d5dae1; }
figcaption { margin-top: 4px; font-size: 13px; color: #4a5665; }
footer { margin-top: 24px; color: #4a5665; font-size: 12px; }
.break { break-after: page; }
@media screen { .break { border-top: 1px dashed #b3bcc8; margin: 32px -24px; } }
@media print {
  body { max-width: none !important; padding: 0; font-size: 10.5pt; }
  .mark, footer { display: none; }
  h2, h3, h4 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 9pt; }
}`;

const coloured = ({ background, text }: MarkingColours): string => `{ background: ${background}; color: ${text}; }`;

/**
 * Style of a document as a page of HTML. Its marks stand at the top and the bottom of every printed page, with the number of the
 * page; on a screen they stand at the top and the bottom of the document.
 */
export function reportStyle({ marking, exerciseMarking, footer, landscape }: Report): string {
  const marks = [marking, exerciseMarking].filter((mark) => mark !== '').join(' — ');
  // A line in the colour of the level: printers leave backgrounds out.
  const level = markingColours(marking);
  const { background } = marking === '' ? exerciseMarkingColours : level;
  const mark = `content: ${quote(marks)}; font: 700 9pt Inter, 'Noto Sans TC', sans-serif; color: #17202b;${
    marks === '' ? '' : ` border-bottom: 2.5pt solid ${background};`
  }`;
  const small = "font: 8pt Inter, 'Noto Sans TC', sans-serif; color: #4a5665;";
  return `${look}
body { max-width: ${landscape ? '1320px' : '1000px'}; }
.mark ${coloured(level)}
.mark.exercise ${coloured(exerciseMarkingColours)}
@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 20mm 16mm 22mm;
  @top-center { ${mark} }
  @bottom-center { ${mark} }
  @bottom-left { content: ${quote(footer)}; ${small} }
  @bottom-right { content: counter(page) " / " counter(pages); ${small} }
}
`;
}
