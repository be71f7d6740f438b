import type { MapModel } from './elements';
import type { Picked } from './pick';

export type LinkMarks = {
  /** Whether a link is brought out of the rest. */
  readonly marked: (link: number) => boolean;
  /** Whether it lies in the right-of-way of the link that is pointed at, else of the chosen one: all in it are lost together. */
  readonly together: (link: number) => boolean;
};

/** Which links stand out when something is chosen and something pointed at: it, what touches it, and what shares its way. */
export function linkMarks(model: MapModel, selected: Picked | null, hovered: Picked | null): LinkMarks {
  const all = [selected, hovered].filter((picked) => picked !== null);
  const link = [hovered, selected].find((picked) => picked?.kind === 'link');
  const way = link === undefined || link === null ? null : (model.links[link.index]?.rightOfWay ?? null);
  const together = (index: number): boolean => way !== null && model.links[index]?.rightOfWay === way;
  return {
    together,
    marked: (index) => {
      const one = model.links[index];
      if (one === undefined) return false;
      return (
        together(index) ||
        all.some((picked) =>
          picked.kind === 'link' ? picked.index === index : one.from === picked.index || one.to === picked.index,
        )
      );
    },
  };
}
