/**
 * Builds and runs every test: `npm test [-- unit | e2e [options of the runner]]`. Ends with a line
 * `N passed, N failed, N skipped`, counted from the runners' own reports.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browser.mjs';
import { findElectron } from './electron-binary.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { projectRoot, requireNode } from './require-node.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

requireNode(import.meta.url);

const [part, ...options] = process.argv.slice(2);
if (part !== undefined && part !== 'unit' && part !== 'e2e') {
  console.error('Usage: npm test [-- unit | e2e [options of the runner]]');
  process.exit(2);
}
const results = join(projectRoot, 'test-results');
const total = { passed: 0, failed: 0, skipped: 0 };
const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Runs a runner and counts its report; a runner that leaves none counts as one failure. */
const runPart = (name, script, parameters, report, count, environment = {}) => {
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules', script), ...parameters, ...options],
    {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    },
  );
  const counts = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  console.log(`\n${name}: ${line(counts)}`);
};

const failPart = (name, what = 'could not run') => {
  total.failed += 1;
  console.log(`\n${name}: ${what}`);
};

mkdirSync(results, { recursive: true });
const built = ensureBuilt();
if (!built) failPart('build');

if (built && part !== 'e2e') {
  const report = join(results, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  runPart('unit, contract, laws, boundaries', 'vitest/vitest.mjs', ['run', ...reporters], report, countVitest);
  if (options.length === 0 && existsSync(report)) {
    const script = ['build/run-typescript.mjs', 'build/docs/write-validation.ts', '--check', report];
    if (spawnSync(process.execPath, script, { cwd: projectRoot, stdio: 'inherit' }).status !== 0)
      failPart('validation page', 'not as the run gave');
  }
}
if (built && part !== 'unit') {
  const chromium = await findChromium();
  if (chromium === null) failPart('end to end');
  else {
    const report = join(results, 'e2e.json');
    runPart('end to end', '@playwright/test/cli.js', ['test', '--reporter=list,json'], report, countPlaywright, {
      HOLDFAST_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    if (findElectron() === null) console.log('end to end in the desktop shell: skipped: no Electron binary');
  }
}

console.log(`\n${line(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
