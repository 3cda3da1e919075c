import { join } from 'node:path';
import { workDir } from '../paths.mjs';
import { buildTool } from '../vite/node.mjs';

/** Bundles a TypeScript program of the project for this Node and returns the path of the result. */
export async function bundleTool(name, source) {
  const folder = join(workDir, 'tools', name);
  await buildTool(folder, { [name]: source });
  return join(folder, `${name}.js`);
}
