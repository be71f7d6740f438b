import { exerciseHelp } from '../help/exercise';
import type { FieldText } from '../help/field-help';
import { injectHelp } from '../help/exercise-inject';
import { objectiveHelp, storylineHelp, teamHelp } from '../help/exercise-records';
import type { LocalText } from '../text';
import type { Exercise } from './exercise';
import { both, inHead, inInject, inRecord, named } from './find-plan-problems-places';
import type { PlanProblem } from './plan-problem';
import type { WrittenText } from './written-text';

type Texts = readonly (readonly [field: string, label: LocalText, text: WrittenText])[];

const fieldsOf = <Name extends string>(
  record: Readonly<Record<Name, WrittenText>>,
  help: Readonly<Record<Name, FieldText>>,
  names: readonly Name[],
): Texts => names.map((name) => [name, help[name].label, record[name]] as const);

/** Tells of a record which of its texts stand in one language only; null where none does. */
function untranslated(texts: Texts): { readonly field: string; readonly message: LocalText } | null {
  const lacking = (language: keyof WrittenText): Texts =>
    texts.filter(
      ([, , text]) => text[language].trim() === '' && text[language === 'en' ? 'zh-Hant' : 'en'].trim() !== '',
    );
  const english = lacking('en');
  const chinese = lacking('zh-Hant');
  const [first] = [...chinese, ...english];
  if (first === undefined) return null;
  const list = (lacks: Texts, language: keyof LocalText, separator: string): string =>
    [...new Set(lacks.map(([, label]) => label[language]))].join(separator);
  return {
    field: first[0],
    message: both(
      [
        ...(chinese.length === 0 ? [] : [`Not in Chinese yet: ${list(chinese, 'en', ', ')}.`]),
        ...(english.length === 0 ? [] : [`Not in English yet: ${list(english, 'en', ', ')}.`]),
      ].join(' '),
      [
        ...(chinese.length === 0 ? [] : [`尚無中文：${list(chinese, 'zh-Hant', '、')}。`]),
        ...(english.length === 0 ? [] : [`尚無英文：${list(english, 'zh-Hant', '、')}。`]),
      ].join(''),
    ),
  };
}

/** Texts of a plan that stand in one of the two languages only, one line for each record. */
export function findTextProblems(plan: Exercise): readonly PlanProblem[] {
  const kind = 'untranslated';
  const level = 'note';
  const tell = (texts: Texts, make: (field: string, message: LocalText) => PlanProblem): PlanProblem[] => {
    const found = untranslated(texts);
    return found === null ? [] : [make(found.field, found.message)];
  };
  const head: Texts = [
    ...fieldsOf(plan, exerciseHelp, [
      'name',
      'summary',
      'situation',
      'scope',
      'purpose',
      'sponsor',
      'contact',
      'location',
    ]),
    ...(['organisations', 'assumptions'] as const).flatMap((field) =>
      plan[field].map((text) => [field, exerciseHelp[field].label, text] as const),
    ),
  ];
  return [
    ...tell(head, (field, message) => inHead(plan, field, { kind, level, message })),
    ...plan.objectives.flatMap((record) =>
      tell(
        [
          ...fieldsOf(record, objectiveHelp, ['text', 'target', 'guide']),
          ...record.tasks.map(({ text }) => ['tasks', objectiveHelp.tasks.label, text] as const),
        ],
        (field, message) => inRecord('objectives', record, named(record.text), field, { kind, level, message }),
      ),
    ),
    ...plan.teams.flatMap((record) =>
      tell(fieldsOf(record, teamHelp, ['name', 'organisation']), (field, message) =>
        inRecord('teams', record, named(record.name), field, { kind, level, message }),
      ),
    ),
    ...plan.storylines.flatMap((record) =>
      tell(fieldsOf(record, storylineHelp, ['name', 'summary']), (field, message) =>
        inRecord('storylines', record, named(record.name), field, { kind, level, message }),
      ),
    ),
    ...plan.injects.flatMap((record) =>
      tell(
        [
          ...fieldsOf(record, injectHelp, [
            'title',
            'from',
            'message',
            'expectedResponse',
            'controller',
            'evaluatorInstructions',
            'notes',
            'fromOrganisation',
            'toOrganisation',
            'assumptions',
            'measureOfPerformance',
          ]),
          ...record.effects.flatMap((command) =>
            'text' in command ? [['effects', injectHelp.effects.label, command.text] as const] : [],
          ),
        ],
        (field, message) => inInject(record, field, { kind, level, message }),
      ),
    ),
  ];
}
