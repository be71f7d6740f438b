import type { LinkKind } from '../format/link';
import type { NodeKind } from '../format/node';
import type { ServiceInput } from './exchange-service';
import { exchangeService } from './exchange-service';

/** What a graph file does not say and the planner chooses. */
export type GraphOptions = {
  /** Middle of the box for graphs that are not on the globe, degrees. */
  readonly place: { readonly lon: number; readonly lat: number };
  /** Longer side of that box, km. */
  readonly widthKm: number;
  readonly nodeKind: NodeKind;
  readonly linkKind: LinkKind;
  /** What links carry where the file does not name a service. */
  readonly service: ServiceInput;
  /** Ids of services that the design has already; they are not repeated in the draft. */
  readonly standing: ReadonlySet<string>;
  /** Whether directed edges become links of one way; otherwise all links go both ways. */
  readonly oneWay: boolean;
  /** Goes before every id of the file, such as `zoo-`, so that two files with a node `0` do not meet. */
  readonly prefix: string;
};

export const defaultGraphOptions: GraphOptions = {
  place: { lon: 0, lat: 0 },
  widthKm: 20,
  nodeKind: 'exchange',
  linkKind: 'fibre',
  service: exchangeService.data,
  standing: new Set(),
  oneWay: true,
  prefix: '',
};
