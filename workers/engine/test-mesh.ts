import type { z } from 'zod';
import type { link } from '@scenarios/format/link';
import type { node } from '@scenarios/format/node';
import type { ParameterId } from '@scenarios/format/parameters';
import type { ChangeKind, Run } from '@scenarios/format/run';
import { changeKind } from '@scenarios/format/run';
import type { repair } from '@scenarios/format/repair';
import { scenario } from '@scenarios/format/scenario';
import type { service } from '@scenarios/format/service';
import { compile } from './compile';
import type { Impact } from './impact';
import { impactKind } from './impact';
import type { Model } from './model';
import { createSimulator } from './simulate';

type NodeInput = Partial<z.input<typeof node>> & { readonly id: string };
type LinkInput = Partial<z.input<typeof link>> & { readonly from: string; readonly to: string };
type ServiceInput = Partial<z.input<typeof service>> & Pick<z.input<typeof service>, 'id' | 'flow'>;

export type TestMesh = {
  readonly services?: readonly ServiceInput[];
  readonly nodes: readonly NodeInput[];
  readonly links?: readonly LinkInput[];
  readonly parameters?: Partial<Record<ParameterId, number>>;
  readonly horizonHours?: number;
  readonly sampleMinutes?: number;
  readonly repair?: z.input<typeof repair> | undefined;
  readonly incident?: z.input<typeof scenario>['incident'];
};

const text = (words: string) => ({ en: words, 'zh-Hant': words });

const usualServices: readonly ServiceInput[] = [
  { id: 'power', flow: 'dc-power', unit: 'MW', headline: true },
  { id: 'water', flow: 'capacitated', unit: 'm³/h', headline: true },
  { id: 'data', flow: 'reach', unit: 'share', layer: 'information', headline: true },
];

/** Power link of a small reactance. */
export const line = (from: string, to: string, capacity: number | null = null, id = `${from}.${to}`): LinkInput => ({
  id,
  from,
  to,
  kind: 'overhead-line',
  carries: [{ service: 'power', reactance: 0.1, capacity }],
});

/** Link of one other service. */
export const way = (service: string, from: string, to: string, capacity: number | null = null): LinkInput => ({
  id: `${service}.${from}.${to}`,
  from,
  to,
  kind: 'pipe',
  carries: [{ service, capacity }],
});

/** Small mesh for tests: power, water and data unless it names its own services; what is left out is dull. */
export function testModel(mesh: TestMesh): Model {
  const parsed = scenario.parse({
    format: 'holdfast-scenario',
    version: 1,
    id: 'test',
    title: text('Test'),
    summary: text('Test'),
    start: '2026-01-01T00:00:00+00:00',
    horizonHours: mesh.horizonHours ?? 24,
    sampleMinutes: mesh.sampleMinutes ?? 15,
    fictional: true,
    designs: [
      {
        id: 'only',
        name: text('Only'),
        summary: text('Only'),
        mesh: {
          services: (mesh.services ?? usualServices).map((each) => ({
            name: text(each.id),
            unit: 'unit',
            layer: 'physical',
            ...each,
          })),
          nodes: mesh.nodes.map((each) => ({
            name: text(each.id),
            kind: 'substation',
            position: { lon: 0, lat: 0 },
            ...each,
          })),
          links: (mesh.links ?? []).map((each) => ({
            id: `${each.from}.${each.to}`,
            kind: 'pipe',
            carries: [],
            ...each,
          })),
          ...(mesh.repair === undefined ? {} : { repair: mesh.repair }),
        },
      },
    ],
    hazards: [
      {
        id: 'none',
        name: text('None'),
        summary: text('None'),
        kind: 'script',
        events: [{ do: 'demand', atHours: 0, service: 'power', factor: 1 }],
      },
    ],
    ...(mesh.incident === undefined ? {} : { incident: mesh.incident }),
    parameters: Object.entries(mesh.parameters ?? {}).map(([id, value]) => ({
      id,
      value,
      quality: 'judgement',
      note: 'test',
    })),
  });
  const compiled = compile(parsed, 'only');
  if (!compiled.ok) throw new Error(compiled.issues[0]?.message.en);
  return compiled.value;
}

export type TestStrike =
  | { readonly hours: number; readonly node: string; readonly left?: number; readonly repairHours?: number }
  | { readonly hours: number; readonly link: string; readonly repairHours?: number }
  | { readonly hours: number; readonly derate: string; readonly service: string; readonly to: number }
  | { readonly hours: number; readonly restoreNode: string }
  | { readonly hours: number; readonly restoreLink: string }
  | { readonly hours: number; readonly absent: number; readonly node: string; readonly repairHours?: number }
  | { readonly hours: number; readonly demand: string; readonly factor: number };

const place = (found: number, what: string): number => {
  if (found < 0) throw new Error(`No ${what} in the test mesh.`);
  return found;
};

