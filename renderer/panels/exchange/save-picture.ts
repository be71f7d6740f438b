import { layerTones } from '@ui/canvas/layer-paths';
import { layerShades } from '@ui/canvas/layer-shades';
import { lensLook } from '@ui/canvas/lens';
import { mapAsPng, mapAsSvg, type PictureTexts } from '@ui/canvas/map-picture';
import { mapMessages } from '@ui/canvas/messages';
import { mapOptions } from '@ui/canvas/map-options.svelte';
import { readPalette, serviceColour } from '@ui/canvas/palette';
import { serviceStyles } from '@ui/canvas/service-style';
import { shownMap } from '@ui/canvas/shown-map';
import type { MapLayer } from '@scenarios/format/map-layer';
import { resolveParameters } from '@scenarios/format/parameters';
import { formatClock, formatElapsed, formatNumber, formatWallClock } from '@ui/i18n/format';
import { language } from '@ui/i18n/language.svelte';
import { nodeKindMessages, nodeStateMessages } from '@ui/i18n/messages/entities';
import { t } from '@ui/i18n/translate';
import { kindCounts } from '@ui/panels/legend/kind-counts';
import { layerMessages } from '@ui/panels/legend/layer-messages';
import { lensClassMessages } from '@ui/panels/legend/lens-messages';
import { openDocument, playback, runs } from '@ui/state/lab';
import { rankedNodeStates } from '@ui/state/frame-view.svelte';
import { fileName } from '@ui/state/path-parts';
import { saveFile } from '@ui/ui/save-file';
import { exchangeMessages as m } from './messages';

/** Layers in sight; one whose features have values stands with each of its steps. */
const layerRows = (layers: readonly MapLayer[]): PictureTexts['layers'] =>
  layers
    .filter(({ visible }) => visible)
    .flatMap((layer) => {
      const { opacity, name } = layer;
      const tone = layerTones[layer.colour];
      const shades = layerShades(layer);
      if (shades.length === 0) return [{ tone, opacity, text: t(name) }];
      return shades.map(({ from, to, share }) => {
        const range = { from: formatNumber(from, language.current), to: formatNumber(to, language.current) };
        return { tone, opacity: opacity * share, text: `${t(name)} ${t(layerMessages.range, range)}` };
      });
    });

function pictureTexts(palette: ReturnType<typeof readPalette>): PictureTexts | null {
  const { scenario, design } = openDocument;
  if (scenario === null || design === null) return null;
  const { mesh } = design;
  const styles = serviceStyles(mesh.services);
  const linked = new Set(mesh.links.flatMap((link) => link.carries.map(({ service }) => service)));
  const look = lensLook(mapOptions.lens, mesh, resolveParameters(scenario.parameters), mapOptions.walkMinutes);
  const owners = new Map(mesh.owners.map(({ id, name }) => [id, t(name)]));
  const state =
    runs.run === null
      ? t(m.atRest)
      : t(m.atTime, {
          clock: formatClock(scenario.start, playback.time, language.current),
          elapsed: formatElapsed(playback.time),
          seed: runs.run.request.seed,
        });
  return {
    title: `${t(scenario.title)} · ${t(design.name)}`,
    subtitle: state,
    marking: scenario.marking ?? null,
    layers: mapOptions.layout === 'geographic' ? layerRows(scenario.layers ?? []) : [],
    // Through a lens the colour of a symbol is that of its class.
    states:
      runs.run === null || mapOptions.lens !== 'none'
        ? []
        : rankedNodeStates.map((state) => ({ state, text: t(nodeStateMessages[state]) })),
    kinds: kindCounts(mesh.nodes.map(({ kind }) => kind)).map(({ kind, count }) => ({
      kind,
      text: `${t(nodeKindMessages[kind])} ${formatNumber(count, language.current, 0)}`,
    })),
    services: mesh.services
      .filter(({ id }) => linked.has(id))
      .map((service) => {
        const style = styles.get(service.id);
        return {
          colour: style === undefined ? palette['link-normal'] : serviceColour(palette, style.colour),
          dash: style?.dash ?? [],
          text: t(service.name),
        };
      }),
    lens: (look?.legend ?? []).map(({ of, name }) => ({
      of,
      text: name === null ? t(lensClassMessages[of]) : (owners.get(name) ?? name),
    })),
    scale: (kilometres) => t(m.scale, { length: formatNumber(kilometres, language.current) }),
    note: t(
      mapOptions.layout !== 'geographic'
        ? mapMessages.madeArranged
        : scenario.basemap === undefined
          ? m.madeOverCoast
          : m.madeOverOwn,
      {
        when: formatWallClock(new Date().toISOString(), language.current),
      },
    ),
  };
}

/** Saves the map as it is seen, with title, legend, scale and mark; false where no map is shown. */
export async function savePicture(kind: 'png' | 'svg'): Promise<boolean> {
  const map = shownMap.current;
  const palette = readPalette(document.documentElement);
  const texts = pictureTexts(palette);
  if (map === null || texts === null) return false;
  const name = `${fileName(openDocument.info?.path ?? 'map').replace(/\.holdfast$/, '')}.${kind}`;
  if (kind === 'svg') {
    saveFile(name, 'image/svg+xml', mapAsSvg(map, texts, palette));
    return true;
  }
  const picture = await mapAsPng(map, texts, palette);
  if (picture === null) return false;
  saveFile(name, 'image/png', picture);
  return true;
}
