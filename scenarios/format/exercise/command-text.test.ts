import { describe, expect, it } from 'vitest';
import { command, decisionKinds, effectKinds } from '../command';
import type { CommandKind } from '../command';
import { mesh as meshSchema } from '../mesh';
import { commandText } from './command-text';
import { commandWords } from './words';

const both = (en: string, zhHant: string) => ({ en, 'zh-Hant': zhHant });
const at = { position: { lon: 121, lat: 25 } };
const mesh = meshSchema.parse({
  services: [
    { id: 'power', name: both('Power', '電力'), unit: 'MW', flow: 'dc-power', layer: 'physical' },
    { id: 'radio', name: both('Radio', '廣播'), unit: 'channels', flow: 'reach', layer: 'information' },
  ],
  nodes: [
    { id: 'east', name: both('East substation', '東變電所'), kind: 'substation', ...at },
    { id: 'ward', name: both('Ward', '病房'), kind: 'hospital', ...at },
  ],
  links: [
    { id: 'line', from: 'east', to: 'ward', kind: 'cable', carries: [{ service: 'power' }], rightOfWay: 'trench' },
    {
      id: 'tie',
      from: 'east',
      to: 'ward',
      kind: 'cable',
      carries: [{ service: 'power' }],
      name: both('North tie', '北聯絡線'),
    },
  ],
});
const say = (given: unknown, language: 'en' | 'zh-Hant' = 'en'): string =>
  commandText(command.parse(given), { mesh, hazards: [] }, language);

describe('commandText', () => {
  it('names what it is about, and says how much of what', () => {
    expect(say({ do: 'fail', target: { node: 'east' }, repairHours: 12, needsCrew: true })).toBe(
      'Failure: East substation; share left 0%; repair takes 12 h; needs a crew',
    );
    expect(say({ do: 'supply', by: 'generator', node: 'ward', service: 'power', amount: 12_500.25 })).toBe(
      `${commandWords.supply.en}: Ward, Power; Generator; amount 12,500.25 MW·h`,
    );
    const order = command.parse({ do: 'activate', node: 'ward', cost: 12_000 });
    expect(commandText(order, { mesh: { ...mesh, currency: 'TWD' }, hazards: [] }, 'en')).toContain('cost 12,000 TWD');
    expect(say({ do: 'prioritise', node: 'ward', service: 'power', class: 'life' }, 'zh-Hant')).toBe(
      `${commandWords.prioritise['zh-Hant']}：病房、電力；等級 維生`,
    );
  });

  it('tells links by their name or their ends, and what has no limit', () => {
    expect(say({ do: 'fail', target: { link: 'line' }, left: 0.5 })).toContain(
      'East substation – Ward; share left 50%; not repaired',
    );
    expect(say({ do: 'close-tie', link: 'tie' })).toContain('North tie');
    expect(say({ do: 'close-route', route: { rightOfWay: 'trench' }, forHours: null })).toContain(
      'trench; until further notice',
    );
    expect(say({ do: 'reveal', nodes: ['east', 'ward'] }, 'zh-Hant')).toContain('東變電所、病房');
  });

  it('says what is told, in either language, and the id of what is gone', () => {
    expect(say({ do: 'bulletin', service: 'radio', text: both('', '請煮沸飲水') })).toContain('Radio; 請煮沸飲水');
    expect(say({ do: 'activate', node: 'nowhere' })).toContain('nowhere');
    expect(say({ do: 'controlled-distribution', service: 'power', on: false })).toContain('Power; lifted');
  });

  it('has a line for every kind of command', () => {
    const least: Readonly<Record<string, unknown>> = {
      hazard: 'storm',
      target: { node: 'east' },
      route: { link: 'line' },
      node: 'east',
      nodes: ['east'],
      link: 'tie',
      service: 'power',
      community: 'ward',
      base: 'ward',
      left: 0.5,
      share: 0.5,
      forHours: 2,
      factor: 2,
      class: 'life',
      by: 'stock',
      amount: 1,
      on: true,
      policy: 'nearest',
      trade: 'electrical',
    };
    const kinds: readonly CommandKind[] = [...new Set([...effectKinds, ...decisionKinds])];
    for (const kind of kinds) {
      const option = command.options.find((each) => each.shape.do.value === kind);
      const fields = Object.fromEntries(Object.entries(least).filter(([key]) => key in (option?.shape ?? {})));
      const told = say({ do: kind, ...fields });
      expect(told).toMatch(new RegExp(`^${commandWords[kind].en}`, 'u'));
      expect(told).not.toContain('undefined');
    }
  });
});
