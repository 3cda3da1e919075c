import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { root } from '../paths.mjs';
import { packageConfig } from './config.mjs';

/** Packs dist/ for this machine's system below `output`; returns the folder that holds the app. */
export async function packApp(flavour, runtime, output) {
  await rm(output, { recursive: true, force: true });
  await build({ projectDir: root, targets: Platform.current().createTarget(), config: packageConfig(flavour, runtime, output) });
  return join(output, 'linux-unpacked');
}
