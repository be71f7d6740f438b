import { priorityClassWords, repairPolicyWords } from '@scenarios/format/help/words';
import { priorityClasses } from '@scenarios/format/node';
import { repairPolicies } from '@scenarios/format/repair';
import { changeKind, entityKind, type ChangeKind, type ChangeLog, type EntityIndex } from '@scenarios/format/run';
import { formatAmount, formatShare } from '@ui/i18n/format';
import type { Language } from '@ui/i18n/language.svelte';
import { changeMessages } from '@ui/i18n/messages/changes';
import { storeKindMessages } from '@ui/i18n/messages/entities';
import type { Message } from '@ui/i18n/messages';
import { translate } from '@ui/i18n/translate';
import type { Selected } from '@ui/state/selection.svelte';
import type { MeshNames } from './mesh-names';

export type ChangeText = {
  readonly text: string;
  /** What the record is about on the map; null for a service. */
  readonly target: Selected | null;
  /** For the weight of a step: `fault` something broke, `loss` something stopped, `gain` something came back. */
  readonly tone: 'fault' | 'loss' | 'gain';
};

type Kind = keyof typeof changeKind;
const kindNames = new Map<number, Kind>(
  Object.entries(changeKind).map(([name, code]) => [code as ChangeKind, name as Kind]),
);
const gains: readonly Kind[] = [
  'nodeRepaired',
  'linkRepaired',
  'lineReclosed',
  'sourceStarted',
  'energised',
  'supplyRose',
  'storeFull',
  'functionRose',
  'tieClosed',
  'crewSent',
  'repairStarted',
  'linkReopened',
  'switchedOn',
  'restocked',
  'repairOrdered',
];
const faults: readonly Kind[] = ['hazard', 'switchedOff', 'lineTripped', 'islandCollapsed'];

/** What the entity of a record is: where it is on the map, and the service it is about where it has one. */
function about(index: EntityIndex, kind: number, entity: number): { target: Selected | null; service: string | null } {
  const node = (id: string | undefined): Selected | null => (id === undefined ? null : { kind: 'node', id });
  if (kind === entityKind.node) return { target: node(index.nodes[entity]), service: null };
  if (kind === entityKind.link) {
    const id = index.links[entity];
    return { target: id === undefined ? null : { kind: 'link', id }, service: null };
  }
  if (kind === entityKind.service) return { target: null, service: index.services[entity] ?? null };
  const table = kind === entityKind.need ? index.needs : kind === entityKind.store ? index.stores : index.provisions;
  const entry = table[entity];
  return { target: node(entry?.node), service: entry?.service ?? null };
}

/** Sentence of a kind at a value that says something else: nothing left, or an order that ends. */
function messageOf(kind: Kind, value: number): Message {
  if (kind === 'hazard' && value === 0) return changeMessages.hazardOut;
  if (kind === 'functionFell' && value === 0) return changeMessages.functionStopped;
  if (kind === 'tieOrdered' && value === 0) return changeMessages.tieOrderedOpen;
  if (kind === 'rationed' && value === 1) return changeMessages.rationEnded;
  if (kind === 'allotted' && value === 0) return changeMessages.allotmentEnded;
  return changeMessages[kind];
}

/** The sentence for one record of a log; a kind that is not known gives the name of its entity. */
export function describeChange(
  log: ChangeLog,
  position: number,
  index: EntityIndex,
  names: MeshNames,
  language: Language,
): ChangeText {
  const kind = kindNames.get(log.kind[position] ?? 0);
  const value = log.value[position] ?? 0;
  const entity = log.entity[position] ?? -1;
  const { target, service } = about(index, log.entityKind[position] ?? -1, entity);
  const name = target === null ? '' : target.kind === 'node' ? names.node(target.id) : names.link(target.id);
  if (kind === undefined) return { text: name, target, tone: 'loss' };

  const unit = names.unit(service ?? (target?.kind === 'node' ? names.mainService(target.id) : null));
  const storeKind = index.stores[entity]?.kind;
  const priority = priorityClasses[value];
  const policy = repairPolicies[value];
  const text = translate(
    messageOf(kind, value),
    {
      name,
      value: formatShare(value, language),
      amount: formatAmount(value, unit, language),
      factor: value,
      class: priority === undefined ? '' : priorityClassWords[priority][language],
      policy: policy === undefined ? '' : repairPolicyWords[policy][language],
      service: service === null ? '' : names.service(service),
      store:
        storeKind !== undefined && storeKind in storeKindMessages
          ? translate(storeKindMessages[storeKind as keyof typeof storeKindMessages], undefined, language)
          : '',
    },
    language,
  );
  return { text, target, tone: gains.includes(kind) ? 'gain' : faults.includes(kind) ? 'fault' : 'loss' };
}
