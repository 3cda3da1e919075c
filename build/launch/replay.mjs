// `npm run replay -- take.ndjson`: prints state, timing and review of a take's log.
import { checkNode } from './checkNode.mjs';

checkNode();
const { installDependencies } = await import('./install.mjs');
await installDependencies();
const { bundleTool } = await import('./tool.mjs');
const { run } = await import('./run.mjs');
const program = await bundleTool('replay', 'electron/tools/replay.ts');
// npm moved to the project; a relative path is meant from where the user typed it.
const { code } = await run(process.execPath, [program, ...process.argv.slice(2)], { cwd: process.env.INIT_CWD || process.cwd() });
process.exitCode = code ?? 1;
