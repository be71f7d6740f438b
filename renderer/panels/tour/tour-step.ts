import type { RunResult } from '@host/contract/results';
import type { Design } from '@scenarios/format/scenario';
import type { Lens } from '@ui/canvas/lens';
import type { Message } from '@ui/i18n/messages';
import type { Values } from '@ui/i18n/translate';
import type { OpenDocument } from '@ui/state/document.svelte';
import type { Editor } from '@ui/state/editor.svelte';
import type { Runs } from '@ui/state/runs.svelte';
import type { Selection } from '@ui/state/selection.svelte';
import type { Versions } from '@ui/state/versions.svelte';
import type { View } from '@ui/state/view.svelte';
import type { Side } from './place-card';

/** What the tour watches; it changes nothing there. */
export type TourWorld = {
  readonly document: Pick<OpenDocument, 'info' | 'design'>;
  readonly editor: Pick<Editor, 'on' | 'tool' | 'kind'>;
  readonly selection: Pick<Selection, 'node' | 'link'>;
  readonly view: Pick<View, 'centre' | 'sideTab'>;
  readonly runs: Pick<Runs, 'run' | 'outdated'>;
  readonly versions: Pick<Versions, 'list'>;
  readonly lens: () => Lens;
};

/** How things stood, so that what was done since can be told. */
export type TourMoment = {
  readonly revision: number;
  readonly design: Design | null;
  readonly run: RunResult | null;
  readonly lens: Lens;
  readonly versions: readonly string[];
};

/** The control that a task speaks of: the first of some selectors that is to be seen, or a site on the map. */
export type TourControl =
  | { readonly on: 'page'; readonly selectors: readonly string[]; readonly side: Side }
  | { readonly on: 'map'; readonly node: string };

/** What a task is judged by: the world now, how it stood when the step began, and the design when the tour began. */
export type TourSight = { readonly world: TourWorld; readonly before: TourMoment; readonly start: Design | null };

export type TourTask = {
  readonly text: Message;
  readonly values?: (sight: TourSight) => Values;
  readonly control: (sight: TourSight) => TourControl;
  readonly done: (sight: TourSight) => boolean;
};

/** A card of the tour. It is over when its last task is done. */
export type TourStep = {
  readonly title: Message;
  readonly why: Message;
  readonly tasks: readonly TourTask[];
};
