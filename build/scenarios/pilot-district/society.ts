import type { NodeInput, DesignId } from './mesh-input';
import { siteOf } from './inspections';
import { ownerOf } from './owners';
import { sopOf } from './procedures';

/** Sites of a design with their owners, room, inspections and procedures. */
export const inhabited = (design: DesignId, nodes: readonly NodeInput[]): NodeInput[] =>
  nodes.map((node) => {
    const owner = ownerOf(node);
    const site = siteOf(design, node);
    const sop = sopOf(design, node, nodes);
    return {
      ...node,
      ...(owner === undefined ? {} : { owner }),
      ...(site === undefined ? {} : { site }),
      ...(sop === undefined ? {} : { sop }),
    };
  });
