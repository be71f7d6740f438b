import type { Issue } from '../format/issues';
import { meshLimits } from '../format/mesh';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { LocalText } from '../format/text';
import type { MatpowerBranch, MatpowerBus, MatpowerCase, MatpowerGenerator } from './matpower-case';
import { matpowerIssue } from './matpower-issues';
import type { MatpowerRow } from './matpower-scanner';
import { matpowerIssueLimit as issueLimit } from './matpower-scanner';
import type { MatpowerTables } from './matpower-tables';
import { readMatpowerTables } from './matpower-tables';

const busTypes = ['load', 'generator', 'reference', 'isolated'] as const;
const bound = (en: string, zhHant: string): LocalText => ({ en, 'zh-Hant': zhHant });
const bounds = {
  busNumber: bound('a whole number from 1 to 999999999', '為 1 至 999999999 的整數'),
  busType: bound('1, 2, 3 or 4', '為 1、2、3 或 4'),
  status: bound('0 or 1', '為 0 或 1'),
  notNegative: bound('0 or above', '為 0 或以上'),
  positive: bound('above 0', '大於 0'),
  power: bound('from −1e9 to 1e9', '介於 −1e9 與 1e9 之間'),
  total: bound('at most 1e9 MW over all buses and generators', '在所有匯流排與發電機合計不超過 1e9 MW'),
  atLeastPmin: bound('at least Pmin', '不小於 Pmin'),
};

type Check = (value: number) => boolean;
const isBusNumber: Check = (value) => Number.isInteger(value) && value >= 1 && value <= 999_999_999;
const isPower: Check = (value) => Math.abs(value) <= 1e9;

/** The columns of one row by their places, each checked; what is wrong is added to the issues. */
function columnsOf({ line, values }: MatpowerRow, issues: Issue[]) {
  return (place: number, column: string, fits?: Check, range?: LocalText): number => {
    const value = values[place] ?? NaN;
    if (!Number.isFinite(value)) issues.push(matpowerIssue.notFinite(line, column, value));
    else if (fits !== undefined && range !== undefined && !fits(value))
      issues.push(matpowerIssue.outOfRange(line, column, value, range));
    return value;
  };
}

/** The rows of a table that has to be there, each as wide as the first, which has to be wide enough. */
function rowsOf({ tables }: MatpowerTables, name: string, least: number, most: number, issues: Issue[]) {
  const table = tables.get(name);
  if (table === undefined) {
    issues.push(matpowerIssue.missing(`mpc.${name}`));
    return [];
  }
  const [first] = table.rows;
  const width = first?.values.length ?? least;
  if (first !== undefined && width < least) {
    issues.push(matpowerIssue.tooNarrow(first.line, name, width, least));
    return [];
  }
  const beyond = table.rows[most];
  if (beyond !== undefined) issues.push(matpowerIssue.tooManyRows(beyond.line, name, most));
  return table.rows.slice(0, most).filter((row) => {
    if (row.values.length === width) return true;
    if (issues.length < issueLimit) issues.push(matpowerIssue.wrongWidth(row.line, name, row.values.length, width));
    return false;
  });
}

function busOf(row: MatpowerRow, name: string | undefined, issues: Issue[]): MatpowerBus {
  const column = columnsOf(row, issues);
  const shown = (name ?? '')
    .slice(0, 60)
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  const type = column(1, 'type', (value) => busTypes[value - 1] !== undefined, bounds.busType);
  return {
    line: row.line,
    number: column(0, 'bus_i', isBusNumber, bounds.busNumber),
    type: busTypes[type - 1] ?? 'load',
    load: column(2, 'Pd', isPower, bounds.power),
    shunt: column(4, 'Gs', isPower, bounds.power),
    baseKilovolts: column(9, 'baseKV', (value) => value >= 0, bounds.notNegative),
    ...(shown === '' ? {} : { name: shown }),
  };
}

function generatorOf(row: MatpowerRow, issues: Issue[]): MatpowerGenerator {
  const column = columnsOf(row, issues);
  const least = column(9, 'Pmin', isPower, bounds.power);
  return {
    line: row.line,
    bus: column(0, 'bus', isBusNumber, bounds.busNumber),
    output: column(1, 'Pg', isPower, bounds.power),
    least,
    most: column(8, 'Pmax', (value) => isPower(value) && !(value < least), bounds.atLeastPmin),
    inService: column(7, 'status') > 0,
  };
}

function branchOf(row: MatpowerRow, issues: Issue[]): MatpowerBranch {
  const column = columnsOf(row, issues);
  const rating = (place: number, name: string): number =>
    column(place, name, (value) => value >= 0, bounds.notNegative);
  return {
    line: row.line,
    from: column(0, 'fbus', isBusNumber, bounds.busNumber),
    to: column(1, 'tbus', isBusNumber, bounds.busNumber),
    reactance: column(3, 'x'),
    ratings: [rating(5, 'rateA'), rating(6, 'rateB'), rating(7, 'rateC')],
    ratio: column(8, 'ratio', (value) => value >= 0, bounds.notNegative),
    angle: column(9, 'angle'),
    inService: column(10, 'status', (value) => value === 0 || value === 1, bounds.status) === 1,
  };
}