function encode(model: Model, strike: TestStrike): { kind: number; target: number; value: number; repair: number } {
  const { index } = model;
  if ('absent' in strike) {
    return {
      kind: impactKind.absentStaff,
      target: place(index.nodes.indexOf(strike.node), strike.node),
      value: strike.absent,
      repair: (strike.repairHours ?? Infinity) * 3600,
    };
  }
  if ('node' in strike) {
    const repair = (strike.repairHours ?? Infinity) * 3600;
    return {
      kind: impactKind.failNode,
      target: place(index.nodes.indexOf(strike.node), strike.node),
      value: strike.left ?? 0,
      repair,
    };
  }
  if ('link' in strike) {
    const repair = (strike.repairHours ?? Infinity) * 3600;
    return {
      kind: impactKind.failLink,
      target: place(index.links.indexOf(strike.link), strike.link),
      value: 0,
      repair,
    };
  }
  if ('derate' in strike) {
    const target = index.provisions.findIndex((each) => each.node === strike.derate && each.service === strike.service);
    return { kind: impactKind.derateProvision, target: place(target, strike.derate), value: strike.to, repair: 0 };
  }
  if ('restoreNode' in strike) {
    return {
      kind: impactKind.restoreNode,
      target: place(index.nodes.indexOf(strike.restoreNode), strike.restoreNode),
      value: 1,
      repair: 0,
    };
  }
  if ('restoreLink' in strike) {
    return {
      kind: impactKind.restoreLink,
      target: place(index.links.indexOf(strike.restoreLink), strike.restoreLink),
      value: 1,
      repair: 0,
    };
  }
  return {
    kind: impactKind.scaleDemand,
    target: place(index.services.indexOf(strike.demand), strike.demand),
    value: strike.factor,
    repair: 0,
  };
}

/** Impact of hand-written strikes, in ascending order of time. */
export function testImpact(model: Model, strikes: readonly TestStrike[]): Impact {
  const encoded = strikes.map((strike) => encode(model, strike));
  return {
    time: Float64Array.from(strikes, (strike) => strike.hours * 3600),
    kind: Uint8Array.from(encoded, ({ kind }) => kind),
    target: Int32Array.from(encoded, ({ target }) => target),
    value: Float64Array.from(encoded, ({ value }) => value),
    repair: Float64Array.from(encoded, ({ repair }) => repair),
    damageState: new Uint8Array(strikes.length),
    needsCrew: new Uint8Array(strikes.length),
    storeFactor: new Float64Array(model.storeCount).fill(1),
    startFactor: new Float64Array(model.provisionCount).fill(1),
  };
}

/** A recorded run read by ids and hours. */
export type TestRun = {
  readonly run: Run;
  readonly model: Model;
  /** State at or before a time, after everything that happens at it. */
  readonly nodeFunction: (node: string, hours: number) => number;
  readonly nodeState: (node: string, hours: number) => number;
  readonly linkState: (link: string, hours: number) => number;
  readonly share: (node: string, service: string, hours: number) => number;
  /** Records of a kind: hours, id of the entity's node, link, service, or its flattened position, value. */
  readonly records: (
    kind: keyof typeof changeKind,
  ) => readonly { hours: number; entity: number; value: number; cause: number }[];
};

/** Runs hand-written strikes with frames and log. */
export function testRun(model: Model, strikes: readonly TestStrike[] = []): TestRun {
  const run = createSimulator(model).run(testImpact(model, strikes), { recording: 'frames' });
  if (!run?.frames || !run.log) throw new Error('The run was not recorded.');
  const { frames, log } = run;
  const frameAt = (hours: number): number => {
    let frame = 0;
    frames.time.forEach((time, i) => {
      if (time <= hours * 3600 + 1e-6) frame = i;
    });
    return frame;
  };
  const nodeAt = (id: string): number => place(model.index.nodes.indexOf(id), id);
  return {
    run,
    model,
    nodeFunction: (node, hours) => frames.nodeFunction[frameAt(hours) * model.nodeCount + nodeAt(node)] as number,
    nodeState: (node, hours) => frames.nodeState[frameAt(hours) * model.nodeCount + nodeAt(node)] as number,
    linkState: (id, hours) =>
      frames.linkState[frameAt(hours) * model.linkCount + place(model.index.links.indexOf(id), id)] as number,
    share: (node, wanted, hours) => {
      const need = model.index.needs.findIndex((each) => each.node === node && each.service === wanted);
      return frames.needShare[frameAt(hours) * model.needCount + place(need, `${node} ${wanted}`)] as number;
    },
    records: (name) => {
      const wanted: ChangeKind = changeKind[name];
      return Array.from(log.kind, (kind, i) => ({
        kind,
        hours: (log.time[i] as number) / 3600,
        entity: log.entity[i] as number,
        value: log.value[i] as number,
        cause: log.cause[i] as number,
      })).filter(({ kind }) => kind === wanted);
    },
  };
}
