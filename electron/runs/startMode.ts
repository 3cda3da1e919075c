import { app } from 'electron';
import { type Graphics, openGraphics } from './graphics.ts';
import { beginRun, type Run } from './runMarks.ts';

/** How this run begins, by how the ones before it ended. */
export interface StartMode {
  readonly run: Run;
  readonly graphics: Graphics;
}

/** Reads the marks of earlier runs and sets what Chromium must know before it starts: call before the app is ready. */
export function chooseStartMode(dataDir: string, now: number, id: string, report: (what: string) => void): StartMode {
  const run = beginRun(dataDir, now, id, report);
  const graphics = openGraphics(dataDir, app.getVersion(), run.unclean > 0, report);
  if (run.safeMode || graphics.software) app.disableHardwareAcceleration();
  if (run.safeMode) {
    app.commandLine.appendSwitch('disable-gpu');
    // Pages ask the system whether to move; they are told no.
    app.commandLine.appendSwitch('force-prefers-reduced-motion');
    report(`safe mode: ${run.unclean} runs within five minutes did not end in order`);
  }
  if (graphics.software) report('drawing in software: the graphics process died too often');
  return { run, graphics };
}
