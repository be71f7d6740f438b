/** Runs every static check and says which failed: `npm run check [-- name…]`. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { projectRoot, requireNode } from './require-node.mjs';

requireNode(import.meta.url);

const checks = {
  types: ['tsc', '-p', 'tsconfig.pure.json', '--noEmit', '--composite', 'false', '--emitDeclarationOnly', 'false'],
  'types-node': ['tsc', '-p', 'tsconfig.node.json'],
  svelte: ['svelte-check', '--tsconfig', 'tsconfig.web.json', '--fail-on-warnings', '--output', 'human'],
  lint: ['eslint', '--max-warnings', '0', '.'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  layers: ['depcruise', '--config', '.dependency-cruiser.cjs', 'scenarios', 'workers', 'electron', 'renderer'],
  unused: ['knip'],
};

const wanted = process.argv.slice(2);
const waiting = Object.entries(checks).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const failed = [];

/** Runs one check; what it prints is shown as a whole once it has ended. */
const run = (name, [command, ...parameters]) =>
  new Promise((resolve) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, parameters, { cwd: projectRoot, shell: process.platform === 'win32' });
    let printed = '';
    const keep = (text) => (printed += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const end = (status) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      process.stdout.write(`${printed}${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)\n`);
      if (status !== 0) failed.push(name);
      resolve();
    };
    child.on('error', (error) => {
      keep(`${error.message}\n`);
      end(1);
    });
    child.on('close', end);
  });

/** Takes one check after another; each core has such a lane, as every check keeps to one. */
const lane = async () => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(...next);
};
await Promise.all(Array.from({ length: availableParallelism() }, lane));

if (failed.length > 0) {
  console.error(`Checks that failed: ${failed.join(', ')}`);
  process.exit(1);
}
