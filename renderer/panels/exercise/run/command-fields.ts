import type { CommandKind } from '@scenarios/format/command';

/** How a field of an order is filled in. */
export type CommandField =
  | { readonly key: string; readonly as: 'node' | 'link' | 'service' | 'community'; readonly label: FieldLabel }
  | { readonly key: 'target' | 'route'; readonly as: 'part' | 'way'; readonly label: FieldLabel }
  | {
      readonly key: string;
      readonly as: 'share' | 'hours' | 'amount' | 'teams' | 'on' | 'text';
      readonly label: FieldLabel;
    }
  | { readonly key: string; readonly as: 'class' | 'by' | 'policy' | 'trade'; readonly label: FieldLabel };
export type FieldLabel =
  | 'site'
  | 'link'
  | 'service'
  | 'community'
  | 'target'
  | 'route'
  | 'share'
  | 'leaving'
  | 'for'
  | 'amount'
  | 'teams'
  | 'state'
  | 'text'
  | 'class'
  | 'by'
  | 'policy'
  | 'trade'
  | 'base'
  | 'over';

const site = { key: 'node', as: 'node', label: 'site' } as const;
const service = { key: 'service', as: 'service', label: 'service' } as const;
const until = { key: 'forHours', as: 'hours', label: 'for' } as const;
const tie = { key: 'link', as: 'link', label: 'link' } as const;
const community = { key: 'community', as: 'community', label: 'community' } as const;
const route = { key: 'route', as: 'way', label: 'route' } as const;
const over = { key: 'service', as: 'service', label: 'over' } as const;
const text = { key: 'text', as: 'text', label: 'text' } as const;

/** What has to be said of each decision of players, in this order; other commands are not given here. */
export const commandFields: Readonly<Partial<Record<CommandKind, readonly CommandField[]>>> = {
  activate: [site],
  'stand-down': [site],
  ration: [service, { key: 'share', as: 'share', label: 'share' }, until],
  'controlled-distribution': [service, { key: 'on', as: 'on', label: 'state' }],
  prioritise: [site, service, { key: 'class', as: 'class', label: 'class' }],
  'close-tie': [tie],
  'open-tie': [tie],
  'close-route': [route, until],
  'open-route': [route],
  supply: [{ key: 'by', as: 'by', label: 'by' }, site, service, { key: 'amount', as: 'amount', label: 'amount' }],
  'repair-first': [{ key: 'target', as: 'part', label: 'target' }],
  'repair-policy': [{ key: 'policy', as: 'policy', label: 'policy' }],
  'request-help': [
    { key: 'trade', as: 'trade', label: 'trade' },
    { key: 'teams', as: 'teams', label: 'teams' },
    { key: 'base', as: 'node', label: 'base' },
  ],
  evacuate: [community, { key: 'share', as: 'share', label: 'leaving' }],
  shelter: [community],
  bulletin: [over, text],
  'correct-rumour': [over, text],
};

/** What a new order of a kind begins with. */
export function newOrder(kind: CommandKind): Readonly<Record<string, unknown>> {
  const starts: Readonly<Partial<Record<CommandKind, Readonly<Record<string, unknown>>>>> = {
    ration: { share: 0.5, forHours: null },
    'controlled-distribution': { on: true },
    prioritise: { class: 'life' },
    'close-route': { forHours: null },
    supply: { by: 'generator', amount: 100 },
    'repair-policy': { policy: 'life-first' },
    'request-help': { trade: 'electrical', teams: 1 },
    evacuate: { share: 0.5 },
    bulletin: { text: { en: '', 'zh-Hant': '' } },
    'correct-rumour': { text: { en: '', 'zh-Hant': '' } },
  };
  return { do: kind, ...starts[kind] };
}
