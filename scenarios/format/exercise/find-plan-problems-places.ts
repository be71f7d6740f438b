import type { LocalText } from '../text';
import type { Exercise } from './exercise';
import type { Inject } from './inject';
import type { PlanPlace, PlanProblem } from './plan-problem';
import { readText, type WrittenText } from './written-text';

export const both = (en: string, chinese: string): LocalText => ({ en, 'zh-Hant': chinese });
export const named = (text: WrittenText): LocalText => both(readText(text, 'en'), readText(text, 'zh-Hant'));

/** Number and title, as people call an inject. */
export const nameOfInject = ({ number, title }: Inject): LocalText =>
  both(`${number} ${readText(title, 'en')}`, `${number} ${readText(title, 'zh-Hant')}`);

type Told = Pick<PlanProblem, 'kind' | 'level' | 'message'>;

export const inHead = (plan: Exercise, field: string, told: Told): PlanProblem => ({
  ...told,
  place: { list: null, id: null, field },
  about: named(plan.name),
});

export const inInject = (inject: Inject, field: string, told: Told): PlanProblem => ({
  ...told,
  place: { list: 'injects', id: inject.id, field },
  about: nameOfInject(inject),
});

export const inRecord = (
  list: NonNullable<PlanPlace['list']>,
  record: { readonly id: string },
  about: LocalText,
  field: string,
  told: Told,
): PlanProblem => ({ ...told, place: { list, id: record.id, field }, about });
