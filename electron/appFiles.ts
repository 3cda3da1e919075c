import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Bundled entries and chunks lie flat in one folder beside the renderer's: see build/vite/node.mjs.
const bundle = import.meta.dirname;

export const RENDERER_DIR = join(bundle, '../renderer');
export const PRELOAD = join(bundle, 'preload.cjs');
/** Text of the thread that packs archives. */
export const PACK_WORKER = join(bundle, 'packWorker.cjs');
/** Text of the thread that reads large logs. */
export const LOG_READER = join(bundle, 'readerThread.cjs');
export const ICON = join(bundle, '../icon.png');

/** Of the project this was built from: bundles lie two folders below it. '' when it does not say. */
export function appVersion(): string {
  const about: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
}
