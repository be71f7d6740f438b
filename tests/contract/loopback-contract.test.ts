import { dirname } from 'node:path';
import { it } from 'vitest';
import { connectLoopback, enterLoopback } from '../loopback-client';
import { isLoopbackBuilt, startLoopbackProcess } from '../loopback-process';
import { describeHostContract } from './host-contract';

if (isLoopbackBuilt()) {
  describeHostContract('over the socket of the built loopback shell', async ({ dataFolder }) => {
    const lab = await startLoopbackProcess(dirname(dataFolder));
    const host = connectLoopback(lab.address(), await enterLoopback(lab.address()));
    return {
      host,
      end: async () => {
        host.close();
        await lab.end('SIGTERM');
      },
    };
  });
} else {
  it.skip('host contract: over the socket of the built loopback shell (needs "npm run build")', () => undefined);
}
