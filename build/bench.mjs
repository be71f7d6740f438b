/**
 * `npm run bench [-- engine | ensemble | scaling | flow | structure | contingency | models | interface | editing | exercise | exercise-work]`: prints figures with the facts of the machine. Times are medians of
 * interleaved repetitions and hold for this machine at this hour; ratios are what to compare.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureBuilt } from './ensure-built.mjs';
import { projectRoot, requireNode } from './require-node.mjs';

requireNode(import.meta.url);
if (!ensureBuilt()) process.exit(1);

const folder = (name) => join(projectRoot, name);
const outDir = folder('node_modules/.cache/holdfast-bench');
await build({
  configFile: false,
  logLevel: 'error',
  root: projectRoot,
  resolve: {
    alias: { '@scenarios': folder('scenarios'), '@workers': folder('workers'), '@host': folder('electron') },
  },
  build: {
    ssr: true,
    target: 'node24',
    outDir,
    emptyOutDir: true,
    rolldownOptions: { input: { bench: folder('build/bench/main.ts') }, output: { entryFileNames: '[name].mjs' } },
  },
});
const result = spawnSync(process.execPath, [join(outDir, 'bench.mjs'), ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
