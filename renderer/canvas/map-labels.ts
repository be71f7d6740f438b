import type { Language } from '@ui/i18n/language.svelte';
import type { MapModel } from './elements';
import { placeLabels, type Box, type PlacedLabel } from './place-labels';

export type MeasureText = (text: string, font: string) => number;

export type LabelStyle = { readonly font: string; readonly height: number };

/** Type of a label: communities and plants are set larger. */
export function labelStyle(importance: number, community: boolean, scale: number, family: string): LabelStyle {
  const size = Math.round((importance > 0.7 ? 13 : importance > 0.45 ? 12 : 11) * scale * 2) / 2;
  return { font: `${community || importance > 0.75 ? 600 : 500} ${size}px ${family}`, height: size * 1.3 };
}

/** Least importance that is labelled, by doublings of zoom beyond the view of the whole mesh. */
export const labelThreshold = (octaves: number): number => 0.66 - 0.22 * Math.max(0, octaves);

/** Symbols below this may be covered by the name of a community. */
const minorImportance = 0.45;

/** Longest name that is written out, CSS pixels at scale 1. */
export const longestLabel = 170;

/** The name, cut with an ellipsis to at most `longest` pixels. */
export function cutName(name: string, longest: number, width: (text: string) => number): string {
  if (width(name) <= longest) return name;
  for (let length = name.length - 1; length > 1; length--) {
    const cut = `${name.slice(0, length).trimEnd()}…`;
    if (width(cut) <= longest) return cut;
  }
  return name.slice(0, 1);
}

/** Labels of a model at a zoom; `places` holds x, y and `sizes` the size of every node on screen. */
export function mapLabels(
  model: MapModel,
  places: Float32Array,
  sizes: Float32Array,
  options: {
    /** Nodes that stand for others as well, and carry a ring. */
    readonly hosting: ReadonlySet<number>;
    /** Labels stay inside; null lets them stand anywhere. */
    readonly within: Box | null;
    readonly octaves: number;
    readonly symbolScale: number;
    readonly textScale: number;
    readonly family: string;
    readonly language: Language;
    readonly measure: MeasureText;
    readonly shown: (node: number) => boolean;
  },
): readonly PlacedLabel[] {
  const { hosting, octaves, symbolScale, textScale, family, language, measure, shown } = options;
  const obstacles = model.nodes.flatMap((node, item) =>
    (sizes[item] as number) < 0.5
      ? []
      : [
          {
            item,
            x: places[2 * item] as number,
            y: places[2 * item + 1] as number,
            radius: node.radius * symbolScale * 1.05 + (hosting.has(item) ? 5 : 0),
            minor: node.importance < minorImportance,
          },
        ],
  );
  const threshold = labelThreshold(octaves);
  const candidates = obstacles.flatMap(({ item, x, y, radius }) => {
    const node = model.nodes[item];
    const community = node?.kind === 'community';
    if (node === undefined || (node.importance < threshold && !community) || !shown(item)) return [];
    const style = labelStyle(node.importance, community, textScale, family);
    return [
      {
        item,
        x,
        y,
        radius: radius + 2,
        width: Math.min(longestLabel * textScale, measure(node.name[language], style.font)),
        height: style.height,
        priority: node.importance + (community ? 0.3 : 0),
        mayCover: community,
      },
    ];
  });
  return placeLabels(candidates, obstacles, options.within);
}
