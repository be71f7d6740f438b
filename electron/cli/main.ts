import { catalog } from '@scenarios/bundled/catalog';
import { join } from 'node:path';
import { createBundledLibrary } from '../host/bundled-library';
import { createThreadPool } from '../pool/thread-pool';
import { childInspector } from '../store/child-inspector';
import { runCommand } from './run-command';
import type { Terminal } from './terminal';
import { languageOf, printable } from './terminal';

const cancelling = new AbortController();
process.once('SIGINT', () => {
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

process.exitCode = await runCommand(process.argv.slice(2), terminal, (threads) => ({
  pool: createThreadPool(join(import.meta.dirname, 'worker.js'), threads),
  inspect: childInspector(join(import.meta.dirname, 'inspector.js')),
  bundled: createBundledLibrary(catalog),
  signal: cancelling.signal,
}));
