import type { ExportFormat } from '@scenarios/exchange/export-file';
import { exportFile, markedByName } from '@scenarios/exchange/export-file';
import { leftBehind, leftBehindText } from '@scenarios/exchange/left-behind';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { ExportArguments } from './exchange-arguments';
import { loadScenario } from './load-scenario';
import type { CommandTools } from './simulate';
import { describeError } from './terminal';
import { writeNew } from './write-new';

/** Where each file goes: under the name that was given, or two tables beside each other under it and what they hold. */
function placesOf({
  to,
  formats,
}: ExportArguments): readonly { readonly format: ExportFormat; readonly path: string }[] {
  if (formats.length === 1) return formats.map((format) => ({ format, path: to }));
  const stem = to.replace(/\.csv$/i, '');
  return formats.map((format) => ({ format, path: `${stem}-${format === 'csv-nodes' ? 'sites' : 'links'}.csv` }));
}

/** Writes a design to a file of another program's format, whole or not at all, and says before what will not be in it. */
export async function exportDesign(request: ExportArguments, tools: CommandTools): Promise<ExitCode> {
  const { terminal } = tools;
  const { language } = terminal;
  const refuse = (error: HostError | undefined): ExitCode => {
    terminal.report(describeError(error ?? hostError('host/bug'), language));
    return exitCode.badInput;
  };
  const loaded = await loadScenario(request.source, tools);
  if (!loaded.ok) return refuse(loaded.issues[0]);
  const scenario = loaded.value;
  const designs = scenario.designs.map(({ id }) => id);
  const design = request.design ?? designs[0] ?? '';
  if (!designs.includes(design))
    return refuse(hostError('run/unknown-design', { detail: `${design}; known: ${designs.join(', ')}` }));

  const left = leftBehind(request.formats, scenario, design);
  const told = leftBehindText(left);
  const notes = told === null ? [] : [told[language]];
  const { marking } = scenario;
  if (marking !== undefined && request.formats.some((format) => markedByName.has(format)))
    notes.push(
      language === 'en'
        ? `A table has no place for the mark “${marking}”: put it into the name of the file.`
        : `表格內沒有位置可寫機密等級「${marking}」：請加在檔名中。`,
    );
  if (notes.length > 0) terminal.report(notes.join('\n'));

  const files = placesOf(request).flatMap(({ format, path }) => {
    const file = exportFile(format, scenario, design, scenario.id);
    return file === null ? [] : [{ path, content: file.text }];
  });
  const written = writeNew(files, request.force);
  if (!written.ok) return refuse(written.issues[0]);
  const paths = files.map(({ path }) => path);
  const mesh = scenario.designs.find(({ id }) => id === design)?.mesh;
  const counts = { sites: mesh?.nodes.length ?? 0, links: mesh?.links.length ?? 0 };
  const about = { scenario: scenario.id, design, files: paths, ...counts };
  terminal.out(
    request.json
      ? JSON.stringify({ ...about, leftOut: left.map(({ part, count }) => ({ part, count })) }, null, 2)
      : language === 'en'
        ? `${paths.join(', ')}: ${design}, ${String(counts.sites)} sites, ${String(counts.links)} links`
        : `${paths.join('、')}：${design}，據點 ${String(counts.sites)}、連線 ${String(counts.links)}`,
  );
  return exitCode.ok;
}
