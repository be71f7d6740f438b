import { parseArgs } from 'node:util';

export type LoopbackArguments =
  | { readonly kind: 'serve'; readonly open: boolean; readonly port: number }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

export const usage = `Usage: npm start -- --shell=loopback [--no-open] [--port=<number>]

  --no-open        print the address and open no browser
  --port=<number>  listen on this port of 127.0.0.1 instead of a free one (also HOLDFAST_PORT)

HOLDFAST_HOME names a folder for documents and settings.
`;

/** Reads the command line; `port` 0 means any free one. */
export const readArguments = (
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LoopbackArguments => {
  let values: { readonly help?: boolean; readonly 'no-open'?: boolean; readonly port?: string };
  try {
    ({ values } = parseArgs({
      args: [...parameters],
      options: { help: { type: 'boolean', short: 'h' }, 'no-open': { type: 'boolean' }, port: { type: 'string' } },
    }));
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
  if (values.help === true) return { kind: 'help' };
  const wanted = values.port ?? environment['HOLDFAST_PORT'] ?? '';
  const port = /^\d{1,5}$/u.test(wanted) ? Number(wanted) : -1;
  if (wanted !== '' && (port < 0 || port > 65_535)) {
    return { kind: 'wrong', message: `The port must be a number from 0 to 65535, not "${wanted}".` };
  }
  return { kind: 'serve', open: values['no-open'] !== true, port: wanted === '' ? 0 : port };
};
