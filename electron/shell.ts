import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, globalShortcut, nativeTheme, powerMonitor, session } from 'electron';
import type { KeyMap } from '../shared/keys/keyMap.ts';
import { takeStatus } from '../shared/take/state.ts';
import type { Frame, Language, LinkRole, OpenedFile } from '../shared/wire/frame.ts';
import type { OutputName } from '../shared/wire/outputs.ts';
import { PACK_WORKER, RENDERER_DIR } from './appFiles.ts';
import { callHandlers } from './callHandlers.ts';
import { openEnding } from './ending.ts';
import { openGlobalKeys } from './globalKeys.ts';
import { guardSession } from './guards.ts';
import { watchLag } from './healing/lag.ts';
import { openTroubles } from './healing/troubles.ts';
import { watchGraphics } from './healing/watchGraphics.ts';
import type { HostClock } from './host/clock.ts';
import { followTakes } from './host/library/followTakes.ts';
import { keptHeadIn } from './host/library/keptHead.ts';
import { createLibrary } from './host/library/library.ts';
import type { Step } from './host/library/snapshotFile.ts';
import type { Logs } from './host/logs.ts';
import { readShowFile } from './host/openFile.ts';
import { archiver } from './host/proof/archiver.ts';
import { packInWorker } from './host/proof/packInWorker.ts';
import { systemSchedule } from './host/schedule.ts';
import { createShowHost, type ShowHost } from './host/showHost.ts';
import { identifyDisplays } from './identify.ts';
import { openIpc } from './ipc.ts';
import { startLanguage } from './language.ts';
import { openMenu } from './menu.ts';
import { powerSwitch } from './power.ts';
import { serveRenderer } from './protocol.ts';
import { openMemory } from './remembered.ts';
import type { StartMode } from './runs/startMode.ts';
import { outputRequests, shellRequests } from './shellRequests.ts';
import { CLOSING } from './showMode/accidentKeys.ts';
import { openGate } from './showMode/gate.ts';
import { isOwnKey } from './showMode/ownKeys.ts';
import { watchSession } from './showMode/sessionEnd.ts';
import { watchKeys } from './showMode/watchKeys.ts';
import { onSleep } from './sleepSignals.ts';
import { twinStore } from './storeTwin.ts';
import { openWindows } from './windows.ts';

const LAG_SAID_FOR = 10_000;
/** A page asks for its files together: this long after the first script it has them all, in ms. */
const FILES_TOGETHER = 50;
/** All windows draw the same cue on the same few processors: the one whose key it was goes first, by this much, in ms. */
const AFTER_DIRECTOR = 1;
/** Who else hears of the take, each as far as it is theirs. */
const OTHERS: readonly LinkRole[] = ['host', 'viewer', 'assistant'];
/** The director's window has had its first picture, and others may be opened, this long after its page spoke, in ms. */
const FIRST_PICTURE = 500;
/** A page that asks for nothing does not keep a take from coming back for longer than this, in ms. */
const PATIENCE = 1000;

export interface Shell {
  /** Somebody started the app again: in front with it, and open the file they named. */
  readonly secondStart: (file: string | null) => void;
  /** An error that nobody caught: the app starts again, into the take that is open. */
  readonly startAgain: (what: string) => void;
}

export interface ShellParts {
  readonly dataDir: string;
  readonly clock: HostClock;
  readonly logs: Logs;
  /** Named on the command line, absolute. */
  readonly file: string | null;
  readonly mode: StartMode;
  /** There was nothing in the data folder when this start began. */
  readonly isFresh: boolean;
  /** Lets go of the data folder, after everything in it is at rest. */
  readonly release: () => Promise<void>;
  readonly report: (what: string) => void;
  /** Before each step of a snapshot. */
  readonly step: Step;
}

