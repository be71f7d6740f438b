import type { Command } from '@scenarios/format/command';
import { commandWords } from '@scenarios/format/exercise/words';
import { readText } from '@scenarios/format/exercise/written-text';
import { formatShare } from '@ui/i18n/format';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import type { FormContext } from '@ui/panels/form/form-context';

/** A command in a few words, with the names of what it is about: `Failure: East substation`. */
export function describeCommand(command: Command, context: FormContext): string {
  const find = (target: Parameters<FormContext['candidates']>[0], id: string): string =>
    context.candidates(target).find((candidate) => candidate.id === id)?.text ?? context.nameOf(id) ?? id;
  const parts: string[] = [];
  const place = 'target' in command ? command.target : 'route' in command ? command.route : null;
  if (place !== null)
    parts.push(
      'node' in place
        ? find('node', place.node)
        : 'link' in place
          ? find('link', place.link)
          : find('right-of-way', place.rightOfWay),
    );
  if ('hazard' in command) parts.push(find('hazard', command.hazard));
  if ('node' in command) parts.push(find('node', command.node));
  if ('nodes' in command) parts.push(command.nodes.map((id) => find('node', id)).join(', '));
  if ('community' in command) parts.push(find('community', command.community));
  if ('base' in command) parts.push(find('node', command.base));
  if ('link' in command) parts.push(find('link', command.link));
  if ('service' in command) parts.push(find('service', command.service));
  if ('share' in command) parts.push(formatShare(command.share, language.current));
  if ('text' in command) parts.push(readText(command.text, language.current));
  const told = parts.filter((part) => part !== '').join(', ');
  const word = t(commandWords[command.do]);
  return told === '' ? word : language.current === 'en' ? `${word}: ${told}` : `${word}：${told}`;
}
