import { join } from 'node:path';

// Bundled entries and chunks lie flat in one folder beside the renderer's: see build/vite/node.mjs.
const bundle = import.meta.dirname;

export const RENDERER_DIR = join(bundle, '../renderer');
export const PRELOAD = join(bundle, 'preload.cjs');
export const ICON = join(bundle, '../icon.png');
