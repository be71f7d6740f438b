/** Runs a TypeScript build script with the project's path aliases: `node build/run-typescript.mjs file.ts [argument…]`. */
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { projectRoot, requireNode } from './require-node.mjs';

requireNode(import.meta.url);

const [file, ...parameters] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name the TypeScript file to run.');
  process.exit(2);
}
const folder = (name) => resolve(projectRoot, name);
const server = await createServer({
  configFile: false,
  root: projectRoot,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  resolve: {
    alias: {
      '@scenarios': folder('scenarios'),
      '@workers': folder('workers'),
      '@host': folder('electron'),
      '@ui': folder('renderer'),
    },
  },
});
try {
  const script = await server.ssrLoadModule(resolve(file));
  if (typeof script.main !== 'function') throw new Error(`${file} exports no function main(parameters).`);
  process.exitCode = (await script.main(parameters)) ?? 0;
} finally {
  await server.close();
}
