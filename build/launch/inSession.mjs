import { checkNode } from './checkNode.mjs';

checkNode();

/** Installs what is missing, the system's part too; ends here when that cannot be had. */
export async function makeReady() {
  const { installDependencies } = await import('./install.mjs');
  await installDependencies();
  const { ensureSystemPackages } = await import('../system/packages.mjs');
  const { fail } = await import('./say.mjs');
  const missing = ensureSystemPackages();
  if (missing !== null) fail(missing);
}

/** Bundles a TypeScript program that drives the built app, and runs it with a display; ends with its exit code. `staged`: what the app's user may read. */
export async function runInSession(name, source, staged) {
  await makeReady();
  const { ensureBuilt } = await import('../vite/build.mjs');
  await ensureBuilt();
  const { bundleTool } = await import('./tool.mjs');
  const program = await bundleTool(name, source);
  const { openSession } = await import('../e2e/session.mjs');
  const { run } = await import('./run.mjs');
  const session = await openSession(staged);
  const { code } = await run(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)]);
  session.close();
  process.exit(code ?? 1);
}
