import type { FieldShape, ShapeFields } from '@scenarios/format/describe-field';
import type { FieldTarget, FieldText, FieldUnit, PlanTarget } from '@scenarios/format/help/field-help';
import { without } from '@scenarios/format/without';
import type { Mesh } from '@scenarios/format/mesh';
import type { Message } from '@ui/i18n/messages';
import { qualityWords } from '@scenarios/format/help/quality-words';
import { linkKindMessages, nodeKindMessages, storeKindMessages } from '@ui/i18n/messages/entities';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { unitWord } from '@scenarios/format/unit-word';
import { storeUnit } from '@scenarios/format/store-unit';
import { formMessages as m } from './messages';
import { oneOfSeveral } from './one-of-several';

/** What a field can name. */
export type Candidate = { readonly id: string; readonly text: string };

/** A record as a form handles it: checked by its schema only when it is taken. */
export type Draft = Readonly<Record<string, unknown>>;

/** Whether a change was taken, once that is known; nothing where it cannot be refused. */
export type Taken = Promise<boolean> | undefined;

export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What fields of a plan of an exercise can name beside the mesh. */
export type PlanCandidates = Readonly<Partial<Record<PlanTarget, readonly Candidate[]>>>;

/** What a form has to know of the mesh around the record. */
export class FormContext {
  readonly #mesh: Mesh;
  readonly #plan: PlanCandidates;
  readonly #known = new Map<FieldTarget, readonly Candidate[]>();

  constructor(mesh: Mesh, plan: PlanCandidates = {}) {
    this.#mesh = mesh;
    this.#plan = plan;
  }

  /** What an id in a field can stand for, in the order of the document. */
  candidates(target: FieldTarget): readonly Candidate[] {
    const known = this.#known.get(target);
    if (known !== undefined) return known;
    const made = this.#candidates(target);
    this.#known.set(target, made);
    return made;
  }

  /** Name of a site, also of one that could not be chosen in this place; null where there is none of this id. */
  readonly nameOf = (id: string): string | null => {
    const node = this.#mesh.nodes.find((each) => each.id === id);
    return node === undefined ? null : t(node.name);
  };

  /** Word of a unit; that of a service where the record names one. */
  unit(unit: FieldUnit | undefined, record: Draft): string {
    if (unit === undefined || unit === 'factor' || unit === 'log') return '';
    if (unit === 'currency') return this.#mesh.currency ?? '';
    if (unit === 'currency/year')
      return this.#mesh.currency === undefined ? '' : `${this.#mesh.currency}/${t(m.unitYear)}`;
    if (unit === 'service' || unit === 'service-hours') {
      const named = this.#mesh.services.find(({ id }) => id === record['service'])?.unit;
      if (named === undefined) return '';
      return unitWord(unit === 'service' ? named : storeUnit(named), language.current);
    }
    const word: Partial<Record<FieldUnit, Message>> = {
      share: m.unitShare,
      people: m.unitPeople,
      'people/h': m.unitPeoplePerHour,
      sites: m.unitSites,
      teams: m.unitTeams,
      bytes: m.unitBytes,
      lanes: m.unitLanes,
    };
    const spoken = word[unit];
    return spoken === undefined ? unitWord(unit, language.current) : t(spoken);
  }

  /** Whether a field means anything in a record: what is set in it already is always shown. */
  applies(shape: FieldShape, text: FieldText | undefined, record: Draft, value: unknown): boolean {
    if (text?.onlyFor === undefined || (value !== undefined && value !== shape.default)) return true;
    const service = this.#mesh.services.find(({ id }) => id === record['service']);
    switch (text.onlyFor) {
      case 'threshold-curve':
        return record['curve'] === 'threshold';
      case 'power-service':
        return service?.flow === 'dc-power';
      case 'reach-service':
        return service?.flow === 'reach';
      case 'community':
        return record['kind'] === 'community';
      case 'member':
        return record['kind'] !== 'community';
    }
  }

  /** Word for a value of a choice; the value itself where there is none. */
  word(text: FieldText | undefined, value: string): string {
    const words = text?.words;
    if (words === undefined) return value;
    if (typeof words === 'object') {
      const found = Object.hasOwn(words, value) ? words[value] : undefined;
      return found === undefined ? value : t(found);
    }
    const tables: Readonly<Record<typeof words, Readonly<Record<string, Message>>>> = {
      'node-kind': nodeKindMessages,
      'link-kind': linkKindMessages,
      'store-kind': storeKindMessages,
      quality: qualityWords,
    };
    const table = tables[words];
    const message = Object.hasOwn(table, value) ? table[value] : undefined;
    return message === undefined ? value : t(message);
  }

