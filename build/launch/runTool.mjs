import { checkNode } from './checkNode.mjs';

checkNode();

/** Bundles electron/tools/<name>.ts and runs it with the arguments given to npm; ends with its exit code. */
export async function runTool(name) {
  const { installDependencies } = await import('./install.mjs');
  await installDependencies();
  const { bundleTool } = await import('./tool.mjs');
  const { run } = await import('./run.mjs');
  const program = await bundleTool(name, `electron/tools/${name}.ts`);
  // npm moved to the project; a relative path is meant from where the user typed it.
  const { code } = await run(process.execPath, [program, ...process.argv.slice(2)], { cwd: process.env.INIT_CWD || process.cwd() });
  process.exitCode = code ?? 1;
}
