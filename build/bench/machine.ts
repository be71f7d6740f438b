import { cpus, release, totalmem, type } from 'node:os';

/** One line a fact: what the figures below were measured on. */
export function machineFacts(): readonly string[] {
  const processors = cpus();
  return [
    `processors  ${String(processors.length)} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    `memory      ${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    `system      ${type()} ${release()} ${process.arch}`,
    `runtime     Node.js ${process.version}, V8 ${process.versions.v8}`,
  ];
}
