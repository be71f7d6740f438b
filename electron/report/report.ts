import type { ReportKind } from '@host/contract/exercise';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import type { Drawing } from './drawing';

export type ReportLanguage = keyof WrittenText;

export type Column = {
  readonly heading: string;
  /** Share of the width of the table; those of a table add up to about 1. */
  readonly width: number;
};

/** One part of a document, from top to bottom. Texts are plain: line breaks count, nothing else in them means anything. */
export type Block =
  | { readonly of: 'heading'; readonly rank: 1 | 2 | 3; readonly text: string }
  | { readonly of: 'paragraph'; readonly text: string; readonly look?: 'plain' | 'note' | 'large' | 'strong' }
  | { readonly of: 'list'; readonly items: readonly string[] }
  /** What stands under what name. */
  | { readonly of: 'pairs'; readonly rows: readonly (readonly [name: string, value: string])[] }
  /** Its headings stand again on every page that it runs over. */
  | { readonly of: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly of: 'figure'; readonly drawing: Drawing; readonly caption: string }
  | { readonly of: 'page-break' };

/** A document that an exercise yields, in one language, before it is written in any format. */
export type Report = {
  readonly kind: ReportKind;
  readonly language: ReportLanguage;
  readonly title: string;
  /** Name of the exercise. */
  readonly subtitle: string;
  /** Marks of every page: classification of the document, empty where it has none, and that of the exercise. */
  readonly marking: string;
  readonly exerciseMarking: string;
  readonly landscape: boolean;
  /** At the foot of every page. */
  readonly footer: string;
  readonly blocks: readonly Block[];
};
