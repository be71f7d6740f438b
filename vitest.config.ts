import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: {
      '@scenarios': folder('./scenarios'),
      '@workers': folder('./workers'),
      '@host': folder('./electron'),
      '@ui': folder('./renderer'),
      '@tests': folder('./tests'),
    },
  },
  test: {
    include: ['{scenarios,workers,electron,renderer,tests,build}/**/*.test.ts'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
