// `npm run test:kill [-- --loops 200 --seed N]`: kills the real app in a running show, again and again.
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
const program = await bundleTool('kill', 'tests/kill/main.ts');
const { openSession } = await import('../e2e/session.mjs');
const { run } = await import('./run.mjs');
const session = await openSession(['dist', 'package.json']);
const { code } = await run(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)]);
session.close();
process.exit(code ?? 1);
