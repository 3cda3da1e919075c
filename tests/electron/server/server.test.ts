import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '../../../electron/server/server.ts';
import { instant } from '../../../shared/time.ts';
import { CODES, enter, http, raw, startRig, statusOf } from './rig.ts';

let rig: Awaited<ReturnType<typeof startRig>>;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

const own = () => `127.0.0.1:${rig.port}`;
const get = (path: string, headers: Record<string, string> = {}) => raw(rig.port, http(`GET ${path}`, { Host: own(), ...headers }));

describe('pages', () => {
  it('come with headers that let nothing foreign in and keep nothing', async () => {
    const answer = await get('/');
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain('<title>control</title>');
    for (const header of [
      "default-src 'none'",
      'x-content-type-options: nosniff',
      'referrer-policy: no-referrer',
      'cache-control: no-store',
    ]) {
      expect(answer.toLowerCase()).toContain(header);
    }
    expect(answer.toLowerCase()).not.toContain('access-control');
    expect(statusOf(await get('/assets/app.js?v=1'))).toBe(200);
    expect(await raw(rig.port, http('HEAD /', { Host: own() }))).not.toContain('<title>');
  });

  it.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/%252e%252e/secret.html',
    '/assets/..%2f..%2fsecret.html',
    '/..\\secret.html',
    '/assets/%00.html',
    '/.hidden.html',
    '/assets/out.html',
    '/assets/',
    '/assets',
    '//evil/control.html',
    '/nothing.html',
    '/control.html/',
    '/%',
    '/secret.html',
    'secret.html',
    '*',
  ])('do not include %s', async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(statusOf(answer));
    expect(answer).not.toContain('secret\r\n');
    expect(answer.endsWith('secret')).toBe(false);
  });
});

describe('a request', () => {
  it.each([
    ['another name for loopback', { Host: 'evil.example' }],
    ['a name made to point here', { Host: 'cuedesk.evil.example:5790' }],
    ['our address without the port', { Host: '127.0.0.1' }],
    ['a page elsewhere', { Origin: 'https://evil.example' }],
    ['a page without an origin', { Origin: 'null' }],
    ['our origin by another scheme', { Origin: 'https://127.0.0.1' }],
  ])('by %s is refused', async (_name, headers) => {
    expect(statusOf(await get('/', headers))).toBe(403);
  });

  it('without a host is refused', async () => {
    expect(statusOf(await raw(rig.port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400);
  });

  it('changes nothing by another method or address', async () => {
    const origin = { Host: own(), Origin: `http://${own()}` };
    expect(statusOf(await raw(rig.port, http('PUT /enter', origin)))).toBe(405);
    expect(statusOf(await raw(rig.port, http('POST /control.html', origin)))).toBe(405);
    expect(statusOf(await get('/enter'))).toBe(404);
  });
});

describe('the way in', () => {
  it('is a code that works once, for a cookie no script can read', async () => {
    const body = JSON.stringify({ code: CODES.director });
    const origin = { Host: own(), Origin: `http://${own()}`, 'Content-Length': String(body.length) };
    const answer = await raw(rig.port, http('POST /enter', origin, body));
    expect(statusOf(answer)).toBe(204);
    expect(answer).toContain('set-cookie: cuedesk-director=token-director; Path=/; HttpOnly; SameSite=Strict\r\n');
    expect((await enter(rig.port, CODES.director)).status).toBe(403);
    expect(await enter(rig.port, CODES.host)).toEqual({ status: 204, cookie: 'cuedesk-host=token-host' });
  });

  it('does not open for a page elsewhere, nor for one that hides its origin', async () => {
    const body = JSON.stringify({ code: CODES.director });
    const length = { 'Content-Length': String(body.length) };
    for (const headers of [
      { Host: own() },
      { Host: own(), Origin: 'https://evil.example' },
      { Host: 'evil.example', Origin: 'http://evil.example' },
    ]) {
      const answer = await raw(rig.port, http('POST /enter', { ...headers, ...length }, body));
      expect(statusOf(answer)).toBe(403);
      expect(answer.toLowerCase()).not.toContain('set-cookie');
    }
    expect((await enter(rig.port, CODES.director)).status).toBe(204);
  });

  it('closes for a minute after five wrong codes', async () => {
    for (let tries = 0; tries < 5; tries++) expect((await enter(rig.port, `guess-${tries}`)).status).toBe(403);
    expect((await enter(rig.port, CODES.director)).status).toBe(429);
    rig.passSteady(60_001);
    expect((await enter(rig.port, CODES.director)).status).toBe(204);
  });

  it.each(['', '{', '[]', '{"code":1}', '{"kode":"x"}', 'null'])('takes no %j for a code', async (body) => {
    const origin = { Host: own(), Origin: `http://${own()}`, 'Content-Length': String(body.length) };
    expect(statusOf(await raw(rig.port, http('POST /enter', origin, body)))).toBe(400);
  });

  it('reads no long body', async () => {
    const origin = { Host: own(), Origin: `http://${own()}`, 'Content-Length': '5000000' };
    const answer = await raw(rig.port, http('POST /enter', origin, 'x'.repeat(100_000)));
    expect(answer === '' || statusOf(answer) === 400).toBe(true);
    expect((await enter(rig.port, CODES.director)).status).toBe(204);
  });
});

it('a port that is taken is said, and nothing else happens', async () => {
  const second = startServer({
    port: rig.port,
    root: '/',
    entrance: { codeOf: () => '', enter: () => ({ type: 'refused' }), holds: () => false },
    host: rig.host,
    library: rig.library,
    pack: () => Promise.resolve(),
    calls: {
      info: { app: '', runtime: '', host: 'headless' },
      language: () => null,
      setLanguage: () => undefined,
      takeFile: () => null,
      wall: () => instant(0),
      archivePath: (name) => name,
    },
    schedule: { every: () => () => undefined, after: () => () => undefined },
    mono: () => 0 as never,
    report: () => undefined,
  });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
