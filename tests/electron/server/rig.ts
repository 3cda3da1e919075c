import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { pack } from '../../../electron/host/proof/pack.ts';
import { systemSchedule } from '../../../electron/host/schedule.ts';
import { openEntrance } from '../../../electron/server/entrance.ts';
import { startServer } from '../../../electron/server/server.ts';
import { millis } from '../../../shared/time.ts';
import type { Frame } from '../../../shared/wire/frame.ts';
import { openRig } from '../host/library/rig.ts';
import { atThree, startHost, tempFolder } from '../host/support/rig.ts';

export const CODES = {
  director: 'code-of-the-director',
  assistant: 'code-of-the-assistant',
  host: 'code-of-the-host',
  viewer: 'code-of-the-wall',
} as const;

/** The real server on a port of the system's choosing, with a page, a secret beside it and a link that points out. */
export async function startRig() {
  const folder = tempFolder();
  const root = join(folder.path, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'control.html'), '<!doctype html><title>control</title>');
  writeFileSync(join(root, 'assets/app.js'), 'export {};');
  writeFileSync(join(folder.path, 'secret.html'), 'secret');
  symlinkSync(join(folder.path, 'secret.html'), join(root, 'assets/out.html'));
  const rig = await startHost(join(folder.path, 'data'), atThree());
  const { library } = openRig(join(folder.path, 'data'));
  let steady = 0;
  const secrets = [...Object.values(CODES), 'token-director', 'token-assistant', 'token-host', 'token-viewer'];
  let handedOut: Parameters<typeof startServer>[0]['calls'] extends { takeFile: () => infer File } ? File : never = {
    name: 'a.cuedesk.json',
    text: '{}',
    problem: null,
  };
  const reports: string[] = [];
  const server = await startServer({
    port: 0,
    root,
    entrance: openEntrance(
      () => secrets.shift()!,
      () => millis(steady),
    ),
    host: rig.host,
    library,
    pack,
    calls: {
      info: { app: '0', runtime: 'Node', host: 'headless' },
      language: () => null,
      setLanguage: () => undefined,
      wall: rig.clock.wall,
      archivePath: (name) => join(folder.path, name),
      takeFile: () => {
        const file = handedOut;
        handedOut = null;
        return file;
      },
    },
    schedule: systemSchedule,
    mono: () => millis(performance.now()),
    report: (what) => reports.push(what),
  });
  return {
    ...rig,
    library,
    reports,
    port: server.port,
    passSteady: (ms: number) => {
      steady += ms;
    },
    stop: async () => {
      await server.close();
      await rig.host.close();
      folder.drop();
    },
  };
}

/** Raw bytes in, the whole raw answer out: what a browser would never send can be sent. */
export function raw(port: number, request: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (part) => {
      answer += part.toString('latin1');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? done(answer) : fail(error)));
    socket.on('close', () => done(answer));
  });
}

/** A request line and headers, closed after the answer. */
export const http = (first: string, headers: Readonly<Record<string, string>>, body = ''): string =>
  [`${first} HTTP/1.1`, 'Connection: close', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n');

export const statusOf = (answer: string): number => Number(answer.split(' ')[1]);

export async function enter(port: number, code: string): Promise<{ readonly status: number; readonly cookie: string | null }> {
  const answer = await fetch(`http://127.0.0.1:${port}/enter`, {
    method: 'POST',
    headers: { origin: `http://127.0.0.1:${port}` },
    body: JSON.stringify({ code }),
  });
  return { status: answer.status, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? null };
}

/** One open page. */
export interface Tab {
  readonly call: (call: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly say: (text: string | Buffer) => void;
  readonly frames: readonly Frame[];
  readonly closed: Promise<number>;
  readonly close: () => void;
}

export function openTab(port: number, cookie: string, path = '/link'): Promise<Tab> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { cookie, origin: `http://127.0.0.1:${port}` } });
  const frames: Frame[] = [];
  const waiting = new Map<number, { readonly done: (value: unknown) => void; readonly fail: (error: Error) => void }>();
  let lastId = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if ('frame' in message) frames.push(message.frame);
    else if ('error' in message) waiting.get(message.id)?.fail(new Error(message.error));
    else waiting.get(message.id)?.done(message.result);
  });
  const closed = new Promise<number>((done) => socket.on('close', done));
  return new Promise((done, fail) => {
    socket.on('error', fail);
    socket.on('open', () =>
      done({
        call: (call, ...args) =>
          new Promise((answered, failed) => {
            lastId += 1;
            waiting.set(lastId, { done: answered, fail: failed });
            socket.send(JSON.stringify({ id: lastId, call, args }));
          }),
        say: (text) => socket.send(text),
        frames,
        closed,
        close: () => socket.close(),
      }),
    );
  });
}
