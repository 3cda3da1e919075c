import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, normalizePath } from 'vite';
import { root } from '../paths.mjs';

const pages = ['control', 'prompter', 'countdown', 'assistant'];
/** Each bundled alone: when a page keeps dying, `plain` must share nothing with it, and a number needs nothing. */
const alone = ['plain', 'identify'];

/** Pages for others than the director. */
const isOutputs = (reads) => ['prompter.tsx', 'countdown.tsx', 'assistant.tsx'].some(reads);

/**
 * What the director's page reads at once lies in two files, one of them the outputs' too, and what its second picture
 * adds in a third: each file is a question to the main process, which has a window to open meanwhile. A module belongs to
 * the first that holds it; the pages' own stay out, for they run wherever they are imported.
 */
const FILES = [
  { name: 'first-both', holds: (reads) => reads('control.tsx') && isOutputs(reads) },
  { name: 'first', holds: (reads) => reads('control.tsx') },
  { name: 'second-both', holds: (reads) => reads('rooms/plan/planParts.ts') && isOutputs(reads) },
  { name: 'second', holds: (reads) => reads('rooms/plan/planParts.ts') },
];

/** Bundles the pages for Chromium. Nothing is inlined: the content policy allows only files of our own origin. */
export async function buildRenderer(outDir) {
  await bundle(outDir, pages);
  for (const page of alone) await bundle(outDir, [page]);
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
        output: { codeSplitting: { groups: fewFiles() } },
      },
    },
  });
}

/** A plain build has none of these pages, and no such files. */
function fewFiles() {
  const known = new Map();
  const closure = (graph, path) => {
    if (!known.has(path)) known.set(path, readAtOnce(graph, normalizePath(join(root, 'renderer', path))));
    return known.get(path);
  };
  return FILES.map(({ name, holds }, index) => ({
    debugName: name,
    priority: FILES.length - index,
    name: (id, graph) => (holds((path) => closure(graph, path).has(id)) ? name : null),
  }));
}

/** Every module that `path` imports, or what it imports; not itself. */
function readAtOnce(graph, path) {
  const found = new Set();
  const follow = (id) => {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      follow(imported);
    }
  };
  follow(path);
  return found;
}
