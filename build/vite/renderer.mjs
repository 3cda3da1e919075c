import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from '../paths.mjs';

const pages = ['control', 'prompter'];
/** Bundled alone: when a page keeps dying, this one must share nothing with it. */
const lastResort = ['plain'];

/** Bundles the pages for Chromium. Nothing is inlined: the content policy allows only files of our own origin. */
export async function buildRenderer(outDir) {
  await bundle(outDir, pages);
  await bundle(outDir, lastResort);
}

async function bundle(outDir, names) {
  await build({
    configFile: false,
    root: join(root, 'renderer'),
    base: '/',
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((page) => [page, join(root, 'renderer', `${page}.html`)])),
        output: {
          codeSplitting: {
            groups: [
              // A file of its own, run before the others: the store opens while they are still read.
              { name: 'store', test: /node_modules.dexie|renderer.library.(database|openEarly)/ },
            ],
          },
        },
      },
    },
  });
}
