/** Runs every static check and says which failed: `npm run check [-- name…]`. */
import { spawnSync } from 'node:child_process';
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
const failed = [];
for (const [name, [command, ...parameters]] of Object.entries(checks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = process.hrtime.bigint();
  const result = spawnSync(command, parameters, {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(`${result.status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  if (result.status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`Checks that failed: ${failed.join(', ')}`);
  process.exit(1);
}
