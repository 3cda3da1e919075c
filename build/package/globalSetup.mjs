import { join } from 'node:path';
import { openSession } from '../e2e/session.mjs';
import { copyTree } from '../e2e/stage.mjs';
import { workDir } from '../paths.mjs';
import { ensureRuntime } from '../runtime/find.mjs';
import { ensureBuilt } from '../vite/build.mjs';
import { packApp } from './pack.mjs';

const folder = join(workDir, 'packaged');

/** Vitest's set-up for tests/packaged: packs both flavours and lays them where the app's user can read them. */
export default async function setup() {
  await ensureBuilt();
  const runtime = await ensureRuntime();
  for (const flavour of ['e2e', 'release']) await packApp(flavour, runtime, join(folder, flavour));
  const session = await openSession([]);
  const stage = join(session.stage.folder, 'packaged');
  copyTree(folder, stage);
  process.env.CUEDESK_PACKAGED = stage;
  return session.close;
}
