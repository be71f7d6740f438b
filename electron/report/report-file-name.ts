import type { ReportFormat, ReportRequest } from '@host/contract/exercise';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { readText } from '@scenarios/format/exercise/written-text';
import { printable } from './printable';
import type { ReportLanguage } from './report';
import { reportTitles } from './report-words';

/** Characters of the name of an exercise that stand in the names of its files; that of the document follows whole. */
const longestName = 60;

/** Name of the file of a document, as any system can store it. */
export function reportFileName(
  report: ReportRequest['report'],
  format: ReportFormat | 'zip',
  language: ReportLanguage,
  plan: Pick<Exercise, 'name'>,
): string {
  const exercise = [...readText(plan.name, language)].slice(0, longestName).join('').trim();
  const name = `${exercise} – ${reportTitles[report][language]}`;
  const safe = printable(name)
    .replace(/[\\/:*?"<>|\n\t]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  return `${safe}.${format}`;
}
