import type { ReportFormat, ReportRequest } from '@host/contract/exercise';
import { reportFormats } from '@host/contract/exercise';
import { evaluateMessages as m } from './messages';

export const reportNames = {
  'after-action-report': m.afterActionReport,
  'inject-cards': m.injectCards,
  msel: m.msel,
  'situation-manual': m.situationManual,
  'controller-book': m.controllerBook,
  'evaluation-guide': m.evaluationGuide,
  all: m.allDocuments,
} as const satisfies Readonly<Record<ReportRequest['report'], unknown>>;

/** Formats that a document can be written in: PDF only where the shell prints, tables only of the list of injects. */
export const formatsOf = (report: ReportRequest['report'], printsPdf: boolean): readonly ReportFormat[] =>
  reportFormats.filter((format) => {
    if (format === 'pdf') return printsPdf;
    return format === 'docx' || format === 'html' || report === 'msel';
  });
