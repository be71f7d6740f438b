import { product } from '../host/product';
import { engineVersion } from '@workers/engine/engine-version';
import { audit } from './audit';
import { readArguments } from './arguments';
import { hostError } from '../contract/host-error';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import { exportDesign } from './export-design';
import { exportInjects } from './export-injects';
import { importFile } from './import-file';
import { importInjects } from './import-injects';
import { merge } from './merge';
import { runModel } from './run-model';
import type { CommandTools } from './simulate';
import { simulate } from './simulate';
import { simulateShard } from './simulate-shard';
import type { Terminal } from './terminal';
import { describeError } from './terminal';
import { usage } from './usage';
import { verify } from './verify';

/** Does what the command line says. `prepare` makes the tools once it is known that they are needed. */
export async function runCommand(
  parameters: readonly string[],
  terminal: Terminal,
  prepare: (threads: number | undefined) => Omit<CommandTools, 'terminal'>,
): Promise<ExitCode> {
  const request = readArguments(parameters);
  switch (request.kind) {
    case 'help':
      terminal.out(usage);
      return exitCode.ok;
    case 'version':
      terminal.out(`${product.name} ${product.version} (engine ${engineVersion})`);
      return exitCode.ok;
    case 'wrong':
      terminal.report(`${request.message}\n\n${usage}`);
      return exitCode.usage;
    default: {
      const tools = { ...prepare(request.threads), terminal };
      try {
        switch (request.kind) {
          case 'simulate':
            return await (request.shard === null ? simulate(request, tools) : simulateShard(request, tools));
          case 'audit':
            return await audit(request, tools);
          case 'model':
            return await runModel(request, tools);
          case 'import':
            return await importFile(request, tools);
          case 'export':
            return await exportDesign(request, tools);
          case 'exercise-import':
            return await importInjects(request, tools);
          case 'exercise-export':
            return await exportInjects(request, tools);
          case 'merge':
            return await merge(request, tools);
          case 'verify':
            return await verify(request, tools);
        }
      } catch (error) {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        terminal.report(describeError(hostError('host/bug', { detail }), terminal.language));
        return exitCode.failed;
      } finally {
        await tools.pool.close();
      }
    }
  }
}
