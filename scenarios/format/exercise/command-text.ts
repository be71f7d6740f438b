import type { Command } from '../command';
import { commandHelpOf } from '../help/exercise-command';
import { words } from '../help/field-help';
import type { FieldText } from '../help/field-help';
import type { Mesh } from '../mesh';
import type { Hazard } from '../hazard';
import { storeUnit } from '../store-unit';
import type { LocalText } from '../text';
import { unitWord } from '../unit-word';
import { commandWords } from './words';
import type { WrittenText } from './written-text';
import { readText } from './written-text';

/** What a command can name. */
export type CommandNames = { readonly mesh: Mesh; readonly hazards: readonly Hazard[] };

const special = words({
  notRepaired: ['not repaired', '情境內不修復'],
  untilFurther: ['until further notice', '至另行通知'],
  lifted: ['lifted', '解除'],
});
/** Fields that are told by their value alone. */
const bare: ReadonlySet<string> = new Set(['policy', 'by', 'trade', 'text']);

/**
 * What a command does, to what and how much, in one line: `Failure: East substation; share left 0%; repair takes 12 h`. What has
 * no name, or is gone, is told by its id.
 */
export function commandText(command: Command, names: CommandNames, language: keyof WrittenText): string {
  const { mesh, hazards } = names;
  const help = commandHelpOf(command.do);
  const named = (list: readonly { readonly id: string; readonly name?: LocalText | undefined }[], id: string): string =>
    list.find((each) => each.id === id)?.name?.[language] ?? id;
  const linkName = (id: string): string => {
    const link = mesh.links.find((each) => each.id === id);
    if (link === undefined || link.name !== undefined) return link?.name?.[language] ?? id;
    return `${named(mesh.nodes, link.from)} – ${named(mesh.nodes, link.to)}`;
  };
  /** Name of what an id in a field stands for; null where it stands for nothing. */
  const nameOf = (id: string, target: FieldText['refersTo']): string | null => {
    switch (target) {
      case undefined:
        return null;
      case 'service':
      case 'information-service':
        return named(mesh.services, id);
      case 'hazard':
        return named(hazards, id);
      case 'link':
      case 'tie':
        return linkName(id);
      case 'right-of-way':
        return id;
      default:
        return named(mesh.nodes, id);
    }
  };
  const numberOf = (value: number, unit: FieldText['unit']): string => {
    if (unit === 'share') return `${String(Math.round(value * 1000) / 10)}%`;
    const [whole = '', part] = String(Math.round(value * 1000) / 1000).split('.');
    const figure = [whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ','), part ?? []].flat().join('.');
    if (unit === 'currency') return mesh.currency === undefined ? figure : `${figure} ${mesh.currency}`;
    if (unit === 'h' || unit === 'min') return `${figure} ${unitWord(unit, language)}`;
    if (unit !== 'service-hours' || !('service' in command)) return figure;
    const rate = mesh.services.find(({ id }) => id === command.service)?.unit;
    return rate === undefined ? figure : `${figure} ${unitWord(storeUnit(rate), language)}`;
  };

  const about: string[] = [];
  const terms: string[] = [];
  const ids = (text: FieldText, value: unknown): readonly string[] | null => {
    if (Array.isArray(value)) return value.flatMap((each) => nameOf(String(each), text.refersTo) ?? []);
    if (typeof value === 'string') {
      const name = nameOf(value, text.refersTo);
      return name === null ? null : [name];
    }
    if (typeof value !== 'object' || value === null || text.fields === undefined) return null;
    return Object.entries(value).flatMap(([key, id]) => nameOf(String(id), text.fields?.[key]?.refersTo) ?? []);
  };
  for (const [key, value] of Object.entries(command)) {
    const text = help[key];
    if (key === 'do' || text === undefined || value === undefined) continue;
    const found = ids(text, value);
    if (found !== null) {
      about.push(...found);
      continue;
    }
    const label = text.label[language];
    const lowered = language === 'en' ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
    const told = (said: string): string => (bare.has(key) ? said : `${lowered} ${said}`);
    if (value === null) terms.push(special[key === 'repairHours' ? 'notRepaired' : 'untilFurther'][language]);
    else if (typeof value === 'number') terms.push(told(numberOf(value, text.unit)));
    else if (value === true) terms.push(lowered);
    else if (value === false) terms.push(...(key === 'on' ? [special.lifted[language]] : []));
    else if (typeof value === 'string')
      terms.push(told((typeof text.words === 'object' ? text.words[value]?.[language] : undefined) ?? value));
    else if (key === 'text' && 'text' in command) terms.push(readText(command.text, language));
  }
  const [comma, semicolon, colon] = language === 'en' ? [', ', '; ', ': '] : ['、', '；', '：'];
  const parts = [about.join(comma), ...terms].filter((part) => part.trim() !== '');
  const what = commandWords[command.do][language];
  return parts.length === 0 ? what : `${what}${colon}${parts.join(semicolon)}`;
}
