import type { HostConnection } from '@host/contract/connection';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectLoopback, enterLoopback } from '../loopback-client';
import { isLoopbackBuilt, startLoopbackProcess } from '../loopback-process';

type Attempt = { readonly kind: string; readonly detail: unknown };

const watcher = join(import.meta.dirname, 'watch-sockets.mjs');
let folder: string;
let log: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-boundary-'));
  log = join(folder, 'watch.jsonl');
  writeFileSync(log, '');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const attempts = (): Attempt[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Attempt);

/** Value of an answer; throws what the host said otherwise. */
const value = async <Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false; issues: unknown }>,
): Promise<Value> => {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

const jobEnd = (host: HostConnection, start: () => Promise<{ readonly jobId: string }>): Promise<string> => {
  const ended = new Promise<string>((resolve) => {
    host.subscribe((event) => {
      if (event.kind === 'job-done' || event.kind === 'job-failed' || event.kind === 'job-cancelled')
        resolve(event.kind);
    });
  });
  return start().then(() => ended);
};

describe('the watcher', () => {
  it.each([
    ['connect', `fetch('http://127.0.0.1:50001/').catch(() => {})`],
    ['connect', `(await import('node:net')).connect(1, '127.0.0.1').on('error', () => {})`],
    ['connect', `(await import('node:http')).get('http://127.0.0.1:50001/').on('error', () => {})`],
    ['dns', `(await import('node:dns')).lookup('localhost', () => {})`],
    ['dns', `(await import('node:dns/promises')).lookup('localhost')`],
    ['datagram', `(await import('node:dgram')).createSocket('udp4').close()`],
    ['listen', `(await import('node:net')).createServer().listen(0, '127.0.0.1', function () { this.close(); })`],
    [
      'connect',
      `new (await import('node:worker_threads')).Worker("fetch('http://127.0.0.1:50001/').catch(() => {})", { eval: true })`,
    ],
  ])('notices a %s by %s', (kind, code) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', watcher, '--input-type=module', '--eval', code],
      {
        env: { ...process.env, HOLDFAST_WATCH: log },
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(attempts().map((attempt) => attempt.kind)).toContain(kind);
  });
});

describe.skipIf(!isLoopbackBuilt())('the host (needs "npm run build")', () => {
  it('listens once on 127.0.0.1 and otherwise opens no socket, resolves no name and starts nothing but Node', async () => {
    const lab = await startLoopbackProcess(join(folder, 'home'), {
      nodeOptions: ['--import', watcher],
      environment: { HOLDFAST_WATCH: log },
    });
    const host = connectLoopback(lab.address(), await enterLoopback(lab.address()));
    const { bundled } = await value(host.listLibrary({}));
    for (const { slug } of bundled) {
      await value(host.createDocument({ slug }));
      const { hazards, designs } = await value(host.readScenario({}));
      const request = { design: designs[0]?.id ?? '', hazard: hazards[0]?.id ?? '', seed: 7 };
      expect(await jobEnd(host, () => value(host.startRun({ ...request, run: 0 })))).toBe('job-done');
      expect(await jobEnd(host, () => value(host.startEnsemble({ ...request, runs: 8 })))).toBe('job-done');
      const copy = await value(host.saveDocumentAs({ path: join(folder, `${slug}.holdfast`), overwrite: false }));
      await value(host.closeDocument({}));
      await value(host.openDocument({ path: copy.path }));
    }
    host.close();
    expect(await lab.end('SIGTERM')).toBe(0);
    expect(bundled.length).toBeGreaterThan(0);
    const found = attempts();
    expect(found.filter(({ kind }) => kind === 'listen')).toEqual([
      { kind: 'listen', detail: { port: 0, host: '127.0.0.1', path: null } },
    ]);
    expect(found.filter(({ kind }) => kind === 'spawn').every(({ detail }) => detail === process.execPath)).toBe(true);
    expect(found.filter(({ kind }) => kind !== 'listen' && kind !== 'spawn')).toEqual([]);
  });
});
