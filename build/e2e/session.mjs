import { root } from '../paths.mjs';
import { ensureRuntime } from '../runtime/find.mjs';
import { startDisplay } from './display.mjs';
import { makeStage } from './stage.mjs';
import { appUser } from './user.mjs';

/**
 * Readies one display and one stage for real-Electron runs, and tells child processes through the environment:
 * DISPLAY, and CUEDESK_STAGE as JSON (read by tests/e2e/support/electron.ts). `copies` are project folders the app needs.
 */
export async function openSession(copies) {
  const runtime = await ensureRuntime();
  const user = appUser();
  const stage = makeStage(root, runtime.dist, user, copies);
  const display = await startDisplay().catch((error) => {
    stage.stop();
    throw error;
  });
  const { folder, command, appRoot, electron } = stage;
  process.env.DISPLAY = display.display;
  process.env.CUEDESK_STAGE = JSON.stringify({ folder, command, appRoot, electron, user, electronVersion: runtime.version });
  const close = () => {
    display.stop();
    stage.stop();
  };
  return { runtime, stage, close };
}
