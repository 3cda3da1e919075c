import { checkNode } from './checkNode.mjs';

checkNode();
const { installDependencies } = await import('./install.mjs');
await installDependencies();
const { ensureBuilt } = await import('../vite/build.mjs');
await ensureBuilt();
const { hasDisplay, startHeadless, startWindowed, strangeFiles } = await import('./startApp.mjs');
const { say } = await import('./say.mjs');
const args = process.argv.slice(2);
for (const name of strangeFiles(args)) say(`Not opened: ${name}. A show file ends in .cuedesk.json.`);
process.exitCode = hasDisplay() ? await startWindowed(args) : await startHeadless(args);
