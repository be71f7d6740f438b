import { createGroupLoss } from './group-loss';
import { createSingleLoss } from './single-loss';
import type { Supply } from './supply';

export type Owned = Supply & {
  /** By node: its owner, −1 for none. */
  readonly owner: Int32Array;
  readonly ownerCount: number;
  /** By link: the right-of-way it shares with others, −1 for none. */
  readonly rightOfWay: Int32Array;
  readonly rightOfWayCount: number;
};

export type Importance = {
  /** People that no source reaches with nothing lost. */
  readonly alreadyCut: number;
  /**
   * People that the loss of each node, of each link, of all nodes of each owner, of all links of each right-of-way cuts
   * off beyond those; those at a lost node count.
   */
  readonly node: Float64Array;
  readonly link: Float64Array;
  readonly owner: Float64Array;
  readonly rightOfWay: Float64Array;
};

/** The importance of every component of an undirected graph for the people in it. Throws as `createGroupLoss` does. */
export function importanceOf(supply: Owned): Importance {
  const { nodeCount, from, owner, ownerCount, rightOfWay, rightOfWayCount } = supply;
  const single = createSingleLoss(supply);
  const owners = createGroupLoss(supply, {
    count: ownerCount,
    ofNode: owner,
    ofLink: new Int32Array(from.length).fill(-1),
  });
  const ways = createGroupLoss(supply, {
    count: rightOfWayCount,
    ofNode: new Int32Array(nodeCount).fill(-1),
    ofLink: rightOfWay,
  });
  single.run();
  owners.run();
  ways.run();
  const alreadyCut = single.whole.cut;
  const beyond = (cut: Float64Array): Float64Array => cut.map((people) => people - alreadyCut);
  return {
    alreadyCut,
    node: beyond(single.nodeCut),
    link: beyond(single.linkCut),
    owner: beyond(owners.cut),
    rightOfWay: beyond(ways.cut),
  };
}
