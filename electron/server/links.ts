import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Millis } from '../../shared/time.ts';
import { MAX_LINK_MESSAGE } from '../../shared/wire/bridge.ts';
import type { Frame } from '../../shared/wire/frame.ts';
import { NO_OUTPUTS, type OutputName, type Outputs } from '../../shared/wire/outputs.ts';
import { openBlackouts } from '../blackouts.ts';
import type { Library } from '../host/library/library.ts';
import { archiver } from '../host/proof/archiver.ts';
import type { Pack } from '../host/proof/pack.ts';
import type { Schedule } from '../host/schedule.ts';
import type { ShowHost } from '../host/showHost.ts';
import { type BrowserCallParts, browserCalls } from './browserCalls.ts';
import { ENTRY_ROLES, type Entrance, type EntryRole, mayOpen } from './entrance.ts';
import { openLease } from './lease.ts';
import { serveLink } from './link.ts';
import { isOwnWrite } from './sameOrigin.ts';

const MAX_LINKS = 32;
const OUTPUT_ROLES: readonly EntryRole[] = ['assistant', 'host', 'viewer'];

export interface LinksParts {
  readonly entrance: Entrance;
  readonly host: ShowHost;
  readonly library: Library;
  readonly pack: Pack;
  readonly calls: Omit<BrowserCallParts, 'host' | 'library' | 'outputs' | 'blacken' | 'takeLease' | 'mayWrite' | 'archiver'>;
  readonly schedule: Schedule;
  readonly mono: () => Millis;
  readonly report: (what: string) => void;
}

/**
 * Takes over upgrades to `/link` from pages of our own that have entered. One browser may hold both roles' cookies: the
 * outputs ask for their own (`/link?role=host`), elsewhere the highest held counts. Returns the way to cut all links.
 */
export function openLinks(server: Server, port: () => number, parts: LinksParts): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_LINK_MESSAGE, perMessageDeflate: false, clientTracking: true });
  const lease = openLease<WebSocket>(parts.schedule, (socket) => socket.readyState === socket.OPEN);

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // Without a listener a reset connection would end the process.
    stream.on('error', () => undefined);
    if (!isOwnWrite(request.headers, port())) return refuse(stream, '403 Forbidden');
    const role = roleAt(request.url ?? '', (each) => parts.entrance.holds(each, request.headers.cookie));
    if (role === 'nowhere') return refuse(stream, '404 Not Found');
    if (role === null) return refuse(stream, '401 Unauthorized');
    if (sockets.clients.size >= MAX_LINKS) return refuse(stream, '503 Service Unavailable');
    sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, role));
  });

  const open: Readonly<Record<EntryRole, Set<WebSocket>>> = {
    director: new Set(),
    assistant: new Set(),
    host: new Set(),
    viewer: new Set(),
  };
  // A page that is loaded again cannot be told from one that was closed: black stays until the director says otherwise.
  const blackouts = openBlackouts(parts.calls.wall);
  const outputOf = (name: OutputName, role: EntryRole) => ({
    ...NO_OUTPUTS[name],
    open: open[role].size > 0,
    blackSince: blackouts.since(name),
  });
  // A browser's windows are its own affair: an output is open here when a page of its role is linked.
  const outputs = (): Outputs => ({
    ...NO_OUTPUTS,
    prompter: outputOf('prompter', 'host'),
    countdown: outputOf('countdown', 'viewer'),
    assistant: outputOf('assistant', 'assistant'),
  });
  const tellOutputs = (sockets: Iterable<WebSocket>): void => {
    const frame: Frame = { type: 'outputs', outputs: outputs() };
    for (const socket of sockets) if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ frame }));
  };

  const archives = archiver({
    host: parts.host,
    files: parts.library.files,
    pack: parts.pack,
    app: parts.calls.info.app,
    wall: parts.calls.wall,
    tell: (frame) => {
      for (const socket of open.director) if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ frame }));
    },
  });

  function serve(socket: WebSocket, role: EntryRole): void {
    if (role === 'director') void lease.take(socket);
    open[role].add(socket);
    if (role !== 'director') tellOutputs(open.director);
    socket.on('close', () => {
      lease.release(socket);
      open[role].delete(socket);
      if (role !== 'director') tellOutputs(open.director);
    });
    const handlers = browserCalls({
      ...parts.calls,
      host: parts.host,
      library: parts.library,
      outputs,
      blacken: (name, black) => {
        blackouts.set(name, black);
        tellOutputs(sockets.clients);
      },
      takeLease: () => lease.take(socket),
      mayWrite: () => lease.isHeldBy(socket),
      archiver: archives,
    });
    serveLink({ socket, role, host: parts.host, handlers, mono: parts.mono, report: parts.report });
  }

  return () => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

/** The role that an address opens as; null: none of its cookies is there. An output is never more than it shows. */
function roleAt(url: string, holds: (role: EntryRole) => boolean): EntryRole | null | 'nowhere' {
  switch (url) {
    case '/link':
      return ENTRY_ROLES.find(holds) ?? null;
    default: {
      const role = OUTPUT_ROLES.find((each) => url === `/link?role=${each}`) ?? null;
      if (role === null) return 'nowhere';
      return mayOpen(role, holds) ? role : null;
    }
  }
}

/** What was sent along with the request is never read. */
function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy());
}
