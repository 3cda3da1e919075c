import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the loader of the fallback runtime (build/runtime/loader), which electron-builder copies along with it. */
export default async function afterPack({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'linux') await rm(join(appOutDir, 'resources/app'), { recursive: true, force: true });
}
