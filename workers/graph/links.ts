/** An undirected graph: links from[i] – to[i] among nodes 0 … nodeCount − 1. Loops and parallel links are allowed. */
export type Links = { readonly nodeCount: number; readonly from: Int32Array; readonly to: Int32Array };
