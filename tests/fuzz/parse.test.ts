import { exampleScenario } from '@scenarios/format/example-scenario';
import { issueCodes } from '@scenarios/format/issues';
import { issueLimit, parseScenario, parseScenarioText } from '@scenarios/format/parse';
import { describe, expect, it } from 'vitest';

/** Small seeded generator (mulberry32), so that a failing round can be pinned by its number. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Slot = { readonly owner: Record<string, unknown>; readonly key: string };

const slotsOf = (root: unknown, found: Slot[] = []): Slot[] => {
  if (typeof root !== 'object' || root === null) return found;
  for (const key of Object.keys(root)) {
    const owner = root as Record<string, unknown>;
    found.push({ owner, key });
    slotsOf(owner[key], found);
  }
  return found;
};

const strange = (pick: () => number): unknown => {
  const values: readonly unknown[] = [
    null,
    undefined,
    true,
    0,
    -0,
    -1,
    NaN,
    Infinity,
    -Infinity,
    1e308,
    Number.MAX_SAFE_INTEGER,
    0.1,
    '',
    'x',
    '__proto__',
    'constructor',
    'plant',
    'power',
    '\u0000',
    '\ud800',
    'x'.repeat(5000),
    [],
    [[]],
    {},
    [null],
    { en: 1 },
    { __proto__: null },
    Object.create(null),
    new Date(0),
    10n,
    Symbol('s'),
    () => 0,
    new Map(),
    new Uint8Array(3),
    Array(40).fill(0),
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1}'),
  ];
  return values[Math.floor(pick() * values.length)];
};

function mutate(root: unknown, pick: () => number): void {
  const rounds = 1 + Math.floor(pick() * 4);
  for (let round = 0; round < rounds; round += 1) {
    const slots = slotsOf(root);
    const slot = slots[Math.floor(pick() * slots.length)];
    const other = slots[Math.floor(pick() * slots.length)];
    if (slot === undefined || other === undefined) return;
    const choice = Math.floor(pick() * 6);
    if (choice === 0) {
      if (Array.isArray(slot.owner)) slot.owner.splice(Number(slot.key), 1);
      else Reflect.deleteProperty(slot.owner, slot.key);
    } else if (choice === 1) slot.owner[slot.key] = structuredClone(other.owner[other.key]);
    else if (choice === 2)
      slot.owner[['extra', 'constructor', 'prototype', 'hasOwnProperty', 'a.b', ''][Math.floor(pick() * 6)] ?? ''] = 1;
    else if (choice === 3)
      Object.defineProperty(slot.owner, '__proto__', {
        value: { polluted: 1 },
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else {
      slot.owner[slot.key] = strange(pick);
      return;
    }
  }
}

describe('fuzzing the parser', () => {
  it('answers every broken document with a value or with issues', () => {
    const outcomes = { accepted: 0, refused: 0 };
    for (let seed = 1; seed <= 3000; seed += 1) {
      const root: unknown = structuredClone(exampleScenario());
      mutate(root, generator(seed));
      const parsed = parseScenario(root);
      if (parsed.ok) {
        outcomes.accepted += 1;
        expect(parseScenario(parsed.value), `seed ${String(seed)}`).toEqual(parsed);
      } else {
        outcomes.refused += 1;
        expect(parsed.issues.length, `seed ${String(seed)}`).toBeGreaterThan(0);
        expect(parsed.issues.length).toBeLessThanOrEqual(issueLimit);
        for (const issue of parsed.issues) {
          expect(issueCodes).toContain(issue.code);
          expect(issue.message.en.length).toBeLessThan(400);
          expect(() => structuredClone(issue)).not.toThrow();
        }
      }
    }
    expect(outcomes.accepted).toBeGreaterThan(50);
    expect(outcomes.refused).toBeGreaterThan(1000);
    expect('polluted' in {}).toBe(false);
  });

  it('answers every broken text', () => {
    const text = JSON.stringify(exampleScenario());
    const pieces = ['', '"', '{', ']', ',', ':', '\\', 'null', '1e999', '\u0000', '-', '"__proto__":1,', '\n'];
    for (let seed = 1; seed <= 1500; seed += 1) {
      const pick = generator(seed);
      const from = Math.floor(pick() * text.length);
      const to = from + Math.floor(pick() * 8);
      const piece = pieces[Math.floor(pick() * pieces.length)] ?? '';
      const parsed = parseScenarioText(text.slice(0, from) + piece + text.slice(to));
      if (!parsed.ok) expect(parsed.issues.length, `seed ${String(seed)}`).toBeGreaterThan(0);
    }
  });
});
