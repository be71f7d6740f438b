import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../out/main/loopback.js', import.meta.url));

/** Whether the loopback shell was built; tests that run it are skipped otherwise. */
export const isLoopbackBuilt = (): boolean => existsSync(program);

export type LoopbackProcess = {
  /** Newest one-time address that it printed. */
  readonly address: () => string;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Sends the signal and waits for the end: its exit code, or null when the signal ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>;
};

/**
 * Starts the built loopback shell without a browser. Rejects with what it printed when it ends before it prints an
 * address.
 * @param home stands for everything the user has (`HOLDFAST_HOME`)
 */
export const startLoopbackProcess = (
  home: string,
  options: {
    readonly nodeOptions?: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
    /** Built loopback shell to start instead of the one of this checkout. */
    readonly program?: string;
  } = {},
): Promise<LoopbackProcess> => {
  const child = spawn(process.execPath, [...(options.nodeOptions ?? []), options.program ?? program, '--no-open'], {
    env: { ...process.env, ...options.environment, HOLDFAST_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const address = (): string | undefined =>
    [...output.matchAll(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/gu)].at(-1)?.[0];
  return new Promise((resolve, reject) => {
    const hear = (text: string): void => {
      const known = address() !== undefined;
      output += text;
      if (known || address() === undefined) return;
      resolve({
        address: () => address() ?? '',
        output: () => output,
        end: (signal) => {
          child.kill(signal);
          return ended;
        },
      });
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`The loopback shell ended with code ${code}:\n${output}`)));
  });
};
