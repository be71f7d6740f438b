import { describe, expect, it } from 'vitest';
import { cos, exp, log, normalCdf, normalQuantile, pow, sin } from './math';

/** Seeded samples for tests (Park and Miller 1988). */
function sampler(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const bits = new DataView(new ArrayBuffer(8));
function ordinal(value: number): bigint {
  bits.setFloat64(0, value);
  const raw = bits.getBigInt64(0);
  return raw < 0n ? -(raw & 0x7fffffffffffffffn) : raw;
}

/** Doubles between the two values. */
function steps(a: number, b: number): number {
  if (Object.is(a, b) || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Infinity;
  const distance = ordinal(a) - ordinal(b);
  return Number(distance < 0n ? -distance : distance);
}

function worst(count: number, seed: number, draw: (next: () => number) => readonly [number, number]): number {
  const next = sampler(seed);
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const [ours, theirs] = draw(next);
    found = Math.max(found, steps(ours, theirs));
  }
  return found;
}

describe('elementary functions against the platform', () => {
  it('exp within 2 units in the last place, subnormal results too', () => {
    expect(worst(40_000, 11, (next) => pair(exp, Math.exp, next() * 1460 - 750))).toBeLessThanOrEqual(2);
    expect(worst(20_000, 12, (next) => pair(exp, Math.exp, next() * 2 - 1))).toBeLessThanOrEqual(2);
  });

  it('log within 1 unit in the last place, subnormal arguments too', () => {
    expect(worst(40_000, 13, (next) => pair(log, Math.log, Math.exp(next() * 1400 - 720)))).toBeLessThanOrEqual(1);
    expect(worst(40_000, 14, (next) => pair(log, Math.log, 0.5 + next()))).toBeLessThanOrEqual(1);
  });

  it('sin and cos within 2 units in the last place', () => {
    for (const span of [2, 20, 3_000_000]) {
      expect(worst(30_000, 15, (next) => pair(sin, Math.sin, (next() - 0.5) * span))).toBeLessThanOrEqual(2);
      expect(worst(30_000, 16, (next) => pair(cos, Math.cos, (next() - 0.5) * span))).toBeLessThanOrEqual(2);
    }
    for (let quarter = 1; quarter < 5000; quarter += 1) {
      const angle = (quarter * Math.PI) / 2;
      expect(steps(sin(angle), Math.sin(angle))).toBeLessThanOrEqual(2);
      expect(steps(cos(angle), Math.cos(angle))).toBeLessThanOrEqual(2);
    }
  });

  it('pow within 2 units in the last place', () => {
    const drawn = worst(40_000, 17, (next) => {
      const x = Math.exp(next() * 200 - 100);
      const y = (next() - 0.5) * 14;
      return [pow(x, y), Math.pow(x, y)];
    });
    expect(drawn).toBeLessThanOrEqual(2);
    const nearOne = worst(20_000, 18, (next) => {
      const x = 1 + (next() - 0.5) * 1e-3;
      const y = (next() - 0.5) * 1e6;
      return [pow(x, y), Math.pow(x, y)];
    });
    expect(nearOne).toBeLessThanOrEqual(2);
  });

  it('pow is exact where the result is a double', () => {
    for (let base = 2; base <= 40; base += 1) {
      let product = 1;
      for (let power = 1; product * base <= Number.MAX_SAFE_INTEGER; power += 1) {
        product *= base;
        expect(pow(base, power)).toBe(product);
        expect(pow(-base, power)).toBe(power % 2 === 0 ? product : -product);
      }
    }
    for (let power = -1074; power < 1024; power += 1) expect(Math.log2(pow(2, power))).toBe(power);
    expect(pow(9, 0.5)).toBe(3);
    expect(pow(0.25, -1.5)).toBe(8);
  });
});

function pair(ours: (x: number) => number, theirs: (x: number) => number, x: number): readonly [number, number] {
  return [ours(x), theirs(x)];
}

describe('edges', () => {
  const edges = [0, -0, 1, -1, Infinity, -Infinity, NaN, Number.MIN_VALUE, -Number.MIN_VALUE, 2.3e-308, 1e-20];
  it('agree with the platform', () => {
    for (const x of [...edges, Number.MAX_VALUE, 709.78, 709.79, -745.1, -745.2, 1e308, -1e308]) {
      expect([x, steps(exp(x), Math.exp(x)) <= 1]).toEqual([x, true]);
      expect([x, steps(log(x), Math.log(x)) <= 1]).toEqual([x, true]);
    }
    for (const x of edges) {
      expect(sin(x)).toBe(Math.sin(x));
      expect(cos(x)).toBe(Math.cos(x));
    }
    expect(sin(1e9)).toBeNaN();
  });

  it('pow takes every special case of **', () => {
    const all = [...edges, 2, -2, 3, -3, 0.5, -0.5, 2.5, 1e300, -1e300, 4503599627370497, 9007199254740992, 1e-320];
    for (const x of all) {
      for (const y of all) expect([x, y, steps(pow(x, y), x ** y) <= 2]).toEqual([x, y, true]);
    }
  });
});

describe('normal distribution', () => {
  it('Φ at points computed with 40 digits (mpmath 1.3)', () => {
    const points: readonly (readonly [number, number])[] = [
      [-37.5, 4.605353009581955e-308],
      [-30.25, 2.6086402857412604e-201],
      [-10, 7.619853024160525e-24],
      [-5.5, 1.8989562465887718e-8],
      [-3, 0.0013498980316300946],
      [-1.7, 0.04456546275854304],
      [-1.3, 0.09680048458561033],
      [-1.1, 0.13566606094638264],
      [-0.5, 0.3085375387259869],
      [-0.001, 0.49960105778608893],
      [0, 0.5],
      [0.25, 0.5987063256829237],
      [1, 0.8413447460685429],
      [1.25, 0.8943502263331448],
      [1.9, 0.9712834401839981],
      [4, 0.9999683287581669],
      [8, 0.9999999999999993],
    ];
    for (const [x, expected] of points) expect([x, Math.abs(normalCdf(x) / expected - 1) < 1e-15]).toEqual([x, true]);
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(NaN)).toBeNaN();
  });

  it('Φ⁻¹ at points computed with 40 digits (mpmath 1.3)', () => {
    const points: readonly (readonly [number, number])[] = [
      [1e-300, -37.0470962993612],
      [1e-20, -9.262340089798407],
      [1e-9, -5.9978070150076865],
      [0.001, -3.0902323061678136],
      [0.025, -1.9599639845400543],
      [0.075, -1.439531470938456],
      [0.3, -0.5244005127080408],
      [0.84, 0.994457883209753],
      [0.999, 3.090232306167813],
    ];
    for (const [p, expected] of points)
      expect([p, Math.abs(normalQuantile(p) / expected - 1) < 1e-15]).toEqual([p, true]);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    for (const p of [-0.1, 1.1, NaN]) expect(normalQuantile(p)).toBeNaN();
  });

  it('quantile and distribution are each other’s inverse, and both ascend', () => {
    const next = sampler(19);
    for (let index = 0; index < 20_000; index += 1) {
      const p = next();
      expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(4e-16);
    }
    let before = -1;
    for (let x = -6; x <= 6; x += 0.001) {
      const value = normalCdf(x);
      expect(value >= before).toBe(true);
      before = value;
    }
  });
});
