import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../paths.mjs';

/** The packaged app carries no node_modules: only what the runtime itself provides stays an import. */
const provided = ['electron', /^node:/, ...builtinModules];

/**
 * Bundles for Electron's main process or plain Node. `entries` is name → project-relative source.
 * Chunks lie flat beside the entries, so `import.meta.dirname` is the same folder in all of them.
 */
export function buildNode(outDir, entries, format) {
  return bundle(outDir, entries, format, { noExternal: true, target: 'node' });
}

/** Bundles only our own source, for tools that run inside the checkout and take their packages from node_modules. */
export function buildTool(outDir, entries) {
  return bundle(outDir, entries, 'es', { target: 'node' });
}

async function bundle(outDir, entries, format, ssr) {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr,
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, join(root, source)])),
        external: provided,
        // Spaces and comments only: names stay in what a crash leaves behind, and a start reads half as much.
        output: {
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  });
}
