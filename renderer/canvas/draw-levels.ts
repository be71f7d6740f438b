import { language } from '@ui/i18n/language.svelte';
import { formatNumber } from '@ui/i18n/format';
import { t } from '@ui/i18n/translate';
import type { LayoutLevel } from '@ui/layouts/layout';
import { mapMessages } from './messages';
import type { OverlayScene } from './overlay-scene';

/** Where names of levels end at the latest, CSS pixels at scale 1. */
export const levelEdge = 66;
/** Lower bands than this carry no words, CSS pixels. */
const leastHeight = 14;

/** Bands across the whole map, one to a level, told apart by every second one and named at the left edge. */
export function drawLevels(
  context: CanvasRenderingContext2D,
  levels: readonly LayoutLevel[],
  { view, palette, style }: Pick<OverlayScene, 'view' | 'palette' | 'style'>,
): void {
  const size = 11 * style.scale;
  context.font = `500 ${String(size)}px ${palette.font}`;
  context.textBaseline = 'middle';
  levels.forEach(({ step, top, bottom }, at) => {
    const from = top * view.zoom + view.panY;
    const height = (bottom - top) * view.zoom;
    if (from > view.height || from + height < 0) return;
    if (at % 2 === 0) {
      context.globalAlpha = 0.09;
      context.fillStyle = palette['text-2'];
      context.fillRect(0, from, view.width, height);
      context.globalAlpha = 1;
    }
    if (height < leastHeight * style.scale) return;
    const text =
      step === null
        ? t(mapMessages.noLevel)
        : t(mapMessages.level, { number: formatNumber(step + 1, language.current, 0) });
    context.fillStyle = palette['text-2'];
    context.fillText(text, 10, from + height / 2);
  });
}
