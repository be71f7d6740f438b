import { readNumber } from '@ui/i18n/read-number';
import type { LocalText } from '@scenarios/format/text';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { listText } from '@scenarios/format/list-text';
import { translate } from '@ui/i18n/translate';
import { choicesOf } from './cell-text';
import type { CellValue, Choice, FieldType } from './field';
import { inBoth } from './in-both';
import { problemMessages as p } from './problem-messages';

type Parsed = Result<CellValue, LocalText>;

/** Spelling does not matter: width, case and spaces around. */
const plain = (text: string): string => text.normalize('NFKC').trim().toLocaleLowerCase();

/** Values of a list by every way to write them; made once for each list. */
const known = new WeakMap<readonly Choice[], ReadonlyMap<string, readonly string[]>>();

function spellings(choices: readonly Choice[]): ReadonlyMap<string, readonly string[]> {
  const present = known.get(choices);
  if (present !== undefined) return present;
  const made = new Map<string, string[]>();
  for (const { value, text } of choices) {
    const written = new Set(
      [value, translate(text, undefined, 'en'), translate(text, undefined, 'zh-Hant')].map(plain),
    );
    for (const spelling of written) made.set(spelling, [...(made.get(spelling) ?? []), value]);
  }
  known.set(choices, made);
  return made;
}

function parseNumber(type: Extract<FieldType, { kind: 'number' }>, text: string, unit: string | undefined): Parsed {
  if (type.unlimited && ['∞', 'unlimited', 'no limit', '無上限'].includes(plain(text))) return success(Infinity);
  const value = readNumber(text, unit);
  if (Number.isNaN(value)) return failure(inBoth(p.number, { text: text.trim() }));
  const { min, max } = type;
  const fits = value <= max && (type.above ? value > min : value >= min) && (!type.integer || Number.isInteger(value));
  if (fits) return success(value);
  return failure(inBoth(type.integer ? p.whole : type.above ? p.above : p.range, { min, max }));
}

function parseOne(type: FieldType, text: string): Parsed {
  const free = type.kind === 'reference' && type.free;
  const choices = choicesOf(type);
  const trimmed = text.trim();
  const exact = choices.find(({ value }) => value === trimmed);
  if (exact !== undefined) return success(exact.value);
  const found = spellings(choices).get(plain(text)) ?? [];
  const [first] = found;
  if (found.length > 1) {
    return failure(inBoth(p.ambiguous, { count: found.length, text: trimmed, ids: found.slice(0, 4).join(', ') }));
  }
  if (first !== undefined) return success(first);
  if (free && trimmed.length <= 100) return success(trimmed);
  if (free) return failure(inBoth(p.longest, { count: 100, found: trimmed.length }));
  if (type.kind === 'reference') return failure(inBoth(p.unknown, { text: trimmed.slice(0, 60) }));
  const list = (language: 'en' | 'zh-Hant'): string => {
    const texts = choices.slice(0, 8).map((choice) => translate(choice.text, undefined, language));
    return listText(texts, language) + (choices.length > 8 ? ' …' : language === 'en' ? '.' : '。');
  };
  return failure(
    inBoth(p.choice, { text: trimmed.slice(0, 60), choices: { en: list('en'), 'zh-Hant': list('zh-Hant') } }),
  );
}

function parseDay(text: string): Parsed {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').trim());
  const [year, month, day] = [parts?.[1], parts?.[2]?.padStart(2, '0'), parts?.[3]?.padStart(2, '0')];
  const written = [year, month, day].join('-');
  const moment = new Date(`${written}T00:00:00Z`);
  const real = parts !== null && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written);
  return real ? success(written) : failure(inBoth(p.date));
}

const words = { yes: ['yes', 'y', 'true', '1', '是', '✓', 'x'], no: ['no', 'n', 'false', '0', '否', '', '–', '-'] };

/** What was typed or pasted into a cell, or why it cannot be taken. Nothing written means nothing stated. */
export function parseCell(type: FieldType, text: string, unit?: string): Parsed {
  if (type.kind === 'flag') {
    if (words.yes.includes(plain(text))) return success(true);
    return words.no.includes(plain(text)) ? success(false) : failure(inBoth(p.flag, { text: text.trim() }));
  }
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '–') return type.required ? failure(inBoth(p.required)) : success(null);
  switch (type.kind) {
    case 'text':
      return trimmed.length > type.longest
        ? failure(inBoth(p.longest, { count: type.longest, found: trimmed.length }))
        : success(trimmed);
    case 'number':
      return parseNumber(type, trimmed, unit);
    case 'date':
      return parseDay(trimmed);
    case 'choice':
      return parseOne(type, trimmed);
    case 'reference': {
      if (!type.many) return parseOne(type, trimmed);
      const ids: string[] = [];
      for (const part of trimmed
        .split(/[;；]/)
        .map((each) => each.trim())
        .filter(Boolean)) {
        const one = parseOne(type, part);
        if (!one.ok) return one;
        if (!ids.includes(String(one.value))) ids.push(String(one.value));
      }
      return success(ids.join('; ') || null);
    }
  }
}
