import { checkNode } from './checkNode.mjs';

checkNode();
const { installDependencies } = await import('./install.mjs');
await installDependencies();
const { ensureBuilt } = await import('../vite/build.mjs');
await ensureBuilt();
const { ensureRuntime } = await import('../runtime/find.mjs');
const { packApp } = await import('../package/pack.mjs');
const { releaseDir } = await import('../paths.mjs');
const { say } = await import('./say.mjs');
say(`Packed: ${await packApp('release', await ensureRuntime(), releaseDir)}`);
