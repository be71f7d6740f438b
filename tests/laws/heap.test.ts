import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { prepareDesign } from '@workers/tasks/prepare-design';
import { describe, expect, it } from 'vitest';
import { generatedMesh } from '../../build/bench/generated-mesh';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('memory of a simulator', () => {
  it('is used again from run to run: nothing stays on the heap by event', () => {
    const prepared = prepareDesign(generatedMesh({ nodes: 300 }), 'mesh', 'earthquake');
    if (!prepared.ok) throw new Error(prepared.issues[0]?.message.en);
    const { simulator, draw } = prepared.value;
    const impact = draw(1, 0);
    const runs = (count: number): number => {
      let events = 0;
      for (let run = 0; run < count; run += 1) events += simulator.run(impact, { recording: 'series' })?.events ?? 0;
      collect();
      return events;
    };
    runs(12);
    const before = process.memoryUsage().heapUsed;
    const events = runs(25);
    const kept = process.memoryUsage().heapUsed - before;
    expect(events).toBeGreaterThan(1000);
    // An object kept by every event takes more; what is compiled meanwhile does not grow with the events.
    expect(kept / events).toBeLessThan(40);
  });
});
