import type { Command } from '@scenarios/format/command';
import type { Condition } from '@scenarios/format/exercise/condition';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject, Precedent } from '@scenarios/format/exercise/inject';
import { commandWords } from '@scenarios/format/exercise/words';
import { readText } from '@scenarios/format/exercise/written-text';
import type { MeshNode } from '@scenarios/format/node';
import type { Service } from '@scenarios/format/service';
import { listText } from '@scenarios/format/list-text';
import { formatElapsed, formatShare } from '@ui/i18n/format';
import type { Language } from '@ui/i18n/language.svelte';
import { translate } from '@ui/i18n/translate';
import type { NeverReason } from './forecast-findings';
import { forecastMessages as m } from './messages';

/** What ids stand for, and the language to say it in. */
export type FindingWords = {
  readonly language: Language;
  readonly node: (id: string) => Pick<MeshNode, 'name'> | undefined;
  readonly service: (id: string) => Pick<Service, 'name'> | undefined;
  readonly plan: Exercise;
};

export const injectName = ({ number, title }: Inject, language: Language): string =>
  `${number} ${readText(title, language)}`;

/** A condition on the simulation in words. */
export function conditionText(condition: Condition, { language, node, service }: FindingWords): string {
  const nodeName = 'node' in condition ? (node(condition.node)?.name[language] ?? condition.node) : '';
  const serviceName = 'service' in condition ? (service(condition.service)?.name[language] ?? condition.service) : '';
  const of = {
    'node-function': m.functionOf,
    need: m.needOf,
    store: m.storeOf,
    delivered: m.deliveredOf,
  }[condition.of];
  return translate(
    condition.forMinutes > 0 ? m.conditionHeld : m.conditionNow,
    {
      subject: translate(of, { node: nodeName, service: serviceName }, language),
      comparison: translate(m[condition.comparison], undefined, language),
      share: formatShare(condition.share, language),
      minutes: condition.forMinutes,
    },
    language,
  );
}

const isCommand = (word: string): word is Command['do'] => Object.hasOwn(commandWords, word);

function precedentText(precedent: Precedent, { language, plan }: FindingWords): string {
  if (precedent.what === 'decision') {
    const decision = isCommand(precedent.do) ? commandWords[precedent.do][language] : precedent.do;
    return translate(m.decision, { decision }, language);
  }
  const inject = plan.injects.find(({ id }) => id === precedent.inject);
  return inject === undefined
    ? translate(m.missingInject, { id: precedent.inject }, language)
    : injectName(inject, language);
}

/** Why an inject does not come, in words. */
export function reasonText(reason: NeverReason, words: FindingWords): string {
  const { language } = words;
  switch (reason.why) {
    case 'contingency':
      return translate(m.contingency, undefined, language);
    case 'by-hand':
      return translate(m.byHand, undefined, language);
    case 'condition':
      return translate(m.condition, { condition: conditionText(reason.condition, words) }, language);
    case 'waits': {
      const list = reason.precedents.map((each) => precedentText(each, words));
      return translate(m.waits, { list: listText(list, language) }, language);
    }
    case 'too-late':
      return translate(m.tooLate, { elapsed: formatElapsed(reason.atSeconds) }, language);
  }
}
