import type { Design } from '@scenarios/format/scenario';
import { listText } from '@scenarios/format/list-text';
import { formatShare } from '@ui/i18n/format';
import type { Language } from '@ui/i18n/language.svelte';
import { linkKindMessages, linkStateMessages, nodeKindMessages, nodeStateMessages } from '@ui/i18n/messages/entities';
import { translate } from '@ui/i18n/translate';
import type { MapModel } from './elements';
import type { MapFrame } from './map-frame';
import { mapMessages } from './messages';
import type { Picked } from './pick';

export type MapTip = { readonly title: string; readonly detail: readonly string[] };

/** What is said of a node or link under the pointer: name, kind, state, and function or load where it is not as usual. */
export function mapTip(design: Design, model: MapModel, frame: MapFrame, picked: Picked, language: Language): MapTip {
  if (picked.kind === 'node') {
    const node = model.nodes[picked.index];
    if (node === undefined) return { title: '', detail: [] };
    const state = frame.nodeState(picked.index);
    const share = frame.nodeFunction(picked.index);
    const now = [
      ...(state === null ? [] : [translate(nodeStateMessages[state], undefined, language)]),
      ...(share === null || share >= 0.995
        ? []
        : [translate(mapMessages.function, { share: formatShare(share, language) }, language)]),
    ];
    return {
      title: node.name[language],
      detail: [
        translate(nodeKindMessages[node.kind], undefined, language),
        ...(now.length > 0 ? [listText(now, language)] : []),
      ],
    };
  }
  const line = model.links[picked.index];
  const link = design.mesh.links.find(({ id }) => id === line?.id);
  if (line === undefined || link === undefined) return { title: '', detail: [] };
  const from = model.nodes[line.from]?.name[language] ?? link.from;
  const to = model.nodes[line.to]?.name[language] ?? link.to;
  const services = line.services.map((id) => {
    const service = design.mesh.services.find((candidate) => candidate.id === id);
    return service === undefined ? id : service.name[language];
  });
  const state = frame.linkState(picked.index);
  const load = frame.linkLoad(picked.index);
  const ends = translate(mapMessages.between, { from, to }, language);
  const kind = listText([translate(linkKindMessages[link.kind], undefined, language), ...services], language);
  const now = [
    ...(state === null ? [] : [translate(linkStateMessages[state], undefined, language)]),
    ...(load > 0 ? [translate(mapMessages.load, { share: formatShare(load, language) }, language)] : []),
  ];
  return {
    title: link.name?.[language] ?? ends,
    detail: [...(link.name === undefined ? [] : [ends]), kind, ...(now.length > 0 ? [listText(now, language)] : [])],
  };
}