/** Everything that lives while the app runs, wired together. Once ready. */
export function openShell({ dataDir, clock, logs, file, mode, isFresh, release, report, step }: ShellParts): Shell {
  // Title bars and dialogs of macOS and Windows.
  nativeTheme.themeSource = 'dark';
  guardSession();
  // Reading and checking logs, and a menu, would keep this thread from serving the window its files: they come after.
  const pageHasCode = new Promise<void>((go) => {
    systemSchedule.after(PATIENCE, go);
    serveRenderer(RENDERER_DIR, (url) => url.endsWith('.js') && systemSchedule.after(FILES_TOGETHER, go));
  });

  const memory = openMemory(dataDir, (error) => report(`shell.json was not written: ${String(error)}`));
  let language: Language = startLanguage(process.env.CUEDESK_LANG, memory.get().language, app.getLocale());
  const host = createShowHost({
    ...logs,
    keptHead: keptHeadIn(dataDir),
    clock,
    newId: randomUUID,
    schedule: systemSchedule,
    report,
  });
  const second = process.env.CUEDESK_BACKUP || null;
  const library = createLibrary({ dataDir, wall: clock.wall, newId: randomUUID, schedule: systemSchedule, report, second, step });
  followTakes(host, library);
  const twin = twinStore({
    folder: join(dataDir, 'browser'),
    wall: clock.wall,
    clear: () => session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
    report,
  });
  let waiting: Promise<OpenedFile> | null = file === null ? null : readShowFile(file);
  let greeted = false;
  // Whether this process and its pages are alive is a question of real time, whatever clock the show runs on.
  const steady = () => performance.now();
  const onAir = () => isOnAir(host);

  const troubles = openTroubles(systemSchedule, (all) => windows.send('director', { type: 'troubles', troubles: all }));
  const gate = openGate({
    isOnAir: onAir,
    unsaved: host.unsaved,
    schedule: systemSchedule,
    say: (ask) => windows.send('director', { type: 'ask', ask }),
    report,
  });
  const keepAwake = powerSwitch(report);
  let ownKeys: KeyMap = {};
  let learning = false;
  const globalKeys = openGlobalKeys({
    shortcuts: globalShortcut,
    steady,
    press: (name) => {
      // An incident is declared at the desk; the rest needs no window.
      if (name === 'incident') windows.focusControl();
      windows.send('director', { type: 'globalKey', name });
    },
    say: (names) => windows.send('director', { type: 'globalRefused', names }),
  });
  const settle = () => {
    globalKeys.release();
    return Promise.allSettled([memory.flush(), host.close(), library.close()]).then(logs.close);
  };
  const ending = openEnding({ gate, run: mode.run, settle, release, keepAwake, report });
  const shut = (name: OutputName) => windows.outputs.of(name).shut();
  const windows = openWindows({
    memory,
    steady,
    wall: clock.wall,
    language: () => language,
    take: host.take,
    isOnAir: onAir,
    isQuitting: ending.isQuitting,
    mayClose: (name) => (name === 'control' ? ending.mayQuit() : gate.passes(CLOSING[name], name, () => shut(name))),
    giveWay: (name, then) => {
      const act = () => {
        shut(name);
        then();
      };
      if (gate.passes(CLOSING[name], name, act)) act();
    },
    troubles,
    onWindow: (name, window) =>
      watchKeys(name, window, {
        gate,
        isOnAir: onAir,
        isOwn: (press) => learning || isOwnKey(ownKeys, name, press, process.platform),
        quit: ending.quit,
        shut: () => name !== 'control' && shut(name),
      }),
    onClosed: () => app.quit(),
    report,
  });
  const menu = openMenu(language, pageHasCode, (name) => windows.send('director', { type: 'action', name }));
  watchSession({ gate, control: windows.control(), quit: ending.quit, ending: mode.run.end });
  watchGraphics(mode.graphics, clock.wall, troubles, report);
  const lag = watchLag(systemSchedule, steady, (by) => {
    report(`the main process came ${by} ms late`);
    troubles.raise({ type: 'mainLagged', by }, LAG_SAID_FOR);
  });
  powerMonitor.on('resume', lag.reset);
  if (mode.run.safeMode) troubles.raise({ type: 'safeMode' }, null);
  if (mode.graphics.software) troubles.raise({ type: 'softwareNow' }, null);
  if (mode.run.afterFault) troubles.raise({ type: 'mainRestarted' }, null);

  function follow(frame: Frame): void {
    windows.send('director', frame);
    if (frame.type !== 'take' && frame.type !== 'record') return;
    const take = host.take();
    const isOpen = take !== null && takeStatus(take) !== 'ended';
    keepAwake(isOpen);
    globalKeys.follow(isOpen);
    if (frame.type === 'take' && frame.takeId !== null) windows.outputs.of('prompter').showIfWanted();
  }

  onSleep(host.power);
  host.subscribe('director', follow);
  for (const role of OTHERS) {
    host.subscribe(role, (frame) => {
      if (frame.type === 'record') systemSchedule.after(AFTER_DIRECTOR, () => windows.send(role, frame));
      else windows.send(role, frame);
    });
  }
  const started = pageHasCode.then(() => host.start()).then(() => host);
  // Windows that ask are told the same; here it is only noted.
  started.catch((error: unknown) => report(`the show host did not start: ${String(error)}`));

  openIpc(
    windows.known,
    callHandlers({
      host: started,
      library,
      twin,
      archiver: archiver({
        host,
        files: library.files,
        pack: packInWorker(PACK_WORKER),
        app: app.getVersion(),
        wall: clock.wall,
        tell: (frame) => windows.send('director', frame),
      }),
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
        const opened = waiting;
        waiting = null;
        return opened;
      },
      takeFresh: () => {
        const fresh = isFresh && !greeted;
        greeted = true;
        return fresh;
      },
      isOnAir: onAir,
      greet: () => {
        windows.send('director', { type: 'troubles', troubles: troubles.all() });
        windows.send('director', { type: 'ask', ask: gate.standing() });
        systemSchedule.after(FIRST_PICTURE, () => ending.isQuitting() || windows.outputs.openAsLeft());
      },
      changeOutput: outputRequests(windows),
      askShell: shellRequests({
        gate,
        windows,
        startNormally: () => ending.startNormally(mode.graphics),
        identify: () => identifyDisplays(onAir()),
        setKeys: (keys) => {
          ownKeys = keys.map;
          menu.setKeys(keys.map);
          globalKeys.choose(keys.global);
        },
        learnKey: (on) => {
          learning = on;
        },
      }),
    }),
    windows.heard,
    report,
  );

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
    startAgain: ending.startAgain,
  };
}

function isOnAir(host: ShowHost): boolean {
  const take = host.take();
  const status = take === null ? null : takeStatus(take);
  return status === 'running' || status === 'held';
}
