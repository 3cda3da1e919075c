import { app } from 'electron';
import type { Graphics } from './runs/graphics.ts';
import type { Run } from './runs/runMarks.ts';
import type { Gate } from './showMode/gate.ts';

/** A disk that does not answer must not keep a broken process alive: what was acknowledged is on it already. */
const PATIENCE = 2_000;

export interface EndingParts {
  readonly gate: Gate;
  readonly run: Run;
  /** Writes what can be written. */
  readonly settle: () => Promise<unknown>;
  /** Lets go of the data folder. */
  readonly release: () => Promise<void>;
  readonly keepAwake: (awake: boolean) => void;
  readonly report: (what: string) => void;
}

/** Every way in which this process ends. */
export interface Ending {
  readonly isQuitting: () => boolean;
  /** Somebody wants to close the control window, and with it the app: true, or a question on screen. */
  readonly mayQuit: () => boolean;
  /** Ends without a question: it was confirmed, or there is nothing to lose. */
  readonly quit: () => void;
  /** After an error that nobody caught: another process takes the show over. Too many in a row, and this one goes on. */
  readonly startAgain: (what: string) => void;
  /** Out of safe mode and of drawing in software. */
  readonly startNormally: (graphics: Graphics) => void;
}

export function openEnding({ gate, run, settle, release, keepAwake, report }: EndingParts): Ending {
  let quitting = false;
  let leaving = false;
  const quit = () => {
    quitting = true;
    app.quit();
  };
  const mayQuit = () => quitting || gate.passes('quit', 'control', quit);

  app.on('before-quit', (event) => {
    if (mayQuit()) quitting = true;
    else event.preventDefault();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    keepAwake(false);
    // A tick later: within this event Electron does not listen to being told to end.
    leave(() => setImmediate(() => app.exit(0)), run.end);
  });

  function leave(last: () => void, mark: () => void): void {
    if (leaving) return;
    leaving = true;
    void settle()
      .then(mark)
      // The folder last: whoever takes it next finds it at rest.
      .then(release)
      .catch((error: unknown) => report(`not all came to rest: ${String(error)}`))
      .finally(last);
  }

  function relaunch(): void {
    // A show file that was named is in the library by now.
    app.relaunch({ args: process.argv.slice(1).filter((arg) => !arg.endsWith('.cuedesk.json')) });
    app.exit(0);
  }

  return {
    isQuitting: () => quitting,
    mayQuit,
    quit,
    startAgain: (what) => {
      if (quitting || leaving) return;
      if (!run.mayRestart()) return report('too many runs ended like this: it goes on as it is');
      run.noteFault(what);
      const done = setTimeout(relaunch, PATIENCE);
      leave(
        () => {
          clearTimeout(done);
          relaunch();
        },
        () => {},
      );
    },
    startNormally: (graphics) => {
      const go = () => {
        quitting = true;
        graphics.forget();
        leave(relaunch, run.end);
      };
      if (gate.passes('restart', 'control', go)) go();
    },
  };
}
