import type { Condition } from '@scenarios/format/exercise/condition';
import type { Trigger } from '@scenarios/format/exercise/inject';
import { commandWords } from '@scenarios/format/exercise/words';
import type { LocalText } from '@scenarios/format/text';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { printWords as p } from './words';

function conditionText(condition: Condition, tell: Teller): string {
  const comparison = tell.say(condition.comparison === 'below' ? p.below : p.atLeast);
  const share = tell.share(condition.share);
  const node = 'node' in condition ? tell.node(condition.node) : '';
  const service = 'service' in condition ? tell.service(condition.service) : '';
  const values = { comparison, share, node, service };
  const texts: Readonly<Record<Condition['of'], LocalText>> = {
    'node-function': p.nodeFunction,
    need: p.need,
    store: p.store,
    delivered: p.delivered,
  };
  const held =
    condition.forMinutes === 0 ? '' : tell.say(p.forMinutes, { count: tell.number(condition.forMinutes, 1) });
  return tell.say(texts[condition.of], values) + held;
}

/** When an inject comes, in one line. */
export function triggerText(trigger: Trigger, tell: Teller): string {
  const at = (seconds: number): string => `${tell.elapsed(seconds * 1000)}, ${tell.clock(seconds * 1000)}`;
  switch (trigger.when) {
    case 'at':
      return at(trigger.atSeconds);
    case 'by-hand':
      return trigger.plannedSeconds === undefined
        ? tell.say(w.byHand)
        : tell.say(w.byHandAt, { time: at(trigger.plannedSeconds) });
    case 'condition':
      return tell.say(w.onCondition, { condition: conditionText(trigger.condition, tell) });
    case 'after': {
      const names = trigger.precedents.map((each) => {
        if (each.what === 'inject') return tell.inject(each.inject);
        const known = (commandWords as Readonly<Record<string, LocalText | undefined>>)[each.do];
        const what = known === undefined ? each.do : tell.say(known);
        return tell.say(p.decision, { what: each.target === undefined ? what : `${what} ${tell.node(each.target)}` });
      });
      const list = names.join(tell.say(trigger.of === 'all' ? w.allOf : w.anyOf));
      const delay = tell.elapsed(trigger.delaySeconds * 1000).slice(2);
      return tell.say(w.after, { delay, list });
    }
  }
}