/** Ends have to stand in the bus table, and no bus twice. */
function checkBuses({ buses, generators, branches }: MatpowerCase, issues: Issue[]): void {
  const lineOf = new Map<number, number>();
  for (const { line, number } of buses) {
    const before = lineOf.get(number);
    if (before === undefined) lineOf.set(number, line);
    else issues.push(matpowerIssue.duplicateBus(line, number, before));
  }
  for (const { line, bus } of generators) if (!lineOf.has(bus)) issues.push(matpowerIssue.unknownBus(line, bus));
  for (const { line, from, to } of branches) {
    for (const bus of from === to ? [from] : [from, to])
      if (!lineOf.has(bus)) issues.push(matpowerIssue.unknownBus(line, bus));
  }
}

/** All power of the case together stays below what the schema of a mesh takes at one node. */
function checkTotal({ buses, generators }: MatpowerCase, issues: Issue[]): void {
  let total = 0;
  const rows = [
    ...buses.map(({ line, load, shunt }) => ({ line, power: Math.abs(load) + Math.abs(shunt) })),
    ...generators.map(({ line, output, most }) => ({ line, power: Math.abs(output) + Math.abs(most) })),
  ];
  for (const { line, power } of rows) {
    total += power;
    if (total <= 1e9) continue;
    issues.push(matpowerIssue.outOfRange(line, 'Σ|P|', total, bounds.total));
    return;
  }
}

function readHead({ values }: MatpowerTables, issues: Issue[]): number {
  const version = values.get('version');
  if (version === undefined) issues.push(matpowerIssue.missing('mpc.version'));
  else if (String(version.value) !== '2')
    issues.push(matpowerIssue.unknownVersion(version.line, String(version.value)));
  const base = values.get('baseMVA');
  if (base === undefined) {
    issues.push(matpowerIssue.missing('mpc.baseMVA'));
    return NaN;
  }
  if (typeof base.value !== 'number') issues.push(matpowerIssue.notANumber(base.line, base.value));
  else if (!Number.isFinite(base.value)) issues.push(matpowerIssue.notFinite(base.line, 'baseMVA', base.value));
  else if (!(base.value > 0)) issues.push(matpowerIssue.outOfRange(base.line, 'baseMVA', base.value, bounds.positive));
  return Number(base.value);
}

/** Known to hold nothing that a DC power flow could need; anything else that is not used is listed. */
const harmless = new Set(['version', 'baseMVA', 'bus', 'gen', 'branch', 'gencost', 'bus_name', 'areas', 'dcline']);

/**
 * Reads a MATPOWER case file of format version 2 (Zimmerman, Murillo-Sánchez, Thomas 2011,
 * doi:10.1109/TPWRS.2010.2051168): only its tables of numbers; nothing is calculated, and statements that would change the
 * case are refused. Anything wrong comes back as issues that name the line, at most 20 of them.
 */
export function readMatpower(text: string): Result<MatpowerCase, Issue> {
  const read = readMatpowerTables(text);
  if (!read.ok) return read;
  const tables = read.value;
  const issues: Issue[] = [];
  const baseMva = readHead(tables, issues);
  const direct = tables.tables.get('dcline');
  if (direct !== undefined && direct.rows.length > 0) issues.push(matpowerIssue.directCurrentLines(direct.line));
  const busRows = rowsOf(tables, 'bus', 13, meshLimits.nodes, issues);
  const generatorRows = rowsOf(tables, 'gen', 10, meshLimits.links, issues);
  const branchRows = rowsOf(tables, 'branch', 11, meshLimits.links, issues);
  const names = tables.lists.get('bus_name')?.texts ?? [];
  const named = names.length === busRows.length;
  const skipped = [...tables.tables, ...tables.values, ...tables.lists]
    .filter(([name]) => !harmless.has(name))
    .map(([name, { line }]) => matpowerIssue.tableNotUsed(line, name));
  const untilFull = <Value>(
    rows: readonly MatpowerRow[],
    make: (row: MatpowerRow, index: number) => Value,
  ): Value[] => {
    const made: Value[] = [];
    for (const [index, row] of rows.entries()) {
      if (issues.length >= issueLimit) break;
      made.push(make(row, index));
    }
    return made;
  };
  const found: MatpowerCase = {
    name: tables.name,
    baseMva,
    buses: untilFull(busRows, (row, index) => busOf(row, named ? names[index] : undefined, issues)),
    generators: untilFull(generatorRows, (row) => generatorOf(row, issues)),
    branches: untilFull(branchRows, (row) => branchOf(row, issues)),
    skipped,
  };
  if (issues.length === 0) {
    checkBuses(found, issues);
    checkTotal(found, issues);
  }
  return issues.length > 0 ? failure(...issues.slice(0, issueLimit)) : success(found);
}
