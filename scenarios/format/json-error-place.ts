import type { LocalText } from './text';

/** Place of the first fault of a text that is not JSON; line and column count from 1. */
export type JsonErrorPlace = { readonly line: number; readonly column: number; readonly reason: LocalText };

const space = /[\t\n\r ]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

const wanted = {
  value: { en: 'a value is expected here', 'zh-Hant': '此處應為一個值' },
  'first-value': { en: 'a value or "]" is expected here', 'zh-Hant': '此處應為一個值或「]」' },
  key: { en: 'a name in double quotes is expected here', 'zh-Hant': '此處應為加雙引號的名稱' },
  'first-key': { en: 'a name in double quotes or "}" is expected here', 'zh-Hant': '此處應為加雙引號的名稱或「}」' },
  colon: { en: '":" is expected here', 'zh-Hant': '此處應為「:」' },
  after: { en: '"," or the closing bracket is expected here', 'zh-Hant': '此處應為「,」或右括號' },
  end: { en: 'nothing more is expected here', 'zh-Hant': '此處不應再有內容' },
} as const satisfies Record<string, LocalText>;
type State = keyof typeof wanted;

const endsTooSoon = (reason: LocalText): LocalText => ({
  en: `the text ends too soon, ${reason.en}`,
  'zh-Hant': `內容提前結束，${reason['zh-Hant']}`,
});

/** Finds where a text stops being JSON. Meant for texts that `JSON.parse` has refused, whose own messages differ. */
export function jsonErrorPlace(text: string): JsonErrorPlace {
  const open: ('{' | '[')[] = [];
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  let state: State = 'value';
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = position;
    if (!pattern.test(text)) return false;
    position = pattern.lastIndex;
    return true;
  };
  const afterValue = (): State => (open.length === 0 ? 'end' : 'after');

  for (;;) {
    take(space);
    const character = text[position];
    if (character === undefined) break;
    if (state === 'value' || state === 'first-value') {
      if (character === '{' || character === '[') {
        open.push(character);
        position += 1;
        state = character === '{' ? 'first-key' : 'first-value';
      } else if (state === 'first-value' && character === ']') {
        open.pop();
        position += 1;
        state = afterValue();
      } else if (character === '"' ? take(string) : take(scalar)) state = afterValue();
      else break;
    } else if (state === 'key' || state === 'first-key') {
      if (state === 'first-key' && character === '}') {
        open.pop();
        position += 1;
        state = afterValue();
      } else if (take(string)) state = 'colon';
      else break;
    } else if (state === 'colon') {
      if (character !== ':') break;
      position += 1;
      state = 'value';
    } else if (state === 'after') {
      const inside = open[open.length - 1];
      if (character === ',') state = inside === '{' ? 'key' : 'value';
      else if (character === (inside === '{' ? '}' : ']')) {
        open.pop();
        state = afterValue();
      } else break;
      position += 1;
    } else break;
  }

  const before = text.slice(0, position);
  return {
    line: before.split('\n').length,
    column: position - before.lastIndexOf('\n'),
    reason: position < text.length ? wanted[state] : endsTooSoon(wanted[state]),
  };
}
