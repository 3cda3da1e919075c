import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { takeUndone } from '../../../renderer/link/undone.ts';
import { websocketBridge } from '../../../renderer/link/websocket.ts';
import { commandId, runId } from '../../../shared/ids.ts';
import { instant } from '../../../shared/time.ts';
import { MAX_LINK_MESSAGE } from '../../../shared/wire/bridge.ts';
import type { Frame } from '../../../shared/wire/frame.ts';
import { end, go, openRequest, threeSegments } from '../../electron/host/support/rig.ts';
import { CODES, startRig } from '../../electron/server/rig.ts';

let rig: Awaited<ReturnType<typeof startRig>>;
let cookie = '';
const sockets: NodeSocket[] = [];

/** A page at an address of the real server. What the browser adds by itself, origin and cookie, is added here. */
function page(path: string): Location {
  return new URL(`http://127.0.0.1:${rig.port}${path}`) as unknown as Location;
}

beforeEach(async () => {
  resetTakeStore();
  rig = await startRig();
  cookie = '';
  const origin = `http://127.0.0.1:${rig.port}`;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const { request } = await import('node:http');
    return new Promise((done, fail) => {
      const asking = request(`${origin}${path}`, { method: init.method ?? 'GET', headers: { origin, cookie } }, (answer) => {
        cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
        let text = '';
        answer.on('data', (part) => {
          text += String(part);
        });
        answer.on('end', () => done({ status: answer.statusCode, json: async () => JSON.parse(text) }));
      });
      asking.on('error', fail).end(init.body);
    });
  });
  vi.stubGlobal(
    'WebSocket',
    class extends NodeSocket {
      constructor(address: string) {
        super(address, { headers: { origin, cookie } });
        this.on('error', () => {});
        sockets.push(this);
      }
    },
  );
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) {
    socket.onclose = null;
    socket.terminate();
  }
  await rig.stop();
  vi.unstubAllGlobals();
});

it('enters with the code, which leaves the address, and does what the shell does', async () => {
  const replaced = vi.spyOn(history, 'replaceState').mockImplementation(() => {});
  const bridge = websocketBridge(page(`/#code=${CODES.director}`));
  const frames: Frame[] = [];
  bridge.onFrame((frame) => frames.push(frame));
  expect(await bridge.hello()).toMatchObject({ role: 'director', mayWrite: true });
  expect(replaced).toHaveBeenCalledWith(null, '', '/');
  expect(await bridge.openTake(openRequest('take-a', threeSegments()))).toEqual({ type: 'opened', takeId: 'take-a' });
  await go(rig.host);
  await vi.waitFor(() => expect(frames.filter((frame) => frame.type === 'record')).toHaveLength(2));
  expect((await bridge.records(0)).records).toHaveLength(2);
  replaced.mockRestore();
});

it('a refused call is an error with its reason', async () => {
  vi.spyOn(history, 'replaceState').mockImplementation(() => {});
  const bridge = websocketBridge(page(`/prompter.html#code=${CODES.host}`));
  expect(await bridge.hello()).toMatchObject({ role: 'host' });
  await expect(bridge.listTakes()).rejects.toThrow(/^notAllowed/);
});

it('a cut link is said, made again, and what was asked meanwhile is answered', async () => {
  vi.spyOn(history, 'replaceState').mockImplementation(() => {});
  const bridge = websocketBridge(page(`/#code=${CODES.director}`));
  await bridge.hello();
  await bridge.openTake(openRequest('take-a', threeSegments()));
  takeStore.setState({ link: 'live', mayWrite: false });
  sockets.at(-1)?.terminate();
  await vi.waitFor(() => expect(takeStore.getState().link).toBe('lost'));
  rig.clock.pass(1000);
  const action = { type: 'go', newRunId: runId('r'), expectedRunId: null } as const;
  const answer = bridge.send({ commandId: commandId('c'), by: { person: '', role: 'director', device: 'd' }, action });
  expect(await answer).toMatchObject({ type: 'acknowledged', seq: 2 });
  expect(sockets).toHaveLength(2);
  // The new link says again whether it has the library.
  await vi.waitFor(() => expect(takeStore.getState().mayWrite).toBe(true));
});

