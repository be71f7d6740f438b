import type { z } from 'zod';
import { node as nodeSchema } from '@scenarios/format/node';
import type { MeshNode, NodeKind } from '@scenarios/format/node';
import type { Service } from '@scenarios/format/service';
import type { LocalText } from '@scenarios/format/text';
import type { NodeSize, NodeTemplate, UsualService } from './node-template';
import { sopInput } from './sop-input';
import { typology } from './typology';
import { unitFactor } from './unit-factor';

type NodeInput = z.input<typeof nodeSchema>;

export type TemplateChoice = {
  readonly id: string;
  /** Left out, the name of the kind. */
  readonly name?: LocalText;
  readonly position: MeshNode['position'];
  /** Services of the design: what it lacks is left out, figures are in its units. */
  readonly services: readonly Service[];
  /** Left out, medium. */
  readonly size?: NodeSize;
  /** Currency of the mesh: costs are given only in TWD. */
  readonly currency?: string;
};

/** Three significant digits: templates know no more. */
const rounded = (value: number): number => Number(value.toPrecision(3));
const whole = (value: number): number => Math.max(1, Math.round(value));

type Known = ReadonlyMap<UsualService, { readonly factor: number; readonly ladder: boolean }>;

function knownServices(services: readonly Service[]): Known {
  return new Map(
    services.flatMap((service) => {
      const usual = service.id as UsualService;
      const factor = unitFactor(usual, service);
      return factor === null ? [] : [[usual, { factor, ladder: service.flow === 'ladder' }] as const];
    }),
  );
}

function facets(
  template: NodeTemplate,
  scale: number,
  known: Known,
): Pick<NodeInput, 'provides' | 'needs' | 'relays' | 'stores'> {
  type Entry = { readonly service: UsualService; readonly unless?: UsualService };
  const kept = <Kind extends Entry>(entries: readonly Kind[]): readonly Kind[] =>
    entries.filter(({ service, unless }) => known.has(service) && (unless === undefined || !known.has(unless)));
  const moved = <Kind extends Entry>(entries: readonly Kind[]): readonly Kind[] =>
    kept(entries).filter(({ service }) => known.get(service)?.ladder === false);
  const amount = (service: UsualService, value: number): number =>
    rounded(value * scale * (known.get(service)?.factor ?? 1));
  const needs = kept(template.needs);
  return {
    provides: moved(template.provides).map((given) => ({
      service: given.service,
      capacity: amount(given.service, given.capacity),
      ...(given.dispatch === undefined ? {} : { dispatch: amount(given.service, given.dispatch) }),
      startHours: given.startHours ?? 0,
      blackStart: given.blackStart ?? false,
      needsLiveGrid: given.needsLiveGrid ?? false,
      fastReserve: amount(given.service, given.fastReserve ?? 0),
      hub: given.hub ?? false,
    })),
    needs: needs.map(({ service, rate, class: priority, floor }) => ({
      service,
      rate: amount(service, rate),
      class: priority,
      floor,
    })),
    relays: moved(template.relays).map(({ service, capacity }) => ({
      service,
      capacity: capacity === null ? null : amount(service, capacity),
    })),
    stores: template.stores.flatMap(({ kind, service, hours, refillHours }) => {
      const need = needs.find((entry) => entry.service === service);
      if (need === undefined) return [];
      const capacity = rounded(amount(service, need.rate) * hours);
      return [
        {
          kind,
          service,
          capacity,
          refillRate: refillHours === undefined ? 0 : rounded(capacity / refillHours),
          spread: kind === 'battery' ? 0.3 : 0.2,
        },
      ];
    }),
  };
}

/** Floor on which one person sleeps, m² (Sphere Handbook, shelter and settlement standard 3). */
const sleepingArea = 3.5;

function siteInput({ floor }: NodeTemplate, scale: number): Pick<NodeInput, 'site'> {
  if (floor === undefined) return {};
  const floorArea = rounded(floor.area * scale);
  return {
    site: {
      floorArea,
      shelterPlaces: Math.floor((floorArea * floor.sleeping) / sleepingArea),
      ...(floor.height === undefined ? {} : { floorHeight: floor.height }),
    },
  };
}

/** A node of a kind with the usual figures of its size, valid by the schema, its provenance naming every source. */
export function nodeFromTemplate(kind: NodeKind, choice: TemplateChoice): MeshNode {
  const template = typology[kind];
  const { size = 'medium' } = choice;
  const scale = size === 'medium' ? 1 : template.scale[size];
  const known = knownServices(choice.services);
  const { staffing, people, millions } = template;
  const input: NodeInput = {
    id: choice.id,
    name: choice.name ?? template.name,
    kind,
    position: choice.position,
    ...(people === undefined ? {} : { population: { people: whole(people * scale) } }),
    ...facets(template, scale, known),
    modes: template.modes.map((mode) => ({ ...mode })),
    ...siteInput(template, scale),
    ...(template.sop === undefined ? {} : { sop: sopInput(template.sop, scale, choice.services) }),
    ...(staffing === undefined
      ? {}
      : {
          staffing: {
            needed: whole(staffing.needed * scale),
            bound: whole(staffing.bound * scale),
            closesBelow: staffing.closesBelow,
          },
        }),
    ...(choice.currency === 'TWD' && millions.capital > 0
      ? {
          cost: { capital: rounded(millions.capital * scale * 1e6), yearly: rounded(millions.yearly * scale * 1e6) },
        }
      : {}),
    ...(template.earthquake === undefined ? {} : { fragility: { earthquake: template.earthquake } }),
    provenance: template.sources.map((source) => ({ ...source })),
  };
  return nodeSchema.parse(input);
}
