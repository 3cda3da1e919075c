import type { Bridge } from '../../shared/wire/bridge.ts';
import type { Frame, Hello } from '../../shared/wire/frame.ts';
import { chooseShowFile, downloadFile } from './browserFiles.ts';
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

  const connect = () => {
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    // One browser may hold both cookies; the prompter is the host's, whoever else has entered.
    const role = location.pathname.startsWith('/prompter') ? '?role=host' : '';
    const opening = new WebSocket(`${scheme}//${location.host}/link${role}`);
    opening.onopen = () => {
      socket = opening;
      pause = FIRST_PAUSE;
      for (const { message } of waiting.values()) opening.send(message);
      // Another tab may have taken the library while this one was away.
      if (wasOpen) void ask('hello', []).then((hello) => takeStore.setState({ mayWrite: (hello as Hello).mayWrite }));
      wasOpen = true;
    };
    opening.onmessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as Incoming);
    opening.onclose = () => {
      socket = null;
      takeStore.setState({ link: 'lost' });
      setTimeout(connect, pause);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    };
  };

  const ask = (call: Call, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const message = JSON.stringify({ id: lastId, call, args });
      waiting.set(lastId, { message, resolve, reject });
      socket?.send(message);
    });

  void enter(location).then(connect);

  const asking = <C extends Call>(call: C) => ((...args: readonly unknown[]) => ask(call, args)) as Bridge[C];
  return {
    hello: asking('hello'),
    openTake: asking('openTake'),
    send: asking('send'),
    records: asking('records'),
    listTakes: asking('listTakes'),
    readTake: asking('readTake'),
    closeTake: asking('closeTake'),
    // Files and windows are the browser's own affair.
    saveFile: async (request) => downloadFile(request),
    pickShowFile: chooseShowFile,
    showPrompter: async (open) => {
      if (open) window.open('/prompter.html', 'cuedesk-prompter');
    },
    placePrompter: asking('placePrompter'),
    setPrompterFullscreen: asking('setPrompterFullscreen'),
    setLanguage: asking('setLanguage'),
    setActionContext: asking('setActionContext'),
    onFrame: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Trades the code in the fragment for this start's cookie. Without one the cookie is already there, or the host refuses. */
async function enter(location: Location): Promise<void> {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code === null) return;
  // The code works once; it must not be left in the history or be copied with the address.
  history.replaceState(null, '', location.pathname + location.search);
  await fetch('/enter', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) });
}
