import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../paths.mjs';
import { listFiles } from '../vite/sourceHash.mjs';

/** Past this a file holds more than one idea. */
const LIMIT = 400;

// Measures every source file: `node build/test/size.mjs <report>`.
const folders = ['shared', 'renderer', 'electron', 'build', 'tests'];
const files = folders
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => listFiles(join(root, folder)))
  .filter((path) => /\.(ts|tsx|mjs|cjs|js|css)$/.test(path))
  .map((path) => ({ path: relative(root, path), lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const over = files.filter((file) => file.lines > LIMIT);
const report = { files: files.length, median: files[Math.floor(files.length / 2)]?.lines ?? 0, longest: files.at(-1) ?? null, over };
writeFileSync(process.argv[2], JSON.stringify(report, null, 2));
process.exit(over.length > 0 ? 1 : 0);
