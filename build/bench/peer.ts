import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type Message = Readonly<Record<string, unknown>>;

export type Peer = {
  /** What the script said first: `{ "peer": "igraph 0.10.2", … }`. */
  readonly greeting: Message;
  /** Sends one line of JSON that is not answered. Typed arrays go as `file(array)`. */
  send(message: Message): void;
  /**
   * Sends one line of JSON and gives the next line of the script. Rejects where the script ends instead, or answers
   * `{ "error": … }`.
   */
  ask(message: Message): Promise<Message>;
  /**
   * Writes the bytes of an array into a temporary file and gives its path, for `numpy.fromfile(path, 'int32')`. The
   * file goes with the peer.
   */
  file(array: Int32Array | Float64Array | Uint8Array | Uint32Array): string;
  /** Ends the script, removes its files. */
  close(): Promise<void>;
};

/** Debian's interpreter has Debian's packages; another one on the path may shadow it. */
const interpreters = ['/usr/bin/python3', 'python3'];

async function start(interpreter: string, script: string): Promise<Peer | null> {
  const child = spawn(interpreter, ['-u', script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2000)));
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Message | null> => {
    const line = await lines.next();
    return line.done === true ? null : (JSON.parse(line.value) as Message);
  };
  const greeting = await next();
  if (greeting === null) {
    await ended;
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  let files = 0;
  const send = (message: Message): void => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
  };
  return {
    greeting,
    send,
    async ask(message) {
      send(message);
      const answer = await next();
      if (answer === null) throw new Error(`${script} ended: ${complaint}`);
      if (answer['error'] !== undefined) throw new Error(`${script}: ${String(answer['error'])}`);
      return answer;
    },
    file(array) {
      const path = join(folder, `${String(files)}.bin`);
      files += 1;
      writeFileSync(path, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      return path;
    },
    async close() {
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts a Python script as a coprocess that our own repetitions are interleaved with, or gives null where Python or a
 * package it imports is absent (the bench then prints `absent`). `script` is a path such as
 * `build/bench/peers/structure.py`. The script imports its packages, prints one JSON object as its greeting
 * (`{"peer": "igraph 0.10.2"}`), then answers every asked line of standard input by one line of JSON until the input
 * ends; it times just the kernel call itself, with `time.perf_counter`, and answers `{"milliseconds": …}` beside its
 * results. Libraries are held to one thread.
 */
export async function openPeer(script: string): Promise<Peer | null> {
  for (const interpreter of interpreters) {
    const peer = await start(interpreter, script);
    if (peer !== null) return peer;
  }
  return null;
}
