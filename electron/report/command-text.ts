import type { Command } from '@scenarios/format/command';
import { commandWords } from '@scenarios/format/exercise/words';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { commandHelp } from '@scenarios/format/help/exercise-command';
import type { FieldText } from '@scenarios/format/help/field-help';
import { reportWords as w } from './report-words';
import type { Teller } from './teller';

const helps: Readonly<Record<string, FieldText>> = commandHelp;

function textOf(name: string, value: unknown, tell: Teller): string {
  const { words, unit } = helps[name] ?? {};
  if (value === null) return tell.say(w.noLimit);
  if (typeof value === 'boolean') return tell.say(value ? w.yes : w.no);
  if (typeof value === 'number')
    return unit === 'share'
      ? tell.share(value)
      : `${tell.number(value, 2)}${unit === 'h' || unit === 'min' ? ` ${unit}` : ''}`;
  if (Array.isArray(value)) return tell.list(value.map((each) => textOf('node', each, tell)));
  if (typeof value === 'object') {
    if (name === 'text') return tell.read(value as WrittenText);
    return Object.entries(value)
      .map(([key, id]) => textOf(key, id, tell))
      .join(' ');
  }
  const text = String(value);
  if (typeof words === 'object') return words[text] === undefined ? text : tell.say(words[text]);
  if (name === 'link') return tell.link(text);
  if (name === 'service') return tell.service(text);
  if (name === 'hazard') return tell.hazard(text);
  return tell.node(text);
}

/** What a command does, to what and how much, in one line. */
export function commandText(command: Command, tell: Teller): string {
  const parts = Object.entries(command).flatMap(([name, value]) => {
    if (name === 'do' || value === undefined) return [];
    const label = helps[name] === undefined ? name : tell.say(helps[name].label);
    return [`${label} ${textOf(name, value, tell)}`];
  });
  const what = tell.say(commandWords[command.do]);
  return parts.length === 0 ? what : tell.say(w.what, { what, parts: parts.join(tell.say(w.semicolon)) });
}