it('what waited through a long cut goes out without flooding the host, and a command that was asked again and again once', async () => {
  vi.spyOn(history, 'replaceState').mockImplementation(() => {});
  const bridge = websocketBridge(page(`/#code=${CODES.director}`));
  await bridge.hello();
  await bridge.openTake(openRequest('take-a', threeSegments()));
  sockets.at(-1)?.terminate();
  await vi.waitFor(() => expect(takeStore.getState().link).toBe('lost'));
  const action = { type: 'go', newRunId: runId('r'), expectedRunId: null } as const;
  const made = { commandId: commandId('c'), by: { person: '', role: 'director', device: 'd' }, action } as const;
  const again = Array.from({ length: 300 }, () => bridge.send(made));
  const others = Array.from({ length: 230 }, () => bridge.records(0));
  expect((await Promise.all(again)).every((answer) => answer.type === 'acknowledged')).toBe(true);
  expect(await Promise.all(others)).toHaveLength(230);
  expect(sockets).toHaveLength(2);
}, 30_000);

it('a command of a take that has given way meanwhile does not reach the next one', async () => {
  vi.spyOn(history, 'replaceState').mockImplementation(() => {});
  const bridge = websocketBridge(page(`/#code=${CODES.director}`));
  await bridge.hello();
  await bridge.openTake(openRequest('take-a', threeSegments()));
  takeStore.setState({ take: rig.host.take() });
  sockets.at(-1)?.terminate();
  await vi.waitFor(() => expect(takeStore.getState().link).toBe('lost'));
  const action = { type: 'go', newRunId: runId('r'), expectedRunId: null } as const;
  const late = bridge.send({ commandId: commandId('late'), by: { person: '', role: 'director', device: 'd' }, action });
  const refused = expect(late).rejects.toThrow('notAllowed');
  await end(rig.host);
  expect(await rig.host.openTake(openRequest('take-b', threeSegments()), 'director')).toMatchObject({ type: 'opened' });
  await refused;
  expect((await bridge.records(0)).records).toHaveLength(1);
  expect(rig.host.take()?.onAir.runs).toEqual([]);
});

it('a page that goes while a command waits says so to the one that comes in its place, once', async () => {
  vi.spyOn(history, 'replaceState').mockImplementation(() => {});
  const bridge = websocketBridge(page(`/#code=${CODES.director}`));
  await bridge.hello();
  await bridge.openTake(openRequest('take-a', threeSegments()));
  window.dispatchEvent(new Event('pagehide'));
  expect(takeUndone()).toBe(0);
  sockets.at(-1)?.terminate();
  await vi.waitFor(() => expect(takeStore.getState().link).toBe('lost'));
  const action = { type: 'go', newRunId: runId('r'), expectedRunId: null } as const;
  const given = bridge.send({ commandId: commandId('c'), by: { person: '', role: 'director', device: 'd' }, action });
  window.dispatchEvent(new Event('pagehide'));
  expect([takeUndone(), takeUndone()]).toEqual([1, 0]);
  expect(await given).toMatchObject({ type: 'acknowledged' });
});

it('what is too large for the host is refused here, and does not cost the link', async () => {
  vi.spyOn(history, 'replaceState').mockImplementation(() => {});
  const bridge = websocketBridge(page(`/#code=${CODES.director}`));
  await bridge.hello();
  const value = '讲'.repeat(MAX_LINK_MESSAGE / 3);
  const change = { store: 's', n: 1, id: 'c', at: instant(0), rows: [{ table: 'shows', key: '"a"', value }] } as const;
  await expect(bridge.keepChange(change)).rejects.toThrow('badArguments: too large');
  expect((await bridge.records(0)).takeId).toBeNull();
  expect(sockets).toHaveLength(1);
});

it('a code that was used is said to be, is tried no second time, and opens nothing', async () => {
  const replaced = vi.spyOn(history, 'replaceState').mockImplementation(() => {});
  await websocketBridge(page(`/#code=${CODES.director}`)).hello();
  cookie = '';
  const posted: string[] = [];
  const through = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    posted.push(path);
    return through(path, init);
  });
  websocketBridge(page(`/#code=${CODES.director}`));
  await vi.waitFor(() => expect(takeStore.getState()).toMatchObject({ link: 'lost', mayWrite: false, shut: { reason: 'codeRefused' } }));
  await vi.waitFor(() => expect(posted.filter((path) => path === '/entered').length).toBeGreaterThanOrEqual(4), { timeout: 4000 });
  expect(posted.filter((path) => path === '/enter')).toHaveLength(1);
  expect(takeStore.getState().shut?.reason).toBe('codeRefused');
  expect(sockets).toHaveLength(1);
  replaced.mockRestore();
});
