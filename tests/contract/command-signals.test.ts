import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { builtEntry, builtWorker } from '../built-worker';
import { temporaryFolder } from '../temporary-folder';

/** Loaded into the command before anything else: says when it listens to a signal. */
const watcher = (signal: string): string =>
  `data:text/javascript,${encodeURIComponent(
    `const timer = setInterval(() => {
       if (process.listenerCount('${signal}') === 0) return;
       clearInterval(timer);
       process.stderr.write('listening\\n');
     }, 5);`,
  )}`;

it.each([
  ['SIGINT', 130, []],
  ['SIGTERM', 143, []],
  ['SIGTERM', 143, ['--against', 'resilient-mesh', '--streaming']],
  ['SIGTERM', 143, ['--shard', '1/2']],
] as const)('ends on %s with %i and leaves nothing half-written: %j', async (signal, code, more) => {
  const command = await builtEntry('../electron/cli/main.ts');
  copyFileSync(await builtWorker(), join(dirname(command), 'worker.js'));
  const folder = temporaryFolder();
  const output = join(folder, 'out.json');
  const parameters = ['simulate', 'pilot-district', '--runs', '50000', '-o', output, ...more];
  const child = spawn(process.execPath, ['--import', watcher(signal), command, ...parameters], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (text: Buffer) => {
    if (told === '') child.kill(signal);
    told += text.toString();
  });
  const [ended] = (await once(child, 'exit')) as [number | null];
  expect(told).toContain('job/cancelled');
  expect(ended).toBe(code);
  expect(readdirSync(folder)).toEqual([]);
});
