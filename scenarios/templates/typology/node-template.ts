import type { Fragility } from '@scenarios/format/fragility';
import type { Mode, NodeKind, PriorityClass, Provision, StoreKind } from '@scenarios/format/node';
import type { CivilRole } from '@scenarios/format/sop';
import type { LocalText, Provenance } from '@scenarios/format/text';

export const nodeSizes = ['small', 'medium', 'large'] as const;
export type NodeSize = (typeof nodeSizes)[number];

/** Services that templates know, by the usual ids. A design may have any of them; what it lacks is left out. */
export const usualServices = [
  'power',
  'water',
  'bulk-water',
  'fuel',
  'bulk-fuel',
  'food',
  'goods',
  'medical',
  'mobility',
  'roads',
  'data',
  'sms',
  'radio',
  'posting',
  'coordination',
] as const;
export type UsualService = (typeof usualServices)[number];

/** Left out where the design has the other service as well, such as `water` beside `bulk-water`. */
type Unless = { readonly unless?: UsualService };

/** Figures in MW, m³/h, rations/h, t/h, patients/h; for services that only need a path, any number. Medium size. */
export type TemplateProvision = Unless & { readonly service: UsualService; readonly capacity: number } & Partial<
    Pick<Provision, 'startHours' | 'blackStart' | 'needsLiveGrid' | 'fastReserve' | 'hub' | 'dispatch'>
  >;
export type TemplateNeed = Unless & {
  readonly service: UsualService;
  readonly rate: number;
  readonly class: PriorityClass;
  readonly floor: number;
};
export type TemplateRelay = Unless & { readonly service: UsualService; readonly capacity: number | null };
export type TemplateStore = {
  readonly kind: StoreKind;
  /** A need of the template. */
  readonly service: UsualService;
  /** Hours that it covers the need when full. */
  readonly hours: number;
  /** Hours in which the network fills it; left out, only from outside. */
  readonly refillHours?: number;
};

/** What a civil site does in a crisis; triggers are made of the services that the design has. */
export type TemplateSop = {
  /** Services whose shortage starts it. */
  readonly watches: readonly UsualService[];
  readonly switchOverMinutes: number;
  readonly offers: readonly { readonly role: CivilRole; readonly capacity: number }[];
  readonly crowd?: { readonly mostPeople: number; readonly lanes: number; readonly serviceMinutes: number };
};

/** A kind of the typology with usual figures for a site of medium size. */
export type NodeTemplate = {
  readonly kind: NodeKind;
  readonly name: LocalText;
  /** What a site of medium size stands for. */
  readonly summary: LocalText;
  /** Figures of a small and of a large site over those of a medium one. */
  readonly scale: { readonly small: number; readonly large: number };
  readonly people?: number;
  readonly provides: readonly TemplateProvision[];
  readonly needs: readonly TemplateNeed[];
  readonly relays: readonly TemplateRelay[];
  readonly stores: readonly TemplateStore[];
  readonly modes: readonly Mode[];
  readonly staffing?: { readonly needed: number; readonly bound: number; readonly closesBelow: number };
  /** Usable floor, m², and the share of it on which people can sleep. */
  readonly floor?: { readonly area: number; readonly sleeping: number; readonly height?: number };
  readonly sop?: TemplateSop;
  readonly tier?: 1 | 2 | 3 | 4 | 5;
  readonly earthquake?: NonNullable<Fragility['earthquake']>;
  /** Million TWD to build, and a year to run. */
  readonly millions: { readonly capital: number; readonly yearly: number };
  readonly sources: readonly Provenance[];
};

/** What a template may leave out. */
type Optional = 'scale' | 'provides' | 'needs' | 'relays' | 'stores' | 'modes';

/** A template with empty lists where nothing is given, and sizes of 0.4, 1 and 2.5. */
export const nodeTemplate = (
  given: Omit<NodeTemplate, Optional> & Partial<Pick<NodeTemplate, Optional>>,
): NodeTemplate => ({
  scale: { small: 0.4, large: 2.5 },
  provides: [],
  needs: [],
  relays: [],
  stores: [],
  modes: [],
  ...given,
});

export const text = (en: string, chinese: string): LocalText => ({ en, 'zh-Hant': chinese });

/** Goes on with less to stretch its stores. */
export const degraded = (share: number, needs: number, switchMinutes = 15): Mode => ({
  id: 'degraded',
  function: share,
  needs,
  onStores: true,
  switchMinutes,
});
