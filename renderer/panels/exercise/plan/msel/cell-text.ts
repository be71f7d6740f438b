import type { MselField } from '@scenarios/exchange/msel/msel-fields';
import { writeField } from '@scenarios/exchange/msel/write-field';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject } from '@scenarios/format/exercise/inject';
import type { Scenario } from '@scenarios/format/scenario';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import type { FormContext } from '@ui/panels/form/form-context';
import { describeCommand } from '../describe-command';
import { startMoment } from '../exercise-time';
import { mselMessages as m } from './messages';

/** What stands in a cell of the list: as in a file, but with names instead of ids, and who gets what goes to all. */
export function cellText(
  inject: Inject,
  field: MselField,
  plan: Exercise,
  scenario: Scenario,
  context: FormContext,
): string {
  if (field === 'effects') return inject.effects.map((command) => describeCommand(command, context)).join('; ');
  if (field === 'to' && inject.to.length === 0) return t(m.everybody);
  return writeField(inject, field, {
    plan,
    language: language.current,
    times: 'relative',
    start: startMoment(scenario, plan),
  });
}
