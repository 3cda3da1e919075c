import { randomUUID } from 'node:crypto';
import { app, nativeTheme } from 'electron';
import { takeStatus } from '../shared/take/state.ts';
import type { Frame, Language, OpenedFile } from '../shared/wire/frame.ts';
import { RENDERER_DIR } from './appFiles.ts';
import { callHandlers } from './callHandlers.ts';
import { guardSession } from './guards.ts';
import type { HostClock } from './host/clock.ts';
import type { Logs } from './host/logs.ts';
import { readShowFile } from './host/openFile.ts';
import { systemSchedule } from './host/schedule.ts';
import { createShowHost, type ShowHost } from './host/showHost.ts';
import { openIpc } from './ipc.ts';
import { startLanguage } from './language.ts';
import { openMenu } from './menu.ts';
import { powerSwitch } from './power.ts';
import { serveRenderer } from './protocol.ts';
import { openMemory } from './remembered.ts';
import { onSleep } from './sleepSignals.ts';
import { openWindows } from './windows.ts';

export interface Shell {
  /** Somebody started the app again: in front with it, and open the file they named. */
  readonly secondStart: (file: string | null) => void;
}

export interface ShellParts {
  readonly dataDir: string;
  readonly clock: HostClock;
  readonly logs: Logs;
  /** Named on the command line, absolute. */
  readonly file: string | null;
  /** Lets go of the data folder, after everything in it is at rest. */
  readonly release: () => Promise<void>;
  readonly report: (what: string) => void;
}

/** Everything that lives while the app runs, wired together. Once ready. */
export function openShell({ dataDir, clock, logs, file, release, report }: ShellParts): Shell {
  // Title bars and dialogs of macOS and Windows.
  nativeTheme.themeSource = 'dark';
  guardSession();
  serveRenderer(RENDERER_DIR);

  const memory = openMemory(dataDir, (error) => report(`shell.json was not written: ${String(error)}`));
  let language: Language = startLanguage(process.env.CUEDESK_LANG, memory.get().language, app.getLocale());
  const host = createShowHost({
    ...logs,
    clock,
    newId: randomUUID,
    schedule: systemSchedule,
    report,
  });
  let waiting: Promise<OpenedFile> | null = file === null ? null : readShowFile(file);
  let greeted = false;
  let quitting = false;

  const windows = openWindows({
    memory,
    mono: clock.mono,
    language: () => language,
    isOnAir: () => isOnAir(host),
    isQuitting: () => quitting,
    onClosed: () => app.quit(),
    report,
  });
  const menu = openMenu(language, (name) => windows.send('director', { type: 'action', name }));
  const keepAwake = powerSwitch(report);

  function follow(frame: Frame): void {
    windows.send('director', frame);
    if (frame.type !== 'take' && frame.type !== 'record') return;
    const take = host.take();
    keepAwake(take !== null && takeStatus(take) !== 'ended');
    if (frame.type === 'take' && frame.takeId !== null) windows.prompter.showIfWanted();
  }

  onSleep(host.power);
  host.subscribe('director', follow);
  host.subscribe('host', (frame) => windows.send('host', frame));
  const started = host.start().then(() => host);
  // Windows that ask are told the same; here it is only noted.
  started.catch((error: unknown) => report(`the show host did not start: ${String(error)}`));

  openIpc(
    windows.known,
    callHandlers({
      host: started,
      windows,
      menu,
      language: () => language,
      setLanguage: (next) => {
        language = next;
        memory.set({ language });
        menu.setLanguage(language);
        windows.rename();
      },
      takeFile: async () => {
        greeted = true;
        const opened = waiting;
        waiting = null;
        return opened;
      },
    }),
    report,
  );

  app.on('before-quit', (event) => {
    quitting = !isOnAir(host);
    if (quitting) return;
    event.preventDefault();
    windows.send('director', { type: 'action', name: 'closeRefused' });
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    keepAwake(false);
    // A tick later: within this event Electron does not listen to being told to end.
    void Promise.allSettled([memory.flush(), host.close()])
      .then(logs.close)
      .then(release)
      .finally(() => setImmediate(() => app.exit(0)));
  });

  return {
    secondStart: (next) => {
      windows.focusControl();
      if (next === null) return;
      const reading = readShowFile(next);
      if (!greeted) {
        waiting = reading;
        return;
      }
      void reading.then((opened) => windows.send('director', { type: 'openFile', file: opened }));
    },
  };
}

function isOnAir(host: ShowHost): boolean {
  const take = host.take();
  const status = take === null ? null : takeStatus(take);
  return status === 'running' || status === 'held';
}
