import { catalog } from '@scenarios/bundled/catalog';
import { join } from 'node:path';
import { createBundledLibrary } from '../host/bundled-library';
import { createThreadPool } from '../pool/thread-pool';
import { childInspector } from '../store/child-inspector';
import { exitCode } from './exit-codes';
import { runCommand } from './run-command';
import type { Terminal } from './terminal';
import { languageOf, printable } from './terminal';

const cancelling = new AbortController();
/** A cluster that wants its node back sends SIGTERM: that has to leave nothing half-written either. */
let terminated = false;
process.once('SIGINT', () => {
  cancelling.abort();
});
process.once('SIGTERM', () => {
  terminated = true;
  cancelling.abort();
});
// A reader such as `head` may close the pipe early; that is no error.
process.stdout.on('error', () => process.exit(0));

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${printable(text).trimEnd()}\n`),
  report: (text) => process.stderr.write(`${printable(text).trimEnd()}\n`),
  progress: process.stderr.isTTY
    ? (done, total, what = 'runs') => {
        const of = total === Infinity ? '' : ` of ${String(total)}`;
        process.stderr.write(done === total ? '\r\x1b[K' : `\r${String(done)}${of} ${what}`);
      }
    : null,
  language: languageOf(process.env),
};

const code = await runCommand(process.argv.slice(2), terminal, (threads) => ({
  pool: createThreadPool(join(import.meta.dirname, 'worker.js'), threads),
  inspect: childInspector(join(import.meta.dirname, 'inspector.js')),
  bundled: createBundledLibrary(catalog),
  signal: cancelling.signal,
}));
process.exitCode = code === exitCode.cancelled && terminated ? exitCode.terminated : code;
