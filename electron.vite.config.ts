import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';

const folder = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const alias = {
  '@scenarios': folder('./scenarios'),
  '@workers': folder('./workers'),
  '@host': folder('./electron'),
  '@ui': folder('./renderer'),
};

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      target: 'node24',
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          desktop: folder('./electron/desktop/main.ts'),
          'host-process': folder('./electron/desktop/host-process.ts'),
          loopback: folder('./electron/loopback/main.ts'),
          cli: folder('./electron/cli/main.ts'),
          worker: folder('./workers/entry/simulation-worker.ts'),
          inspector: folder('./electron/store/inspector-entry.ts'),
          writer: folder('./electron/report/writer-entry.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: 'out/preload',
      externalizeDeps: true,
      rolldownOptions: {
        input: { preload: folder('./electron/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: folder('./renderer'),
    base: './',
    resolve: { alias },
    plugins: [svelte()],
    build: {
      outDir: folder('./out/renderer'),
      target: 'chrome130',
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: { index: folder('./renderer/index.html'), screen: folder('./renderer/screen.html') } },
    },
  },
});
