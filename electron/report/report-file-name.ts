import type { ReportRequest } from '@host/contract/exercise';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { readText } from '@scenarios/format/exercise/written-text';
import { printable } from './printable';
import { reportTitles } from './report-words';

/** Name of the file of a document, as any system can store it. */
export function reportFileName(
  { report, format, language }: Pick<ReportRequest, 'report' | 'format' | 'language'>,
  plan: Pick<Exercise, 'name'>,
): string {
  const name = `${readText(plan.name, language)} – ${reportTitles[report][language]}`;
  const safe = printable(name)
    .replace(/[\\/:*?"<>|\n\t]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  return `${[...safe].slice(0, 60).join('').trim()}.${format}`;
}
