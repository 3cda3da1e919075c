import { root } from '../paths.mjs';
import { ensureRuntime } from '../runtime/find.mjs';
import { startDisplay } from './display.mjs';
import { makeStage } from './stage.mjs';
import { appUser } from './user.mjs';

/**
 * Readies `count` displays and one stage for real-Electron runs, and tells child processes through the environment:
 * DISPLAY (the first one), and CUEDESK_STAGE as JSON (read by tests/e2e/support/stage.ts). `copies` are project folders
 * the app needs.
 */
export async function openSession(copies, count = 1) {
  const runtime = await ensureRuntime();
  const user = appUser();
  const stage = makeStage(root, runtime.dist, user, copies);
  const open = [];
  const close = () => {
    for (const display of open) display.stop();
    stage.stop();
  };
  try {
    while (open.length < count) open.push(await startDisplay());
  } catch (error) {
    close();
    throw error;
  }
  const displays = open.map(({ display }) => display);
  const { folder, command, appRoot, electron } = stage;
  process.env.DISPLAY = displays[0];
  process.env.CUEDESK_STAGE = JSON.stringify({ folder, command, appRoot, electron, user, displays, electronVersion: runtime.version });
  return { runtime, stage, close };
}
