import type { Issue } from '../format/issues';

/** What every row of a table has: the line of the file on which it stands. */
type Row = { readonly line: number };

export type MatpowerBus = Row & {
  readonly number: number;
  /** `isolated` buses are out of service. */
  readonly type: 'load' | 'generator' | 'reference' | 'isolated';
  /** Active load Pd, MW; below 0 where the bus feeds in. */
  readonly load: number;
  /** Active power of the shunt at nominal voltage Gs, MW. */
  readonly shunt: number;
  readonly baseKilovolts: number;
  /** From the list of bus names, where the file has one. */
  readonly name?: string;
};

export type MatpowerGenerator = Row & {
  readonly bus: number;
  /** Pg, Pmin and Pmax, MW. */
  readonly output: number;
  readonly least: number;
  readonly most: number;
  readonly inService: boolean;
};

export type MatpowerBranch = Row & {
  readonly from: number;
  readonly to: number;
  /** Series reactance, per unit on the base of the case. */
  readonly reactance: number;
  /** Long-term, short-term and emergency rating, MVA; 0 stands for none. */
  readonly ratings: readonly [number, number, number];
  /** Off-nominal tap at the from side; 0 stands for a line, which has none. */
  readonly ratio: number;
  /** Phase shift, degrees. */
  readonly angle: number;
  readonly inService: boolean;
};

/** A case of MATPOWER format version 2: what a DC power flow needs of it, rows in the order of the file. */
export type MatpowerCase = {
  /** As the first line of the file gives it, such as `case118`. */
  readonly name: string;
  /** Power base of the reactances, MVA. */
  readonly baseMva: number;
  readonly buses: readonly MatpowerBus[];
  readonly generators: readonly MatpowerGenerator[];
  readonly branches: readonly MatpowerBranch[];
  /** Tables of the file that are not used. */
  readonly skipped: readonly Issue[];
};
