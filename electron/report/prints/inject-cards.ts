import type { Inject } from '@scenarios/format/exercise/inject';
import { deliveryModeWords } from '@scenarios/format/exercise/words';
import type { Block } from '../report';
import { reportWords as w } from '../report-words';
import type { Teller } from '../teller';
import { triggerText } from './trigger-text';
import { printWords as p } from './words';

/** Whom an inject is for. */
export const receivers = ({ to }: Inject, tell: Teller): string =>
  to.length === 0 ? tell.say(w.everybody) : tell.list(to.map(tell.team));

/**
 * What is handed to players, one inject to a page: never what is expected of them, nor notes. Expected actions are not handed
 * out; those that are not sure to come at a time carry none.
 */
export function injectCards(tell: Teller): readonly Block[] {
  const cards = tell.injects.filter(({ kind }) => kind !== 'expected-action');
  if (cards.length === 0) return [{ of: 'paragraph', text: tell.say(p.nothing) }];
  return cards.flatMap((inject, at): readonly Block[] => [
    ...(at === 0 ? [] : ([{ of: 'page-break' }] as const)),
    { of: 'heading', rank: 1, text: tell.inject(inject.id) },
    {
      of: 'pairs',
      rows: [
        ...(inject.trigger.when === 'at' ? ([[tell.say(w.time), triggerText(inject.trigger, tell)]] as const) : []),
        [tell.say(w.from), tell.read(inject.from)],
        [tell.say(w.to), receivers(inject, tell)],
        [tell.say(w.mode), tell.say(deliveryModeWords[inject.mode])],
      ],
    },
    { of: 'paragraph', look: 'large', text: tell.read(inject.message) },
  ]);
}
