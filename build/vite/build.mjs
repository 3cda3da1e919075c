import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, say } from '../launch/say.mjs';
import { distDir, root, workDir } from '../paths.mjs';
import { buildNode } from './node.mjs';
import { buildRenderer } from './renderer.mjs';
import { sourceHash } from './sourceHash.mjs';

const entries = [
  'electron/main.ts',
  'electron/headless.ts',
  'electron/preload.ts',
  'electron/host/proof/packWorker.ts',
  'electron/host/reader/readerThread.ts',
  'renderer/control.html',
  'renderer/prompter.html',
  'renderer/countdown.html',
  'renderer/assistant.html',
  'renderer/plain.html',
  'renderer/identify.html',
  'tests/e2e/main.ts',
];
const stampName = '.stamp';

/** Builds dist/ when a source changed since the last build; the folder is replaced whole, never left half written. */
export async function ensureBuilt() {
  const hash = sourceHash();
  const stamp = join(distDir, stampName);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const missing = entries.filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) fail(`Cannot build: ${missing.join(', ')} missing.`);
  say('Building…');
  await mkdir(workDir, { recursive: true });
  const fresh = await mkdtemp(join(workDir, 'build-'));
  const { NODE_ENV } = process.env;
  const problem = await buildInto(fresh, hash).then(
    () => null,
    (error) => error.message,
  );
  if (NODE_ENV !== undefined) process.env.NODE_ENV = NODE_ENV;
  await rm(fresh, { recursive: true, force: true });
  if (problem !== null) fail(`Build failed: ${problem}`);
}

async function buildInto(fresh, hash) {
  // A test runner calls itself NODE_ENV=test, and Vite would bundle the libraries' slow development halves for it.
  process.env.NODE_ENV = 'production';
  await buildRenderer(join(fresh, 'renderer'));
  await buildNode(join(fresh, 'main'), { main: 'electron/main.ts', headless: 'electron/headless.ts' }, 'es');
  await buildNode(join(fresh, 'main'), { preload: 'electron/preload.ts' }, 'cjs');
  // One file each: a thread is started with its text.
  await buildNode(join(fresh, 'main'), { packWorker: 'electron/host/proof/packWorker.ts' }, 'cjs');
  await buildNode(join(fresh, 'main'), { readerThread: 'electron/host/reader/readerThread.ts' }, 'cjs');
  // Same shell with a clock that the test drives; kept out of every package.
  await buildNode(join(fresh, 'e2e'), { main: 'tests/e2e/main.ts' }, 'es');
  for (const name of ['preload.cjs', 'packWorker.cjs', 'readerThread.cjs']) await cp(join(fresh, 'main', name), join(fresh, 'e2e', name));
  await cp(join(root, 'assets/icon.png'), join(fresh, 'icon.png'));
  await writeFile(join(fresh, stampName), hash);
  // mkdtemp makes it private; the tests run the app as another user.
  await chmod(fresh, 0o755);
  await swap(fresh);
}

async function swap(fresh) {
  const old = `${fresh}-old`;
  if (existsSync(distDir)) await rename(distDir, old);
  await rename(fresh, distDir);
  await rm(old, { recursive: true, force: true });
}
