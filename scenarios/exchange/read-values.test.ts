import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeKinds } from '../format/node';
import { linkKindNamed, nodeKindNamed } from './kind-names';
import { readCoordinate } from './read-coordinate';
import { readNumber, readQuantity } from './read-number';
import { rateFactor, storeFactor, storeUnit, unitChoices } from './unit-table';

describe('numbers in files', () => {
  it.each([
    ['12.5', '.', 12.5],
    ['1,234.5', '.', 1234.5],
    ['1,234', '.', 1234],
    ['1,5', '.', null],
    ['1,5', ',', 1.5],
    ['1.234,5', ',', 1234.5],
    ['121.565', ',', 121565],
    ['121.5654', ',', 121.5654],
    ['１２．５', '.', 12.5],
    ['−3', '.', -3],
    ["1'234", '.', 1234],
    ['1 234 567', '.', 1234567],
    ['1e-7', '.', 1e-7],
    ['1e999', '.', null],
    ['NaN', '.', null],
    ['Infinity', '.', null],
    ['0x10', '.', null],
    ['', '.', null],
    ['12abc', '.', null],
  ] as const)('%s with %s is %s', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toBe(value);
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value), '.')).toBe(value === 0 ? readNumber(String(value), '.') : value);
        expect(readNumber(String(value), '.') === value).toBe(true);
      }),
      { seed: 3 },
    );
  });

  it('may have a unit behind them', () => {
    expect(readQuantity('300 kW', '.')).toEqual({ value: 300, unit: 'kW' });
    expect(readQuantity('1,5m³/h', ',')).toEqual({ value: 1.5, unit: 'm3/h' });
    expect(readQuantity('kW', '.')).toBeNull();
  });
});

describe('coordinates', () => {
  it.each([
    ['121.5654', 'lon', 121.5654],
    ['25°02\'30"N', 'lat', 25 + 2 / 60 + 30 / 3600],
    ["121° 33.5' E", 'lon', 121 + 33.5 / 60],
    ['W 70 30', 'lon', -70.5],
    ['東經121度33分36秒', 'lon', 121.56],
    ['北緯25度', 'lat', 25],
    ['33°30′S', 'lat', -33.5],
    ['-25 30 00', 'lat', -25.5],
    ['25.5N', 'lat', 25.5],
    ['121,565', 'lon', 121.565],
  ] as const)('%s is %s %s', (text, axis, degrees) => {
    const read = readCoordinate(text, axis, '.');
    expect(read).toMatchObject({ ok: true });
    expect(read.ok ? read.degrees : NaN).toBeCloseTo(degrees, 9);
  });

  it.each([
    ['302480', 'lon', 'metres'],
    ['2770000.5', 'lat', 'metres'],
    ['121.5', 'lat', 'swapped'],
    ['25°N', 'lon', 'swapped'],
    ['500', 'lon', 'out-of-range'],
    ["25°75'N", 'lat', 'not-a-number'],
    ['here', 'lon', 'not-a-number'],
  ] as const)('%s as %s is refused: %s', (text, axis, why) => {
    expect(readCoordinate(text, axis, '.')).toEqual({ ok: false, why });
  });

  it('never takes long over any text, and gives only degrees', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.constantFrom('lon' as const, 'lat' as const), (text, axis) => {
        const read = readCoordinate(text, axis, ',');
        if (read.ok) expect(Math.abs(read.degrees)).toBeLessThanOrEqual(axis === 'lon' ? 180 : 90);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('units and kinds', () => {
  it('are converted within what they measure only', () => {
    expect(rateFactor('kW', 'MW')).toBe(1e-3);
    expect(rateFactor('L/s', 'm³/h')).toBe(3.6);
    expect(rateFactor('CMD', 'm³/h')).toBe(1 / 24);
    expect(rateFactor('公秉/日', 'm³/h')).toBe(1 / 24);
    expect(rateFactor('Mbps', 'Gbit/s')).toBe(1e-3);
    expect(rateFactor('kW', 'm³/h')).toBeNull();
    expect(rateFactor('constructor', '__proto__')).toBeNull();
    expect(rateFactor('widgets', 'Widgets')).toBe(1);
    expect(storeUnit('MW')).toBe('MWh');
    expect(storeUnit('m³/h')).toBe('m³');
    expect(storeFactor('kWh', 'MW')).toBe(1e-3);
    expect(storeFactor('公升', 'm³/h')).toBe(1e-3);
    expect(storeFactor('channels·h', 'channels')).toBe(1);
    expect(unitChoices('MW', 'rate').slice(0, 3)).toEqual(['MW', 'kw', 'w']);
  });

  it('are known by id and by their names in both languages', () => {
    for (const kind of nodeKinds) expect(nodeKindNamed(kind)).toBe(kind);
    expect(nodeKindNamed('Convenience Stores')).toBe('convenience-store');
    expect(nodeKindNamed('基地台')).toBe('base-station');
    expect(nodeKindNamed('國小')).toBe('school');
    expect(nodeKindNamed('castle')).toBeNull();
    expect(nodeKindNamed('__proto__')).toBeNull();
    expect(linkKindNamed('光纖')).toBe('fibre');
  });
});
