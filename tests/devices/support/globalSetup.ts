import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The pages and the host as they are shipped, as a copy: a build that somebody makes meanwhile changes nothing here. */
export async function setup(): Promise<() => void> {
  // The project's own build, which is plain JavaScript.
  const build = new URL('../../../build/vite/build.mjs', import.meta.url).pathname;
  const { ensureBuilt } = (await import(build)) as { ensureBuilt: () => Promise<void> };
  await ensureBuilt();
  const stage = mkdtempSync(join(tmpdir(), 'cuedesk-devices-stage-'));
  cpSync('dist', join(stage, 'dist'), { recursive: true });
  cpSync('package.json', join(stage, 'package.json'));
  process.env['CUEDESK_DEVICES_STAGE'] = stage;
  return () => rmSync(stage, { recursive: true, force: true });
}
