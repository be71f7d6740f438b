import { listText } from '@scenarios/format/list-text';
import type { Language } from '@ui/i18n/language.svelte';
import { nodeStateMessages } from '@ui/i18n/messages/entities';
import { translate } from '@ui/i18n/translate';
import { rankedNodeStates, type LinkStateName, type NodeStateName } from '@ui/state/frame-view.svelte';
import type { MapModel } from './elements';
import type { MapFrame } from './map-frame';
import { mapMessages } from './messages';

/** How many nodes are in each state now; a node that the run does not know counts nowhere. */
export function countNodeStates(model: MapModel, frame: MapFrame): Readonly<Record<NodeStateName, number>> {
  const counts = { normal: 0, degraded: 0, onStore: 0, down: 0, damaged: 0 };
  model.nodes.forEach((_, index) => {
    const state = frame.nodeState(index);
    if (state !== null) counts[state]++;
  });
  return counts;
}

/** How many links are in each state now; a link without a state counts as normal, a tie as open. */
export function countLinkStates(model: MapModel, frame: MapFrame): Readonly<Record<LinkStateName, number>> {
  const counts = { normal: 0, open: 0, dead: 0, overloaded: 0, tripped: 0, damaged: 0 };
  model.links.forEach((link, index) => {
    counts[frame.linkState(index) ?? (link.tie ? 'open' : 'normal')]++;
  });
  return counts;
}

/** One sentence for those who do not see the map. */
export function mapSummary(model: MapModel, frame: MapFrame, language: Language): string {
  const counts = countNodeStates(model, frame);
  const states = listText(
    rankedNodeStates
      .filter((state) => counts[state] > 0)
      .map((state) =>
        translate(
          mapMessages.stateCount,
          { state: translate(nodeStateMessages[state], undefined, language), count: counts[state] },
          language,
        ),
      ),
    language,
  );
  return translate(mapMessages.summary, { nodes: model.nodes.length, links: model.links.length, states }, language);
}
