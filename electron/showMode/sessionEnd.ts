import { type BrowserWindow, type Event, powerMonitor } from 'electron';
import type { Gate } from './gate.ts';

export interface SessionParts {
  readonly gate: Gate;
  readonly control: BrowserWindow;
  readonly quit: () => void;
  /** The system ends us now, asked or not. */
  readonly ending: () => void;
}

/** The machine is being shut down: held up on air as far as the system lets itself be held up, and said on screen. */
export function watchSession({ gate, control, quit, ending }: SessionParts): void {
  // Linux and macOS; the types leave out that the event can be prevented.
  powerMonitor.on('shutdown', ((event: Event) => {
    if (gate.passes('shutdown', 'control', quit)) quit();
    else event.preventDefault();
  }) as () => void);
  // Windows.
  control.on('query-session-end', (event) => {
    if (!gate.passes('shutdown', 'control', quit)) event.preventDefault();
  });
  control.on('session-end', ending);
}
