import type { EnsembleEnding, UntilWidth } from '@scenarios/format/ensemble';
import type { Service } from '@scenarios/format/service';
import { formatShare } from '@ui/i18n/format';
import { language } from '@ui/i18n/language.svelte';
import { ensembleMessages as m } from '@ui/i18n/messages/ensemble';
import { t } from '@ui/i18n/translate';
import { measureName, widthText } from './measure-name';

/** Why an ensemble ended where it did, and what is known of the mean that was watched: of the difference, where it is `paired`. */
export function endingText(
  ending: EnsembleEnding,
  rule: UntilWidth,
  services: readonly Service[],
  paired = false,
): string {
  const name = measureName(rule.measure, services);
  const measure = paired ? t(m.differenceIn, { measure: name }) : name;
  if (!Number.isFinite(ending.halfWidth)) return t(m.allAlike, { measure });
  return t(ending.reason === 'narrow-enough' ? m.narrow : m.allRuns, {
    measure,
    width: widthText(rule.measure, ending.halfWidth),
    confidence: formatShare(rule.confidence, language.current),
  });
}