  #candidates(target: FieldTarget): readonly Candidate[] {
    const { nodes, links, services, owners } = this.#mesh;
    const named = (list: readonly { readonly id: string; readonly name?: Parameters<typeof t>[0] | undefined }[]) =>
      list.map(({ id, name }) => ({ id, text: name === undefined ? id : t(name) }));
    const plain = (list: readonly (string | undefined)[]): readonly Candidate[] =>
      [...new Set(list.flatMap((id) => id ?? []))].map((id) => ({ id, text: id }));
    const names = new Map(nodes.map(({ id, name }) => [id, t(name)]));
    const ends = (some: Mesh['links']): readonly Candidate[] =>
      some.map((link) => ({
        id: link.id,
        text:
          link.name === undefined
            ? t(m.between, { from: names.get(link.from) ?? link.from, to: names.get(link.to) ?? link.to })
            : t(link.name),
      }));
    const between = ends(links);
    switch (target) {
      case 'node':
        return named(nodes);
      case 'community':
        return named(nodes.filter(({ kind }) => kind === 'community'));
      case 'controller':
        return named(nodes.filter(({ authority }) => authority !== undefined));
      case 'link':
        return between;
      case 'node-or-link':
        return [...named(nodes), ...between];
      case 'service':
        return named(services);
      case 'reach-service':
        return named(services.filter(({ flow }) => flow === 'reach'));
      case 'information-service':
        return named(services.filter(({ layer }) => layer === 'information'));
      case 'owner':
        return [
          ...named(owners),
          ...plain(nodes.map(({ owner }) => owner)).filter(({ id }) => owners.every((each) => each.id !== id)),
        ];
      case 'right-of-way':
        return plain(links.map(({ rightOfWay }) => rightOfWay));
      case 'partition':
        return plain(nodes.map(({ authority }) => authority?.partition));
      case 'tie':
        return ends(links.filter(({ tie }) => tie !== undefined));
      case 'design':
      case 'hazard':
      case 'team':
      case 'objective':
      case 'storyline':
      case 'medium':
      case 'inject':
        return this.#plan[target] ?? [];
    }
  }
}

/** The value that a new entry begins with: its default, else the least that the schema takes. */
export function firstValue(shape: FieldShape, text: FieldText | undefined, context: FormContext): unknown {
  if (shape.default !== undefined) return shape.default;
  switch (shape.kind) {
    case 'number':
      return shape.above ? Math.max(1, (shape.min ?? 0) + 1) : Math.max(shape.min ?? 0, Math.min(0, shape.max ?? 0));
    case 'choice':
      return shape.options[0];
    case 'flag':
      return false;
    case 'text':
      if (shape.form === 'date') return '2030-01-01';
      return (text?.refersTo === undefined ? undefined : context.candidates(text.refersTo)[0]?.id) ?? 'judgement';
    case 'local-text':
      return { en: '–', 'zh-Hant': '–' };
    case 'written-text':
      return shape.needed ? { en: '–', 'zh-Hant': '–' } : { en: '', 'zh-Hant': '' };
    case 'list':
      return shape.atLeast === 0
        ? []
        : Array.from({ length: shape.atLeast }, () => firstValue(shape.item, text, context));
    case 'record':
      return firstRecord(shape.fields, text?.fields, context);
    case 'variants': {
      const [variant] = shape.variants;
      return variant === undefined ? {} : firstRecord(variant.fields, text?.fields, context);
    }
    case 'constant':
      return shape.value;
    case 'alternatives':
      return oneOfSeveral(shape, text, context)[0]?.value;
    default:
      return undefined;
  }
}

/** A record with every field that it must have. */
export function firstRecord(
  fields: ShapeFields,
  texts: FieldText['fields'],
  context: FormContext,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, shape]) => !shape.optional)
      .map(([key, shape]) => [key, firstValue(shape, texts?.[key], context)]),
  );
}

/** A record with one field set, or taken out with undefined. */
export function withField(record: Draft, key: string, value: unknown): Draft {
  if (value !== undefined) return { ...record, [key]: value };
  return without(record, key);
}
