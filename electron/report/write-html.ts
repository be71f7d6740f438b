import { escapeMarkup } from './escape-markup';
import type { Block, Report } from './report';
import { reportStyle } from './report-style';
import { writeSvg } from './write-svg';

function writeBlock(block: Block): string {
  switch (block.of) {
    case 'heading': {
      const tag = `h${String(block.rank + 1)}`;
      return `<${tag}>${escapeMarkup(block.text)}</${tag}>`;
    }
    case 'paragraph': {
      const look = block.look === undefined || block.look === 'plain' ? '' : ` class="${block.look}"`;
      return `<p${look}>${escapeMarkup(block.text)}</p>`;
    }
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`;
    case 'pairs': {
      const rows = block.rows.map(
        ([name, value]) => `<tr><th scope="row">${escapeMarkup(name)}</th><td>${escapeMarkup(value)}</td></tr>`,
      );
      return `<table class="pairs"><tbody>${rows.join('')}</tbody></table>`;
    }
    case 'table': {
      const widths = block.columns.map(({ width }) => `<col width="${String(Math.round(width * 1000) / 10)}%">`);
      const heads = block.columns.map(({ heading }) => `<th scope="col">${escapeMarkup(heading)}</th>`);
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`);
      return `<table><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
    }
    case 'figure':
      return `<figure>${writeSvg(block.drawing)}<figcaption>${escapeMarkup(block.caption)}</figcaption></figure>`;
    case 'page-break':
      return '<div class="break"></div>';
  }
}

/** A document as one page of HTML: no scripts, nothing loaded, all texts escaped, ready to be printed on A4. */
export function writeHtml(report: Report): string {
  const { language, title, subtitle, marking, exerciseMarking, footer, blocks } = report;
  const marks = [
    marking === '' ? '' : `<div class="mark">${escapeMarkup(marking)}</div>`,
    exerciseMarking === '' ? '' : `<div class="mark exercise">${escapeMarkup(exerciseMarking)}</div>`,
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(`${title} – ${subtitle}`)}</title>
<style>${reportStyle(report)}</style>
</head>
<body>
${marks.join('\n')}
<header><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(subtitle)}</p></header>
<main>
${blocks.map(writeBlock).join('\n')}
</main>
<footer>${escapeMarkup(footer)}</footer>
${marks.toReversed().join('\n')}
</body>
</html>
`;
}
