import { lensLook } from '@ui/canvas/lens';
import { mapAsPng, mapAsSvg, type PictureTexts } from '@ui/canvas/map-picture';
import { mapMessages } from '@ui/canvas/messages';
import { mapOptions } from '@ui/canvas/map-options.svelte';
import { readPalette, serviceColour } from '@ui/canvas/palette';
import { serviceStyles } from '@ui/canvas/service-style';
import { shownMap } from '@ui/canvas/shown-map';
import { resolveParameters } from '@scenarios/format/parameters';
import { formatClock, formatElapsed, formatNumber, formatWallClock } from '@ui/i18n/format';
import { language } from '@ui/i18n/language.svelte';
import { nodeKindMessages } from '@ui/i18n/messages/entities';
import { t } from '@ui/i18n/translate';
import { kindCounts } from '@ui/panels/legend/kind-counts';
import { lensClassMessages } from '@ui/panels/legend/lens-messages';
import { openDocument, playback, runs } from '@ui/state/lab';
import { fileName } from '@ui/state/path-parts';
import { saveFile } from '@ui/ui/save-file';
import { exchangeMessages as m } from './messages';

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
