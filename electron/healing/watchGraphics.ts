import { app } from 'electron';
import type { Graphics } from '../runs/graphics.ts';
import type { Troubles } from './troubles.ts';

/** Counts the deaths of the graphics process, which Chromium starts again by itself. `wall` in ms. */
export function watchGraphics(graphics: Graphics, wall: () => number, troubles: Troubles, report: (what: string) => void): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    report(`graphics process gone: ${reason} (${exitCode})`);
    if (graphics.died(wall()) && !graphics.software) troubles.raise({ type: 'softwareNext' }, null);
  });
}
