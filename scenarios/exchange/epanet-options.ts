import type { NodeKind } from '../format/node';
import { parameters } from '../format/parameters';
import type { ServiceInput } from './exchange-service';
import { exchangeService } from './exchange-service';

/** What an EPANET file does not say and the planner chooses. */
export type EpanetOptions = {
  /** Middle of the network where its map is not in degrees. */
  readonly place: { readonly lon: number; readonly lat: number };
  /** Longer side of the box for maps without a scale, km. */
  readonly widthKm: number;
  /** Velocity at which a pipe is full, m/s. */
  readonly velocity: number;
  /** What people get, in m³/h. */
  readonly service: ServiceInput;
  /** What fills tanks, in m³/h. */
  readonly trunkService: ServiceInput;
  /** Of a junction without demand, which only passes water on. */
  readonly jointKind: NodeKind;
  /** Ids of services that the design has already; they are not repeated in the draft. */
  readonly standing: ReadonlySet<string>;
  /** Goes before every id of the file, so that two networks with a node `1` do not meet. */
  readonly prefix: string;
};

export const defaultEpanetOptions: EpanetOptions = {
  place: { lon: 0, lat: 0 },
  widthKm: 10,
  velocity: parameters['water.pipe.velocity'].default,
  service: exchangeService.water,
  trunkService: exchangeService.trunkWater,
  jointKind: 'pumping-station',
  standing: new Set(),
  prefix: '',
};
