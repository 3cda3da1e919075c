import type { Bridge } from '../../shared/wire/bridge.ts';
import type { Frame, Hello } from '../../shared/wire/frame.ts';
import { chooseShowFile, downloadCopy, downloadFile, printPage } from './browserFiles.ts';
import { knock, outputRole, type Shut, takeCode } from './entrance.ts';
import { takeStore } from './takeStore.ts';

type Call = Exclude<keyof Bridge, 'onFrame'>;

/** What the host sends: an answer to a call by its id, or a frame of its own accord. */
type Incoming =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly frame: Frame };

interface Waiting {
  readonly message: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4000;

/**
 * The Bridge over a websocket, for the headless host. The address carries a one-time code in its fragment: it is
 * exchanged for a cookie once and leaves the address bar. A broken connection is made again by itself; calls wait for it.
 */
export function websocketBridge(location: Location): Bridge {
  const listeners = new Set<(frame: Frame) => void>();
  const waiting = new Map<number, Waiting>();
  let socket: WebSocket | null = null;
  let lastId = 0;
  let wasOpen = false;
  let pause = FIRST_PAUSE;
  let code = takeCode(location);
  /** The start of the host that let this page in. */
  let start: string | null = null;

  const hear = (incoming: Incoming) => {
    if ('frame' in incoming) {
      for (const listener of listeners) listener(incoming.frame);
      return;
    }
    const call = waiting.get(incoming.id);
    waiting.delete(incoming.id);
    if ('error' in incoming) call?.reject(new Error(incoming.error));
    else call?.resolve(incoming.result);
  };

  const later = () => {
    setTimeout(() => void connect(), pause);
    pause = Math.min(LONGEST_PAUSE, pause * 2);
  };

  /** The host says no: nothing can be done from here, but somebody may enter from another page of this browser. */
  const stayOut = (shut: Shut) => {
    const { shut: before } = takeStore.getState();
    const now: Shut = start === null ? (before ?? shut) : { ...shut, reason: 'restarted' };
    takeStore.setState({ link: 'lost', mayWrite: false, shut: now });
    later();
  };

  const connect = async (): Promise<void> => {
    const knocked = await knock(location, code);
    if (knocked.type === 'silent') return later();
    // Tried once: wrong ones are counted, and a page that goes on trying would keep everybody out.
    code = null;
    if (knocked.type === 'shut') return stayOut(knocked.shut);
    // A new host, or the first entry after a refusal: what this page knows, and what it has queued, is of another time.
    if ((start !== null && start !== knocked.start) || takeStore.getState().shut !== null) return location.reload();
    start = knocked.start;
    open();
  };

  const open = () => {
    const role = outputRole(location);
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const opening = new WebSocket(`${scheme}//${location.host}/link${role === null ? '' : `?role=${role}`}`);
    opening.onopen = () => {
      socket = opening;
      pause = FIRST_PAUSE;
      for (const { message } of waiting.values()) opening.send(message);
      // Another tab may have taken the library while this one was away, and a prompter may have come or gone.
      if (wasOpen)
        void ask('hello', []).then((said) => {
          const { mayWrite, outputs } = said as Hello;
          takeStore.setState({ mayWrite, outputs });
        });
      wasOpen = true;
    };
    opening.onmessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as Incoming);
    opening.onclose = () => {
      socket = null;
      takeStore.setState({ link: 'lost' });
      later();
    };
  };

  const ask = (call: Call, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const message = JSON.stringify({ id: lastId, call, args });
      waiting.set(lastId, { message, resolve, reject });
      socket?.send(message);
    });

  void connect();

  const asking = <C extends Call>(call: C) => ((...args: readonly unknown[]) => ask(call, args)) as Bridge[C];
  return {
    hello: asking('hello'),
    openTake: asking('openTake'),
    send: asking('send'),
    records: asking('records'),
    listTakes: asking('listTakes'),
    readTake: asking('readTake'),
    checkTake: asking('checkTake'),
    markTake: asking('markTake'),
    closeTake: asking('closeTake'),
    // Files and windows are the browser's own affair.
    saveFile: async (request) => downloadFile(request),
    archiveTakes: asking('archiveTakes'),
    stopArchive: asking('stopArchive'),
    printPdf: async () => printPage(),
    pickShowFile: chooseShowFile,
    changeOutput: async (output, change) => {
      if (change.type === 'show' && change.open) window.open(`/${output}.html`, `cuedesk-${output}`);
      if (change.type !== 'fullscreen') return;
      await (document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen());
    },
    tellPlace: asking('tellPlace'),
    setLanguage: asking('setLanguage'),
    setActionContext: asking('setActionContext'),
    askShell: asking('askShell'),
    libraryOpening: asking('libraryOpening'),
    keepChange: asking('keepChange'),
    keepDraft: asking('keepDraft'),
    keptDrafts: asking('keptDrafts'),
    adoptLibrary: asking('adoptLibrary'),
    libraryRows: asking('libraryRows'),
    libraryDigest: asking('libraryDigest'),
    takeSnapshot: asking('takeSnapshot'),
    listSnapshots: asking('listSnapshots'),
    compareSnapshot: asking('compareSnapshot'),
    restoreRows: asking('restoreRows'),
    keepFile: asking('keepFile'),
    readFile: asking('readFile'),
    saveCopy: async (sum, name) => downloadCopy(name, (await ask('readFile', [sum])) as string | null),
    setSecondFolder: asking('setSecondFolder'),
    // A page knows no folders, and its store is the browser's.
    pickFolder: async () => null,
    judgeStore: async () => null,
    onFrame: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
