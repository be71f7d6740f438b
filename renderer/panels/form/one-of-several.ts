import type { FieldShape } from '@scenarios/format/describe-field';
import type { FieldText } from '@scenarios/format/help/field-help';
import { t } from '@ui/i18n/translate';
import type { Candidate, Draft, FormContext } from './form-context';
import { formMessages as m } from './messages';

/** A record that a field can hold, as something to choose. */
export type RecordCandidate = Candidate & { readonly value: Draft };

/** Stands before the id, as a site and a link can have the same. */
const idOf = (key: string, id: string): string => `${key}:${id}`;

/**
 * Everything that can be chosen for a field whose value is a record of one of several kinds, each with one id in it, such as a
 * site, a link or a right-of-way. What is no name of something says what it is.
 */
export function oneOfSeveral(
  shape: Extract<FieldShape, { kind: 'alternatives' }>,
  text: FieldText | undefined,
  context: FormContext,
): readonly RecordCandidate[] {
  return shape.alternatives.flatMap((alternative) => {
    if (alternative.kind !== 'record') return [];
    return Object.keys(alternative.fields).flatMap((key) => {
      const help = text?.fields?.[key];
      if (help?.refersTo === undefined) return [];
      const isName = help.refersTo !== 'right-of-way';
      return context.candidates(help.refersTo).map(({ id, text: name }) => ({
        id: idOf(key, id),
        text: isName ? name : t(m.kindOf, { kind: t(help.label), name }),
        value: { [key]: id },
      }));
    });
  });
}

/** Which of them a value is; null where there is no value. */
export function chosenOfSeveral(value: unknown): string | null {
  const [first] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return first === undefined ? null : idOf(first[0], String(first[1]));
}
