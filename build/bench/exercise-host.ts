import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeFrame } from '@host/contract/codec';
import type { Result } from '@scenarios/format/result';
import { benchHost } from './bench-host';
import type { Course } from './exercise-course';
import { writeCourse } from './exercise-course';
import { median, milliseconds, row, spread } from './figures';

function must<Value>(answer: Result<Value, { readonly message: { readonly en: string } }>): Value {
  if (!answer.ok) throw new Error(answer.issues[0]?.message.en);
  return answer.value;
}

/** Commands that are given before any is timed: the threads have seen the design then. */
const unmeasured = 3;

/**
 * From a command to the state and to the world that the host answers, in process: two threads, file on disk. The world comes as the
 * console asks for it, by what differs from the one before; `told` is what goes to it.
 */
export async function benchExerciseHost(course: Course): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  const path = join(home, 'documents', 'bench.holdfast');
  mkdirSync(join(home, 'documents'));
  const sessionId = writeCourse(path, course);
  const host = benchHost(home, 2);
  try {
    must(await host.openDocument({ path }));
    must(await host.readSession({ sessionId }));
    let { commands: from } = must(await host.readWorld({ sessionId }));
    const toState: number[] = [];
    const toWorld: number[] = [];
    const computed: number[] = [];
    const told: number[] = [];
    for (const inject of course.steps) {
      const cpu = process.cpuUsage();
      const started = performance.now();
      const by = { role: 'facilitators', name: '' } as const;
      must(await host.actInSession({ sessionId, entry: { do: 'release', inject, because: 'hand' }, by }));
      toState.push(performance.now() - started);
      const change = must(await host.readWorldChange({ sessionId, from }));
      if (change === null) throw new Error('The world before is not known.');
      const frame = encodeFrame(change);
      toWorld.push(performance.now() - started);
      told.push((typeof frame === 'string' ? frame.length : frame.byteLength) / 1024);
      from = change.commands;
      const { user, system } = process.cpuUsage(cpu);
      computed.push((user + system) / 1000);
      await new Promise((rest) => setTimeout(rest, 50));
    }
    const [state, world, cpu] = [toState, toWorld, computed].map((times) => times.slice(unmeasured));
    const used = `CPU ${median(cpu ?? []).toFixed(1)} ms; told ${median(told.slice(unmeasured)).toFixed(0)} KiB`;
    console.log(row(`host, command to state: ${course.name}`, milliseconds(state ?? []), spread(state ?? [])));
    console.log(
      row(`host, command to world: ${course.name}`, milliseconds(world ?? []), `${spread(world ?? [])}; ${used}`),
    );
  } finally {
    await host.close();
    rmSync(home, { recursive: true, force: true });
  }
}
