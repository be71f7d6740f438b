import { columnUseText } from '@scenarios/exchange/column-use-text';
import type { FileFormat } from '@scenarios/exchange/file-formats';
import { formatFacts } from '@scenarios/exchange/file-formats';
import type { MadeRecords } from '@scenarios/exchange/made-records';
import { madeRecords } from '@scenarios/exchange/made-records';
import type { PlannedFile } from '@scenarios/exchange/plan-file';
import type { PlanLine, PlanLineKind } from '@scenarios/exchange/plan-lines';
import { countKinds, planLines } from '@scenarios/exchange/plan-lines';
import { fieldWords, planActionWords, planRecordWords } from '@scenarios/exchange/plan-words';
import type { Design } from '@scenarios/format/scenario';
import { columnsOf } from './import-choices';
import type { ImportArguments } from './exchange-arguments';
import type { Terminal } from './terminal';
import { printable } from './terminal';

/** Most lines that were left out that are printed when it is not a dry run. */
const shownLines = 20;

const encodings = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', big5: 'Big5' } as const;

/** What became of a file, or would. */
export type Imported = {
  readonly request: ImportArguments;
  readonly format: FileFormat;
  readonly planned: PlannedFile;
  readonly design: Design;
};

/** Rows of a table that gave no record or none that can be taken, also where not all are listed; null for other files. */
const leftOutOf = ({ plan, table }: PlannedFile): number | null =>
  table === null
    ? null
    : Math.max(0, table.count - plan.rows.filter(({ line, action }) => line !== null && action !== 'skip').length);

/** How many lines there are of each kind, and the lines themselves. */
export function outcomeOf(planned: PlannedFile): {
  readonly lines: readonly PlanLine[];
  readonly count: (kind: PlanLineKind) => number;
} {
  const lines = planLines(planned.plan, planned.table?.headerLine ?? null);
  const counts = countKinds(lines, leftOutOf(planned));
  return { lines, count: (kind) => counts.get(kind) ?? 0 };
}

const jsonOf = ({ request, format, planned, design }: Imported): string => {
  const { lines, count } = outcomeOf(planned);
  const counts = { new: count('create'), changed: count('change'), same: count('same'), leftOut: count('skip') };
  return JSON.stringify(
    {
      file: request.path,
      format,
      into: request.into,
      to: request.to,
      design: design.id,
      dryRun: request.dryRun,
      ...(planned.table === null
        ? {}
        : { encoding: planned.table.encoding, records: planned.table.mapping.records, rows: planned.table.count }),
      columns: columnsOf(planned).map(({ name, use }) => ({ name, field: columnUseText(use) })),
      counts,
      lines: lines.map(({ kind, ...line }) => ({ outcome: kind === 'create' ? 'new' : kind, ...line })),
    },
    null,
    2,
  );
};

function headLines({ request, format, planned, design }: Imported, language: Terminal['language']): readonly string[] {
  const chinese = language === 'zh-Hant';
  const { table } = planned;
  const target = request.into ?? request.to ?? (chinese ? '空白文件' : 'an empty document');
  const facts =
    table === null
      ? ''
      : chinese
        ? `，${encodings[table.encoding]}，${String(table.count)} 列`
        : `, ${encodings[table.encoding]}, ${String(table.count)} rows`;
  const named = columnsOf(planned).map(({ name, use }) => `${name}=${columnUseText(use)}`);
  return [
    `${request.path}: ${formatFacts[format].name[language]}${facts} → ${target}, ${design.name[language]}`,
    ...(named.length > 0 ? [`${chinese ? '欄位' : 'Columns'}: ${named.join(' | ')}`] : []),
  ];
}

/** One line of a dry run: line of the file, what becomes of it, of which record, and what changes or why not. */
function lineText(line: PlanLine, made: MadeRecords, language: Terminal['language']): string {
  const { kind, record, id, name, fields, issues } = line;
  const about = (): string => {
    if (issues.length > 0)
      return issues.map(({ message, advice }) => `${message[language]} ${advice[language]}`).join(' / ');
    if (fields.length > 0) return fields.map((field) => fieldWords(record, field)[language]).join(', ');
    const node = record === 'node' && kind === 'create' ? made.nodes.get(id ?? '') : undefined;
    if (node !== undefined) return `${node.kind} · ${String(node.position.lon)}, ${String(node.position.lat)}`;
    const link = record === 'link' && kind === 'create' ? made.links.get(id ?? '') : undefined;
    return link === undefined ? '' : `${link.kind} · ${link.from} ${link.directed ? '→' : '–'} ${link.to}`;
  };
  const parts = [
    record === null ? null : planRecordWords[record][language],
    id,
    name === null || name[language] === id ? null : name[language],
    about(),
  ];
  const text = parts.filter((part) => part !== null && part !== '').join('  ');
  return `${(line.line === null ? '' : String(line.line)).padStart(6)}  ${planActionWords[kind][language]}  ${printable(text.replace(/\s*[\n\t]\s*/g, ' '))}`;
}

function summaryText({ request, planned, design }: Imported, language: Terminal['language']): string {
  const { count } = outcomeOf(planned);
  const [made, changed, same, left] = (['create', 'change', 'same', 'skip'] as const).map((kind) =>
    String(count(kind)),
  );
  const name = design.name[language];
  const undone = request.dryRun
    ? { en: ' Nothing is changed yet.', 'zh-Hant': '尚未變更任何內容。' }
    : planned.plan.edits.length === 0
      ? { en: ' Nothing was changed.', 'zh-Hant': '未變更任何內容。' }
      : { en: '', 'zh-Hant': '' };
  return language === 'en'
    ? `“${name}”: ${made ?? ''} new, ${changed ?? ''} changed, ${same ?? ''} same, ${left ?? ''} left out.${undone.en}`
    : `「${name}」：新增 ${made ?? ''}、變更 ${changed ?? ''}、相同 ${same ?? ''}、略過 ${left ?? ''}。${undone['zh-Hant']}`;
}

/**
 * Prints what a file does, or would do. A dry run lists every line that does something; otherwise what was left out goes to the
 * report, with as much of it as can be read.
 */
export function reportImport(imported: Imported, terminal: Terminal): void {
  const { request, planned } = imported;
  const { language } = terminal;
  const { lines } = outcomeOf(planned);
  const made = madeRecords(planned.plan.edits);
  const told = lines.filter(({ kind }) => (request.dryRun ? kind !== 'same' : kind === 'skip' || kind === 'note'));
  const texts = told.slice(0, request.dryRun ? told.length : shownLines).map((line) => lineText(line, made, language));
  const more = told.length - texts.length;
  if (more > 0)
    texts.push(`        … +${String(more)}${language === 'en' ? '; --dry-run lists all' : '；--dry-run 可列出全部'}`);
  if (!request.dryRun && texts.length > 0) terminal.report(texts.join('\n'));
  if (request.json) {
    terminal.out(jsonOf(imported));
    return;
  }
  terminal.out(
    [...headLines(imported, language), ...(request.dryRun ? texts : []), summaryText(imported, language)].join('\n'),
  );
}
