import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { url as inspectorUrl } from 'node:inspector';
import { join } from 'node:path';
import { app, dialog, Menu } from 'electron';
import { LIBRARY_SCHEMA } from '../shared/wire/library.ts';
import { appVersion } from './appFiles.ts';
import { noteUncaught, openCrashLog } from './crashLog.ts';
import { refusedSwitches } from './debugSwitches.ts';
import { guardPages } from './guards.ts';
import { type HandOver, readHandOver } from './handOver.ts';
import type { HostClock } from './host/clock.ts';
import { dataDir as findDataDir } from './host/dataDir.ts';
import { isUntouched, newerMark, raiseMark } from './host/dataMark.ts';
import { type FolderLock, heldWords, lockFolder } from './host/folderLock.ts';
import type { Step } from './host/library/snapshotFile.ts';
import type { Logs } from './host/logs.ts';
import { showFileIn } from './host/openFile.ts';
import { systemSchedule } from './host/schedule.ts';
import { refuseToOpen } from './olderApp.ts';
import { registerScheme } from './protocol.ts';
import { chooseStartMode } from './runs/startMode.ts';
import { openShell, type Shell } from './shell.ts';

export interface StartOptions {
  readonly clock: HostClock;
  /** Once the data folder is ours. */
  readonly openLogs: (dataDir: string, report: (what: string) => void) => Logs;
  /** Before each step of a snapshot; a test may end the process there. */
  readonly step: Step;
}

/**
 * Starts the desktop app. Must run before the app is ready, in the order below: the folder is ours alone before
 * anything reads it, and schemes cannot be registered later.
 */
export function startApp({ clock, openLogs, step }: StartOptions): void {
  app.setName('Cuedesk');
  // On Linux the menu bar and the file dialogs are GTK's; a control room is dark. A theme that the user set stays.
  if (process.platform === 'linux') process.env.GTK_THEME ??= 'Adwaita:dark';
  // V8 13.0's Maglev, when it inlines, drops a store in React's deletion code, and a page that removes a nested element fails for good.
  if (process.versions.v8.startsWith('13.0.')) app.commandLine.appendSwitch('js-flags', '--no-maglev-inlining');
  const refused = refusedSwitches(app.isPackaged, inspectorUrl() !== undefined, (name) => app.commandLine.hasSwitch(name));
  if (refused.length > 0) return stop(`Cuedesk does not start with ${refused.join(', ')}.`);

  const dataDir = findDataDir(process.env, process.platform);
  const now = { app: appVersion(), schema: LIBRARY_SCHEMA, chromium: Number.parseInt(process.versions.chrome, 10) };
  const newer = newerMark(dataDir, now);
  const isFresh = isUntouched(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    app.setPath('userData', dataDir);
    // An older Chromium would rewrite what it does not know: it gets a folder of its own.
    app.setPath('sessionData', join(dataDir, newer === null ? 'browser' : 'browser.older'));
  } catch (error) {
    return stop(`Cuedesk cannot use its data folder.\n${String(error)}`);
  }
  const handOver: HandOver = { file: showFileIn(process.argv.slice(1), process.cwd()) };
  if (!app.requestSingleInstanceLock({ ...handOver })) return app.exit(0);

  let shell: Shell | null = null;
  const report = openCrashLog(dataDir, clock.wall);
  // Before there is a window nothing would ever be seen of it.
  noteUncaught(report, (what) => (shell === null ? stop(`Cuedesk did not start.\n${what}`) : shell.startAgain(what)));
  const mode = chooseStartMode(dataDir, clock.wall(), randomUUID(), report);
  // Root gets no further than the launcher's exception, and demanding the sandbox there kills every helper process.
  if (process.getuid?.() !== 0) app.enableSandbox();
  registerScheme();
  guardPages();
  // Electron would make one of its own first.
  Menu.setApplicationMenu(null);

  let { file } = handOver;
  const start = (next: string | null) => {
    if (shell === null) file = next ?? file;
    else shell.secondStart(next);
  };
  app.on('second-instance', (_event, _argv, _folder, data) => start(readHandOver(data).file));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    start(path);
  });
  // The control window decides when the app ends.
  app.on('window-all-closed', () => {});
  // The instance lock knows only this app; a headless host may be on the same folder.
  const locking = lockFolder(dataDir, { newId: randomUUID, schedule: systemSchedule });
  const open = (lock: FolderLock) => {
    if (lock.type === 'held') return stop(heldWords(dataDir, lock.pid));
    if (newer !== null) {
      report(`${newer.app} wrote this folder, and this is ${now.app}: nothing was opened`);
      return void refuseToOpen(dataDir, newer, now.app);
    }
    raiseMark(dataDir, now);
    shell = openShell({ dataDir, clock, logs: openLogs(dataDir, report), file, mode, isFresh, release: lock.release, report, step });
  };
  Promise.all([locking, app.whenReady()])
    .then(([lock]) => open(lock))
    .catch((error: unknown) => {
      report(`start failed: ${String(error)}`);
      stop(`Cuedesk did not start.\n${String(error)}`);
    });
}

function stop(message: string): void {
  dialog.showErrorBox('Cuedesk', message);
  app.exit(1);
}
