import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ENTRY_ROLES, type Entrance, mayOpen } from './entrance.ts';
import { type LinksParts, openLinks } from './links.ts';
import { reply, replyJson, sendPage } from './pages.ts';
import { isOwnRequest, isOwnWrite } from './sameOrigin.ts';

const MAX_ENTER_BODY = 1024;

export interface ServerParts extends LinksParts {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Folder of the built pages, absolute. */
  readonly root: string;
}

interface StartedParts extends ServerParts {
  /** Names this start: a page of the start before knows by it that all it was told may be stale. */
  readonly start: string;
}

export interface RunningServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves the pages and their links on loopback alone. Rejects when the port cannot be had (EADDRINUSE). */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const start = randomUUID();
  const server = createServer(
    // Whoever sends slower than this is not a browser on this machine.
    {
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16 * 1024,
      connectionsCheckingInterval: 2_000,
    },
    (request, response) => {
      answer(request, response, { ...parts, start }, portOf(server)).catch((error: unknown) => {
        parts.report(`${request.method ?? ''} failed: ${String(error)}`);
        response.destroy();
      });
    },
  );
  server.maxConnections = 200;
  const cutLinks = openLinks(server, () => portOf(server), parts);
  await listen(server, parts.port);
  return {
    port: portOf(server),
    close: () =>
      new Promise((done) => {
        cutLinks();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, port: number) =>
  new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });

const portOf = (server: Server): number => (server.address() as AddressInfo | null)?.port ?? 0;

async function answer(request: IncomingMessage, response: ServerResponse, parts: StartedParts, port: number): Promise<void> {
  const { method = '', url = '', headers } = request;
  const refused = refusal(method, url, headers, port);
  if (refused !== null) reply(response, refused, 'Refused\n', { connection: 'close' });
  else if (method === 'POST') enter(response, await readBody(request), parts.entrance);
  else if (url === '/entered') tellEntered(response, headers.cookie, parts);
  else await sendPage(response, method, url, parts.root);
}

/** Status of a request that is not for us, or null. Nothing is changed by GET. */
function refusal(method: string, url: string, headers: IncomingMessage['headers'], port: number): number | null {
  if (!isOwnRequest(headers, port)) return 403;
  if (method === 'GET' || method === 'HEAD') return null;
  if (method !== 'POST' || url !== '/enter') return 405;
  return isOwnWrite(headers, port) ? null : 403;
}

/**
 * What this browser may open, and the language to say it in. A page asks before it opens a link: a refused upgrade tells
 * it nothing, and a restarted host knows no cookie of the start before.
 */
function tellEntered(response: ServerResponse, cookie: string | undefined, { entrance, calls, start }: StartedParts): void {
  const roles = ENTRY_ROLES.filter((role) => mayOpen(role, (each) => entrance.holds(each, cookie)));
  replyJson(response, { start, roles, language: calls.language() });
}

function enter(response: ServerResponse, body: string | null, entrance: Entrance): void {
  const code = body === null ? null : readCode(body);
  const entered = code === null ? null : entrance.enter(code);
  switch (entered?.type) {
    case undefined:
      reply(response, 400, 'Not a code\n', { connection: 'close' });
      break;
    case 'later':
      reply(response, 429, 'Too many tries\n', { 'retry-after': '60' });
      break;
    case 'refused':
      reply(response, 403, 'Unknown code\n', {});
      break;
    case 'entered':
      reply(response, 204, '', { 'set-cookie': entered.cookie });
      break;
  }
}

function readCode(body: string): string | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' ? value.code : null;
  } catch {
    return null;
  }
}

/** null when it is too long; the rest is then not read. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAX_ENTER_BODY) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
