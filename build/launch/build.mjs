import { checkNode } from './checkNode.mjs';

checkNode();
const { installDependencies } = await import('./install.mjs');
await installDependencies();
const { ensureBuilt } = await import('../vite/build.mjs');
await ensureBuilt();
