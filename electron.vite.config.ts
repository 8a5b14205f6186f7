// Builds what is run: out/main (both hosts, the command line, the core's threads), out/preload and the page in out/renderer.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    // fflate's build for Node declares a `require` of its own, and the bundler adds another one to the same chunk: a syntax error when the core
    // starts. The build for browsers is the same code but for the threads of its asynchronous calls, which nothing here uses.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      rolldownOptions: {
        // A thread is started by the address of its file, so the names of these entries are known to src/core:
        // "./core-worker.js", "./reader-thread.js", "./evidence-thread.js", "./upkeep-thread.js" and "./import-thread.js" beside whatever
        // module starts them.
        input: {
          index: source('./src/main/index.ts'),
          server: source('./src/server/index.ts'),
          cli: source('./src/cli/index.ts'),
          'core-worker': source('./src/core/worker.ts'),
          'reader-thread': source('./src/core/search/reader-thread.ts'),
          'evidence-thread': source('./src/core/evidence/evidence-thread.ts'),
          'upkeep-thread': source('./src/core/upkeep/upkeep-thread.ts'),
          'import-thread': source('./src/core/exchange/import/run/import-thread.ts'),
        },
        // All in one folder: a shared chunk in a folder of its own would look for the threads in the wrong place.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { index: source('./src/preload/index.ts') },
        // A sandboxed preload must be CommonJS, and in a package of type "module" only .cjs says so.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('./src/renderer'),
    plugins: [react()],
    build: {
      minify: true,
      // The page comes from this machine's disk in one piece; splitting it would only add round trips.
      chunkSizeWarningLimit: 3_000,
      // The page's policy allows no font and no script from a data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: source('./src/renderer/index.html') },
    },
  },
});
