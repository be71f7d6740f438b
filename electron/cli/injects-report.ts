import type { CapImportPlan } from '@scenarios/exchange/cap/plan-cap-import';
import type { DryRunKind, DryRunLine } from '@scenarios/exchange/msel/dry-run-lines';
import { dryRunKinds, dryRunLines, dryRunWords } from '@scenarios/exchange/msel/dry-run-lines';
import { injectFieldWords } from '@scenarios/exchange/msel/field-words';
import type { MselReading } from '@scenarios/exchange/msel/plan-msel-file';
import type { MselImportPlan } from '@scenarios/exchange/msel/plan-msel-import';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { readText } from '@scenarios/format/exercise/written-text';
import type { ImportInjectsArguments } from './exercise-arguments';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { Terminal } from './terminal';
import { printable } from './terminal';

/** Most lines that are printed when it is not a dry run. */
const shownLines = 20;
/** Characters of a value that are printed. */
const shownValue = 60;

/** What became of a list of injects or an alert, or would. */
export type ImportedInjects = { readonly request: ImportInjectsArguments; readonly plan: Exercise } & (
  | { readonly kind: 'list'; readonly reading: MselReading; readonly planned: MselImportPlan }
  | { readonly kind: 'alert'; readonly planned: CapImportPlan }
);

const linesOf = (imported: ImportedInjects): readonly DryRunLine[] =>
  imported.kind === 'list'
    ? dryRunLines(imported.planned, imported.request.choices.missing)
    : [
        ...imported.planned.notes.map((note): DryRunLine => ({
          kind: 'note',
          line: null,
          number: '',
          title: null,
          changes: [],
          issues: [note],
        })),
        ...imported.planned.rows.map(({ action, inject: { number, title } }): DryRunLine => ({
          kind: action,
          line: null,
          number,
          title,
          changes: [],
          issues: [],
        })),
      ];

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > shownValue ? `${line.slice(0, shownValue)}…` : line;
};

function lineText({ kind, line, number, title, changes, issues }: DryRunLine, language: Terminal['language']): string {
  const told = [
    ...changes.map(
      ({ field, before, after }) => `${injectFieldWords(field)[language]}: “${short(before)}” → “${short(after)}”`,
    ),
    ...issues.map(({ message, advice }) => `${message[language]} ${advice[language]}`),
  ].join(' / ');
  const parts = [number, title === null ? '' : readText(title, language), told].filter((part) => part !== '');
  const text = printable(parts.join('  ').replace(/\s*[\n\t]\s*/g, ' '));
  return `${(line === null ? '' : String(line)).padStart(6)}  ${dryRunWords[kind][language]}  ${text}`;
}

/** Prints what an import did, or would do; lines of a dry run go to the output, else those that matter to the report. */
export function reportInjects(imported: ImportedInjects, terminal: Terminal): ExitCode {
  const { request, plan, planned } = imported;
  const { language } = terminal;
  const chinese = language === 'zh-Hant';
  const lines = linesOf(imported);
  const count = (kind: DryRunKind): number => lines.filter((line) => line.kind === kind).length;
  const told = lines.filter(({ kind, issues }) =>
    request.dryRun ? kind !== 'same' || issues.length > 0 : issues.length > 0,
  );
  const texts = told.slice(0, request.dryRun ? told.length : shownLines).map((line) => lineText(line, language));
  const more = told.length - texts.length;
  if (more > 0) texts.push(`        … +${String(more)}${chinese ? '；--dry-run 可列出全部' : '; --dry-run lists all'}`);
  if (!request.dryRun && texts.length > 0) terminal.report(texts.join('\n'));
  const gaveNothing = lines.some(({ kind }) => kind === 'skip') && planned.edits.length === 0 && count('same') === 0;
  const code = gaveNothing ? exitCode.badInput : exitCode.ok;

  if (request.json) {
    const counts = Object.fromEntries(dryRunKinds.map((kind) => [kind, count(kind)]));
    const format = imported.kind === 'alert' ? 'cap' : imported.reading.format;
    const facts = { file: request.path, format, into: request.into, exercise: plan.id, dryRun: request.dryRun, counts };
    terminal.out(JSON.stringify({ ...facts, lines }, null, 2));
    return code;
  }
  const name = readText(plan.name, language);
  const sums = dryRunKinds
    .filter((kind) => kind !== 'note' && (count(kind) > 0 || kind === 'create' || kind === 'change'))
    .map((kind) =>
      chinese
        ? `${dryRunWords[kind][language]} ${String(count(kind))}`
        : `${String(count(kind))} ${dryRunWords[kind].en.toLowerCase()}`,
    )
    .join(chinese ? '、' : ', ');
  const undone = request.dryRun
    ? chinese
      ? '尚未變更任何內容。'
      : ' Nothing is changed yet.'
    : planned.edits.length === 0
      ? chinese
        ? '未變更任何內容。'
        : ' Nothing was changed.'
      : '';
  terminal.out(
    [
      ...(request.dryRun ? texts : []),
      printable(chinese ? `「${name}」：${sums}。${undone}` : `“${name}”: ${sums}.${undone}`),
    ].join('\n'),
  );
  return code;
}
