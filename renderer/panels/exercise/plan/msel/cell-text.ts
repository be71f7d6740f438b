import type { MselField } from '@scenarios/exchange/msel/msel-fields';
import { writeField } from '@scenarios/exchange/msel/write-field';
import { decisionKinds } from '@scenarios/format/command';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject, Trigger } from '@scenarios/format/exercise/inject';
import { commandWords } from '@scenarios/format/exercise/words';
import type { Scenario } from '@scenarios/format/scenario';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { sayCommand } from '@ui/panels/exercise/command/say-command';
import { lengthOfTime, startMoment } from '../exercise-time';
import { mselMessages as m } from './messages';

function afterText({ of, precedents, delaySeconds }: Extract<Trigger, { when: 'after' }>, plan: Exercise): string {
  const list = precedents
    .map((precedent) => {
      if (precedent.what === 'inject')
        return plan.injects.find(({ id }) => id === precedent.inject)?.number ?? precedent.inject;
      const kind = decisionKinds.find((each) => each === precedent.do);
      return kind === undefined ? precedent.do : t(commandWords[kind]);
    })
    .join(of === 'all' ? ' + ' : ' / ');
  return t(delaySeconds === 0 ? m.after : m.afterDelay, {
    list,
    delay: lengthOfTime(delaySeconds),
  });
}

/** What stands in a cell of the list: as in a file, but with names instead of ids, and who gets what goes to all. */
export function cellText(inject: Inject, field: MselField, plan: Exercise, scenario: Scenario): string {
  const { trigger } = inject;
  if (field === 'time' && trigger.when === 'after') return afterText(trigger, plan);
  if (field === 'effects') return inject.effects.map((command) => sayCommand(command, plan.design)).join(' · ');
  if (field === 'to' && inject.to.length === 0) return t(m.everybody);
  return writeField(inject, field, {
    plan,
    language: language.current,
    times: 'relative',
    start: startMoment(scenario, plan),
  });
}
