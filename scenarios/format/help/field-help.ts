import type { LocalText } from '../text';

/** Units of fields. `service`: that of the service chosen in the same record; `service-hours`: that unit times hours. */
export type FieldUnit =
  | 'service'
  | 'service-hours'
  | 'currency'
  | 'currency/year'
  | 'share'
  | 'h'
  | 'min'
  | 's'
  | 'bytes'
  | 'km'
  | 'm'
  | 'm²'
  | '°'
  | 'people'
  | 'people/h'
  | 'sites'
  | 'links'
  | 'teams'
  | 'lanes'
  | 'parts'
  | 'factor'
  | 'log'
  | 'p.u.';

/** What an id in a field stands for, so that a form can offer a choice. */
export type FieldTarget =
  | 'node'
  | 'community'
  | 'controller'
  | 'link'
  | 'node-or-link'
  | 'service'
  | 'reach-service'
  | 'information-service'
  | 'owner'
  | 'right-of-way'
  | 'partition'
  | PlanTarget;

/** What an id in a field of a plan of an exercise stands for. */
export type PlanTarget = 'design' | 'hazard' | 'tie' | 'team' | 'objective' | 'storyline' | 'medium' | 'inject';

/** Words of choices whose tables stand with the interface. */
export type InterfaceWords = 'node-kind' | 'link-kind' | 'store-kind' | 'quality';

/** Words for the values of a choice. */
export type Words<Value extends string> = Readonly<Record<Value, LocalText>>;

/** What a record must be like for a field to mean anything. */
export type FieldCondition = 'threshold-curve' | 'power-service' | 'reach-service' | 'community' | 'member';

/** What a form says about a field. */
export type FieldText = {
  readonly label: LocalText;
  readonly help: LocalText;
  readonly unit?: FieldUnit;
  /** Where the default or the range comes from, where a user could question it. */
  readonly source?: string;
  /** Nothing is taken in the place of a figure that is left out. */
  readonly noUsual?: true;
  readonly refersTo?: FieldTarget;
  /** Left out, the field always means something. */
  readonly onlyFor?: FieldCondition;
  /** Words of a choice: a table, or the name of one of the interface's own. */
  readonly words?: Words<string> | InterfaceWords;
  /** Height of the field in which a text of several lines is written; left out, one line. */
  readonly lines?: number;
  /** Of the record, or of each record of a list, that stands in the field. */
  readonly fields?: Readonly<Record<string, FieldText>>;
};

type KeysOf<Type> = Type extends unknown ? keyof Type : never;

/** Help for every field of a record, and of every variant of a union; one that is missing fails the build. */
export type FieldHelp<Type> = Readonly<Record<KeysOf<Type> & string, FieldText>>;

type More = Omit<FieldText, 'label' | 'help'>;

/** The texts of one field: label and help, each in English and in Chinese. */
export const field = (
  label: string,
  labelChinese: string,
  help: string,
  helpChinese: string,
  more: More = {},
): FieldText => ({
  label: { en: label, 'zh-Hant': labelChinese },
  help: { en: help, 'zh-Hant': helpChinese },
  ...more,
});

/** Words for the values of a choice, each as `[English, Chinese]`. */
export function words<const Table extends Readonly<Record<string, readonly [en: string, chinese: string]>>>(
  table: Table,
): Readonly<Record<keyof Table, LocalText>> {
  return Object.fromEntries(
    Object.entries(table).map(([value, [en, chinese]]) => [value, { en, 'zh-Hant': chinese }]),
  ) as Readonly<Record<keyof Table, LocalText>>;
}
