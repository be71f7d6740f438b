import { noticeTexts } from '@scenarios/format/notice-texts';
import type { Notice } from '@scenarios/format/run';
import { listText } from '@scenarios/format/list-text';
import type { Language } from '@ui/i18n/language.svelte';
import { inspectorMessages as m } from '@ui/i18n/messages/inspector';
import { translate } from '@ui/i18n/translate';

const shown = 3;

/**
 * The sentence of a notice of a run; where it is about nodes, followed by how many they are and the names of the first few.
 * `nameAt` gives the name of the node at a position of the mesh.
 */
export function noticeText(
  { code, nodes = [] }: Notice,
  nameAt: (position: number) => string,
  language: Language,
): string {
  const text = noticeTexts[code][language];
  if (nodes.length === 0) return text;
  const names = listText(nodes.slice(0, shown).map(nameAt), language);
  const values = { text, count: nodes.length, names };
  return translate(nodes.length > shown ? m.noticeNodesMore : m.noticeNodes, values, language);
}
