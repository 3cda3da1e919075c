import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A tool as npm runs it: bundled for plain Node. In the checkout, because it takes its packages from there. */
export async function bundled(name: string) {
  const program = new URL(`../../../.cache/tools/${name}-test/${name}.js`, import.meta.url).pathname;
  const build = new URL('../../../build/vite/node.mjs', import.meta.url).pathname;
  const { buildTool } = (await import(build)) as { buildTool: (outDir: string, entries: object) => Promise<void> };
  await buildTool(join(program, '..'), { [name]: `electron/tools/${name}.ts` });
  return (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env: { ...process.env, TZ: 'Asia/Shanghai', ...env } });
}
