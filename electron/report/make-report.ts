import { readText } from '@scenarios/format/exercise/written-text';
import type { ReportKind } from '@host/contract/exercise';
import { afterActionReport } from './after-action/after-action-report';
import { controllerBook } from './prints/controller-book';
import { evaluationGuides } from './prints/evaluation-guides';
import { injectCards } from './prints/inject-cards';
import { mselPrint } from './prints/msel-print';
import { situationManual } from './prints/situation-manual';
import type { Block, Report } from './report';
import type { ReportMaterial } from './report-material';
import { reportTitles, reportWords as w } from './report-words';
import type { Teller } from './teller';
import { createTeller } from './teller';

/** Makes a document of an exercise. An after-action report is empty where nothing was played. */
export function makeReport(kind: ReportKind, material: ReportMaterial): Report {
  const { plan, scenario, language, product, madeAt } = material;
  const tell = createTeller(material);
  return {
    kind,
    language,
    title: tell.say(reportTitles[kind]),
    subtitle: readText(plan.name, language),
    marking: scenario.marking ?? '',
    exerciseMarking: readText(plan.marking, language),
    landscape: kind === 'msel',
    footer: tell.say(w.made, { product, time: tell.wall(madeAt, true) }),
    blocks: blocksOf(kind, material, tell),
  };
}

function blocksOf(kind: ReportKind, material: ReportMaterial, tell: Teller): readonly Block[] {
  switch (kind) {
    case 'after-action-report':
      return material.played === null ? [] : afterActionReport(material, material.played, tell);
    case 'inject-cards':
      return injectCards(tell);
    case 'msel':
      return mselPrint(material, tell);
    case 'situation-manual':
      return situationManual(material, tell);
    case 'controller-book':
      return controllerBook(material, tell);
    case 'evaluation-guide':
      return evaluationGuides(material, tell);
  }
}
