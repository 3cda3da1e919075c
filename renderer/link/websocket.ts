import type { CommandId, TakeId } from '../../shared/ids.ts';
import type { TakeCommand } from '../../shared/take/command.ts';
import { type Bridge, MAX_LINK_MESSAGE } from '../../shared/wire/bridge.ts';
import type { Answer, Frame, Hello } from '../../shared/wire/frame.ts';
import { chooseShowFile, downloadCopy, downloadFile, printPage } from './browserFiles.ts';
import { knock, outputRole, type Shut, takeCode } from './entrance.ts';
import { takeStore } from './takeStore.ts';
import { leaveUndone } from './undone.ts';

type Call = Exclude<keyof Bridge, 'onFrame'>;

/** What the host sends: an answer to a call by its id, or a frame of its own accord. */
type Incoming =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly frame: Frame };

interface Waiting {
  readonly message: string;
  /** A command means the take that was open when it was given; null for every other call. */
  readonly takeId: TakeId | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What waited for a link goes out again so many at a time: the host cuts off whoever floods it, and would do so for ever. */
const AT_ONCE = 80;
const NEXT_AFTER = 1000;

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4000;

/**
 * The Bridge over a websocket, for the headless host. The address carries a one-time code in its fragment: it is
 * exchanged for a cookie once and leaves the address bar. A broken connection is made again by itself; calls wait for it.
 */
export function websocketBridge(location: Location): Bridge {
  const listeners = new Set<(frame: Frame) => void>();
  const waiting = new Map<number, Waiting>();
  /** Asked before the link was there, and not yet sent on it; behind them whatever is asked meanwhile. */
  let behind: readonly number[] = [];
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
      behind = [...waiting.keys()];
      if (wasOpen) greet(opening);
      else sendBehind(opening);
      wasOpen = true;
    };
    opening.onmessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as Incoming);
    opening.onclose = () => {
      socket = null;
      takeStore.setState({ link: 'lost' });
      later();
    };
  };

  /** Before anything goes out again: another tab may have taken the library, a prompter may have gone, and the take may be another. */
  const greet = (on: WebSocket): void => {
    lastId += 1;
    const message = JSON.stringify({ id: lastId, call: 'hello', args: [] });
    const said = new Promise<unknown>((resolve, reject) => waiting.set(lastId, { message, takeId: null, resolve, reject }));
    on.send(message);
    said
      .then((hello) => {
        const { mayWrite, outputs, takeId } = hello as Hello;
        takeStore.setState({ mayWrite, outputs });
        for (const [id, call] of waiting) {
          if (call.takeId === null || call.takeId === takeId) continue;
          waiting.delete(id);
          call.reject(new Error('notAllowed: another take is open'));
        }
      })
      .finally(() => sendBehind(on))
      .catch(() => undefined);
  };

  const sendBehind = (on: WebSocket): void => {
    if (socket !== on) return;
    const [now, rest] = [behind.slice(0, AT_ONCE), behind.slice(AT_ONCE)];
    behind = rest;
    for (const id of now) {
      const call = waiting.get(id);
      if (call !== undefined) on.send(call.message);
    }
    if (rest.length > 0) setTimeout(() => sendBehind(on), NEXT_AFTER);
  };

  const ask = (call: Call, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const message = JSON.stringify({ id: lastId, call, args });
      // The host would close the link at it, and at it again on every link after that.
      if (message.length * 3 > MAX_LINK_MESSAGE && new Blob([message]).size > MAX_LINK_MESSAGE) throw new Error('badArguments: too large');
      waiting.set(lastId, { message, takeId: call === 'send' ? (takeStore.getState().take?.takeId ?? null) : null, resolve, reject });
      if (behind.length > 0) behind = [...behind, lastId];
      else socket?.send(message);
    });

  /** The same command asked again while the first asking still waits is one call: what waits does not grow while a link is gone. */
  const sending = new Map<CommandId, Promise<unknown>>();
  const send = (command: TakeCommand): Promise<Answer> => {
    const { commandId: id } = command;
    const asked = sending.get(id) ?? ask('send', [command]).finally(() => void sending.delete(id));
    sending.set(id, asked);
    return asked as Promise<Answer>;
  };

  void connect();
  // Whoever pressed a key must not take silence for a yes: the page that comes says so.
  window.addEventListener('pagehide', () => leaveUndone(sending.size));

  const asking = <C extends Call>(call: C) => ((...args: readonly unknown[]) => ask(call, args)) as Bridge[C];
  return {
    hello: asking('hello'),
    openTake: asking('openTake'),
    send,
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
