// `npm run bench`: measures in real Electron; one JSON object on stdout, everything else on stderr.
import { checkNode } from './checkNode.mjs';

checkNode();
const { installDependencies } = await import('./install.mjs');
await installDependencies();
const { ensureSystemPackages } = await import('../system/packages.mjs');
const { fail } = await import('./say.mjs');
const missing = ensureSystemPackages();
if (missing !== null) fail(missing);
const { ensureBuilt } = await import('../vite/build.mjs');
await ensureBuilt();
const { bundleTool } = await import('./tool.mjs');
const program = await bundleTool('bench', 'tests/bench/main.ts');
const { openSession } = await import('../e2e/session.mjs');
const { run } = await import('./run.mjs');
// tests/bench/empty is the bare window that start and memory are held against.
const session = await openSession(['dist', 'package.json', 'tests/bench/empty']);
const { code } = await run(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)]);
session.close();
process.exit(code ?? 1);
