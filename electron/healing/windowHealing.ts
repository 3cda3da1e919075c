import type { WindowName } from '../../shared/wire/shell.ts';
import type { PageWindow } from '../pageWindow.ts';
import { cureFor } from './deaths.ts';
import { countPongs } from './pongs.ts';
import type { Troubles } from './troubles.ts';

/** How long what happened stays on screen. */
const SAID_FOR = 20_000;
/** On Linux a page is asked to crash itself; one that the system has stopped never hears it. */
const KILL_AFTER = 300;

export interface HealingParts {
  /** Real milliseconds, steady. */
  readonly steady: () => number;
  readonly isOnAir: () => boolean;
  readonly troubles: Troubles;
  /** Asks, since no page can, whether to open the control window anew; returns the way to withdraw the question. */
  readonly offer: (yes: () => void) => () => void;
  readonly report: (what: string) => void;
}

/** One window under care. Its page may die; the window itself, its place and its focus stay. */
export interface Patient {
  /** A beat went out to it. */
  readonly sent: () => void;
  /** It answered one. */
  readonly heard: () => void;
  /** Kills its page, which then comes back by itself. */
  readonly reopen: () => void;
  /** From the plain page back to the whole one. */
  readonly fullPage: () => void;
}

/**
 * Takes a window into care: a page that died is loaded again in the same window, the third time within a minute as the
 * plain page; one that does not answer is killed first, on air by itself, otherwise when somebody says so.
 */
export function heal(name: WindowName, { window, load }: PageWindow, parts: HealingParts): Patient {
  const { steady, isOnAir, troubles, report } = parts;
  const { webContents } = window;
  const pongs = countPongs();
  const hung = { type: 'windowHung', window: name } as const;
  let deaths: readonly number[] = [];
  let cause: 'crashed' | 'hung' = 'crashed';
  let withdraw: (() => void) | null = null;

  function gone(how: string): void {
    deaths = [...deaths.slice(-9), steady()];
    const { page, pause } = cureFor(deaths);
    report(`${name} page gone: ${how}; ${page} page in ${pause} ms`);
    pongs.again();
    answered();
    const why = cause;
    cause = 'crashed';
    // Not within the event: the process is still being taken apart.
    setTimeout(() => {
      if (window.isDestroyed()) return;
      load(page === 'full' ? name : 'plain');
      troubles.takeBack({ type: 'windowRestored', window: name, cause: why });
      if (page === 'plain') troubles.raise({ type: 'windowPlain', window: name }, null);
      else troubles.raise({ type: 'windowRestored', window: name, cause: why }, SAID_FOR);
    }, pause);
  }

  function answered(): void {
    if (withdraw === null) return;
    withdraw();
    withdraw = null;
    troubles.takeBack(hung);
  }

  function reopen(): void {
    if (window.isDestroyed() || webContents.isCrashed()) return;
    cause = 'hung';
    const pid = webContents.getOSProcessId();
    webContents.forcefullyCrashRenderer();
    setTimeout(() => {
      if (window.isDestroyed() || webContents.isCrashed() || webContents.getOSProcessId() !== pid) return;
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        // It died by itself just now, which is no fault of this process.
        report(`${name} page was not killed: ${String(error)}`);
      }
    }, KILL_AFTER);
  }

  function silent(): void {
    if (isOnAir()) {
      report(`${name} page does not answer, opening it again`);
      pongs.again();
      return reopen();
    }
    if (withdraw !== null) return;
    report(`${name} page does not answer`);
    troubles.raise(hung, null);
    withdraw = name === 'control' ? parts.offer(reopen) : () => {};
  }

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') gone(`${reason} (${exitCode})`);
  });
  // `unresponsive` is not heard: it also comes five seconds after a close that was held up, from a page that is well.
  webContents.on('did-finish-load', () => {
    // A page that comes back in the window somebody is typing in gets the keys again.
    if (window.isFocused()) webContents.focus();
  });
  return {
    sent: () => {
      if (!webContents.isCrashed() && pongs.sent()) silent();
    },
    heard: () => {
      pongs.heard();
      answered();
    },
    reopen,
    fullPage: () => {
      pongs.again();
      troubles.takeBack({ type: 'windowPlain', window: name });
      load(name);
    },
  };
}
