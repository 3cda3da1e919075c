import { checkNode } from './checkNode.mjs';

checkNode();
const { installDependencies } = await import('./install.mjs');
await installDependencies();
const { ensureBuilt } = await import('../vite/build.mjs');
await ensureBuilt();
const { hasDisplay, startHeadless, startWindowed } = await import('./startApp.mjs');
process.exitCode = hasDisplay() ? await startWindowed(process.argv.slice(2)) : await startHeadless(process.argv.slice(2));
