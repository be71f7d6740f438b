import type { RunResult } from '@host/contract/results';
import { changeKind, entityKind, nodeState } from '@scenarios/format/run';

/**
 * A small run for tests of the state classes: two nodes, one need, one battery. At 600 s the plant fails, the battery
 * carries the ward until 4 200 s, then the ward is down. Frames at 0, 600, 4 200 and 7 200 s.
 */
export const exampleRun = (seed = 1): RunResult => ({
  kind: 'run',
  resultId: `result-${seed}`,
  scenarioId: 'example',
  revision: 1,
  engine: 'test',
  digest: '0'.repeat(32),
  startedAt: '2026-01-01T00:00:00Z',
  durationMs: 1,
  threads: 1,
  request: { design: 'plain', hazard: 'failure', seed, run: 0 },
  index: {
    nodes: ['plant', 'ward'],
    links: ['line'],
    services: ['power'],
    needs: [{ node: 'ward', service: 'power' }],
    stores: [{ node: 'ward', service: 'power', kind: 'battery' }],
    provisions: [{ node: 'plant', service: 'power' }],
  },
  series: [{ kind: 'delivered-share', id: 'power', service: 'power', unit: 'share' }],
  measureIds: [],
  sampleSeconds: 3600,
  run: {
    digest: '0'.repeat(32),
    series: new Float32Array([1, 0, 0]),
    measures: new Float64Array(0),
    events: 4,
    notices: [],
    frames: {
      time: Float64Array.of(0, 600, 4200, 7200),
      nodeFunction: Float32Array.of(1, 1, 0, 1, 0, 0, 0, 0),
      nodeState: Uint8Array.of(
        nodeState.normal,
        nodeState.normal,
        nodeState.damaged,
        nodeState.onStore,
        nodeState.damaged,
        nodeState.down,
        nodeState.damaged,
        nodeState.down,
      ),
      needShare: Float32Array.of(1, 1, 0, 0),
      storeLevel: Float32Array.of(1, 1, 0, 0),
      linkState: Uint8Array.of(0, 2, 2, 2),
      linkLoad: Float32Array.of(0.5, 0, 0, 0),
      series: Float32Array.of(1, 1, 0, 0),
    },
    log: {
      time: Float64Array.of(600, 600, 4200, 4200),
      kind: Uint8Array.of(changeKind.hazard, changeKind.supplyFell, changeKind.storeEmpty, changeKind.functionFell),
      entityKind: Uint8Array.of(entityKind.node, entityKind.need, entityKind.store, entityKind.node),
      entity: Int32Array.of(0, 0, 0, 1),
      value: Float32Array.of(0, 0, 0, 0),
      cause: Int32Array.of(-1, 0, 1, 2),
    },
  },
});
