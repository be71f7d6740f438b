import type { Exercise } from '@scenarios/format/exercise/exercise';
import { inOrderOfTime } from '@scenarios/format/exercise/in-order-of-time';
import type { Inject } from '@scenarios/format/exercise/inject';
import { inject as injectSchema } from '@scenarios/format/exercise/inject';
import { plannedTimes } from '@scenarios/format/exercise/planned-times';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { freeId } from '../free-id';
import { inLanguage } from './in-language';
import type { PlanChange } from './change-plan';
import { changePlan } from './change-plan';

export type AddedInjects = { readonly injects: readonly Inject[]; readonly edit: PlanChange };

/** Seconds between an inject and a new one after it. */
const usualGap = 300;

/** The next free number after one: its last figures counted on, as wide as they are. */
export function nextNumber(after: string, taken: ReadonlySet<string>): string {
  const found = /^(.*?)(\d+)(\D*)$/.exec(after);
  const [, before = '', figures = '0', behind = ''] = found ?? [];
  for (let count = Number(figures) + 1; ; count += 1) {
    const number = `${before}${String(count).padStart(figures.length, '0')}${behind}`.slice(0, 40);
    if (!taken.has(number)) return number;
  }
}

const idsOf = (plan: Exercise): Set<string> => new Set(plan.injects.map(({ id }) => id));
const numbersOf = (plan: Exercise): Set<string> => new Set(plan.injects.map(({ number }) => number));

/** A new inject some minutes after another one, or after the last; as it in team, storyline, sender and mode. */
export function addInject(plan: Exercise, after: string | null, language: keyof WrittenText): AddedInjects {
  const ordered = inOrderOfTime(plan.injects);
  const before = ordered.find(({ id }) => id === after) ?? ordered.at(-1);
  const time = before === undefined ? undefined : plannedTimes(plan.injects).get(before.id)?.seconds;
  const end = plan.durationMinutes * 60;
  const numbers = numbersOf(plan);
  const inject = injectSchema.parse({
    id: freeId(`inject-${String(plan.injects.length + 1)}`, idsOf(plan)),
    number: nextNumber(before?.number ?? '0', numbers),
    title: inLanguage(language, language === 'en' ? 'New inject' : '新狀況'),
    trigger: {
      when: 'at',
      atSeconds: before === undefined ? 0 : Math.max(0, Math.min(Math.floor(end), (time ?? 0) + usualGap)),
    },
    ...(before === undefined
      ? {}
      : {
          to: before.to,
          mode: before.mode,
          ...(before.storyline === undefined ? {} : { storyline: before.storyline }),
        }),
  });
  const at = before === undefined ? 0 : plan.injects.indexOf(before) + 1;
  return {
    injects: [inject],
    edit: changePlan(plan.id, 'add', { injects: { add: [{ at, value: inject }] } }),
  };
}

/** Copies of injects right after them. What waits for an inject that is copied too waits, in the copy, for its copy. */
export function duplicateInjects(plan: Exercise, ids: ReadonlySet<string>): AddedInjects | null {
  const taken = idsOf(plan);
  const numbers = numbersOf(plan);
  const copyIds = new Map<string, string>();
  for (const { id } of plan.injects) {
    if (!ids.has(id)) continue;
    const copy = freeId(id, taken);
    taken.add(copy);
    copyIds.set(id, copy);
  }
  if (copyIds.size === 0) return null;
  const add: { at: number; value: Inject }[] = [];
  for (const [place, inject] of plan.injects.entries()) {
    const id = copyIds.get(inject.id);
    if (id === undefined) continue;
    const number = nextNumber(inject.number, numbers);
    numbers.add(number);
    const { trigger } = inject;
    const value: Inject = {
      ...inject,
      id,
      number,
      status: 'draft',
      trigger:
        trigger.when !== 'after'
          ? trigger
          : {
              ...trigger,
              precedents: trigger.precedents.map((precedent) =>
                precedent.what === 'inject'
                  ? { ...precedent, inject: copyIds.get(precedent.inject) ?? precedent.inject }
                  : precedent,
              ),
            },
    };
    add.push({ at: place + add.length + 1, value });
  }
  return { injects: add.map(({ value }) => value), edit: changePlan(plan.id, 'duplicate', { injects: { add } }) };
}
