import { decisionKinds, effectKinds } from '@scenarios/format/command';
import { mesh as meshSchema } from '@scenarios/format/mesh';
import { FormContext } from '@ui/panels/form/form-context';
import { describe, expect, it } from 'vitest';
import { beginCommand, newCommand, openFields, readCommand } from './begin-command';

const named = (id: string) => ({ id, name: { en: id, 'zh-Hant': id } });
const at = { position: { lon: 121, lat: 25 } };
const mesh = meshSchema.parse({
  services: [
    { ...named('power'), unit: 'MW', flow: 'dc-power', layer: 'physical' },
    { ...named('radio'), unit: 'channels', flow: 'reach', layer: 'information' },
  ],
  nodes: [
    { ...named('east'), kind: 'substation', ...at, authority: {} },
    { ...named('village'), kind: 'community', ...at },
  ],
  links: [
    {
      id: 'line',
      from: 'east',
      to: 'village',
      kind: 'cable',
      carries: [{ service: 'power' }],
      tie: { switchMinutes: 5 },
    },
    { id: 'road', from: 'east', to: 'village', kind: 'road', carries: [{ service: 'power' }] },
  ],
});
const context = new FormContext(mesh, { hazard: [{ id: 'storm', text: 'Storm' }] });
const empty = new FormContext({ ...mesh, services: [], nodes: [], links: [] });
const kinds = [...new Set([...effectKinds, ...decisionKinds])];

describe('beginCommand', () => {
  it('leaves open what the command is about, and nothing else', () => {
    for (const kind of kinds) {
      const draft = beginCommand(kind, context);
      const whole = newCommand(kind, context);
      expect(whole, kind).not.toBeNull();
      expect(readCommand({ ...whole, ...draft }), kind).not.toBeNull();
      const names = kind === 'rumour' || kind === 'repair-policy' ? 0 : 1;
      expect(openFields(draft).length, kind).toBeGreaterThanOrEqual(names);
    }
  });

  it('keeps the place across kinds, and what means the same in both', () => {
    const failed = { do: 'fail', target: { node: 'east' }, repairHours: 6 };
    expect(beginCommand('derate', context, failed)).toMatchObject({ do: 'derate', node: 'east' });
    expect(beginCommand('restore', context, failed)).toEqual({ do: 'restore', target: { node: 'east' } });
    expect(beginCommand('close-route', context, failed)).not.toHaveProperty('route');
    const closed = { do: 'close-route', route: { link: 'road' }, forHours: 3 };
    expect(beginCommand('fail', context, closed)).toMatchObject({ target: { link: 'road' } });
    const supplied = { do: 'supply', by: 'tanker', node: 'east', service: 'power', amount: 4 };
    expect(beginCommand('prioritise', context, supplied)).toEqual({
      do: 'prioritise',
      node: 'east',
      service: 'power',
      class: 'life',
    });
    expect(beginCommand('shelter', context, { do: 'evacuate', community: 'village', share: 0.9 })).toEqual({
      do: 'shelter',
      community: 'village',
    });
  });

  it('does not take one share for another, nor power for a means of telling', () => {
    expect(beginCommand('ration', context, { do: 'evacuate', community: 'village', share: 0.9 })).toMatchObject({
      share: 0.5,
    });
    expect(beginCommand('ration', context)).toMatchObject({ share: 0.5, forHours: null });
    expect(beginCommand('bulletin', context, { do: 'ration', service: 'power' })).not.toHaveProperty('service');
  });
});

describe('newCommand', () => {
  it('is about the first thing that it can be about', () => {
    expect(newCommand('strike', context)).toMatchObject({ hazard: 'storm' });
    expect(newCommand('close-route', context)).toMatchObject({ route: { link: 'line' } });
    expect(newCommand('bulletin', context)).toMatchObject({ service: 'radio' });
    expect(newCommand('reveal', context)).toMatchObject({ nodes: ['east'] });
  });

  it('is none where the mesh has nothing of the sort', () => {
    expect(newCommand('fail', empty)).toBeNull();
    expect(newCommand('strike', empty)).toBeNull();
    expect(newCommand('rumour', empty)).not.toBeNull();
  });
});

describe('openFields', () => {
  it('names what is still to be filled in', () => {
    expect(openFields(beginCommand('derate', context))).toEqual(['Site', 'Service']);
    expect(openFields({ do: 'activate', node: 'east' })).toEqual([]);
  });
});
