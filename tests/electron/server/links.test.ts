import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteId, questionId, runId, segmentId } from '../../../shared/ids.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import { MAX_LINK_MESSAGE } from '../../../shared/wire/bridge.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { command, openRequest, threeSegments } from '../host/support/rig.ts';
import { CODES, enter, http, openTab, raw, startRig, statusOf, type Tab } from './rig.ts';

let rig: Awaited<ReturnType<typeof startRig>>;
let director: string;
let prompter: string;
beforeEach(async () => {
  rig = await startRig();
  director = (await enter(rig.port, CODES.director)).cookie!;
  prompter = (await enter(rig.port, CODES.host)).cookie!;
});
afterEach(() => rig.stop());

const own = () => `127.0.0.1:${rig.port}`;
const upgrade = (headers: Readonly<Record<string, string>>, path = '/link') =>
  http(`GET ${path}`, {
    ...headers,
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
  }).replace('Connection: close', 'Connection: Upgrade');

/** A masked text frame, as a client that does not wait for an answer would send it along. */
function frame(text: string): string {
  const bytes = Buffer.from(text);
  const size = bytes.length < 126 ? [0x80 | bytes.length] : [0x80 | 126, bytes.length >> 8, bytes.length & 255];
  return Buffer.concat([Buffer.from([0x81, ...size, 0, 0, 0, 0]), bytes]).toString('latin1');
}

const openTake = (tab: Tab, id = 'take-1') => tab.call('openTake', openRequest(id, threeSegments()));
const goCommand = () => command({ type: 'go', newRunId: runId('run-1'), expectedRunId: null });

describe('a link', () => {
  it.each([
    ['no cookie', {}, 401],
    ['a wrong cookie', { Cookie: 'cuedesk-director=guess' }, 401],
    ['the other role’s token', { Cookie: 'cuedesk-director=token-host' }, 401],
    ['a page elsewhere', { Origin: 'https://evil.example', Cookie: 'cuedesk-director=token-director' }, 403],
    ['no origin', { Origin: '', Cookie: 'cuedesk-director=token-director' }, 403],
    ['another host name', { Host: 'evil.example', Cookie: 'cuedesk-director=token-director' }, 403],
  ])('with %s is refused, and what was sent along does nothing', async (_name, headers, status) => {
    const tab = await openTab(rig.port, director);
    await openTake(tab);
    const sneaked = frame(JSON.stringify({ id: 1, call: 'send', args: [goCommand()] }));
    const answer = await raw(rig.port, upgrade({ Host: own(), Origin: `http://${own()}`, ...headers }) + sneaked);
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toContain('take');
    expect(takeStatus(rig.host.take()!)).toBe('armed');
  });

  it('is only at its own address', async () => {
    const headers = { Host: own(), Origin: `http://${own()}`, Cookie: director };
    expect(statusOf(await raw(rig.port, upgrade(headers, '/other')))).toBe(404);
    expect(statusOf(await raw(rig.port, upgrade(headers, '/link?role=system')))).toBe(404);
    expect(statusOf(await raw(rig.port, upgrade({ ...headers, Cookie: 'cuedesk-director=x' }, '/link?role=host')))).toBe(401);
  });

  it('carries a show from opening to end, to every page', async () => {
    const control = await openTab(rig.port, director);
    const stage = await openTab(rig.port, prompter);
    expect(await control.call('hello')).toMatchObject({ role: 'director', mayWrite: true, openFile: { name: 'a.cuedesk.json' } });
    expect(await stage.call('hello')).toMatchObject({ role: 'host', mayWrite: false, openFile: null });
    expect(await openTake(control)).toEqual({ type: 'opened', takeId: 'take-1' });
    expect(await control.call('send', goCommand())).toMatchObject({ type: 'acknowledged', seq: 2 });
    rig.beat();
    expect(await stage.call('records', 0)).toMatchObject({ takeId: 'take-1', records: [{ seq: 1 }, { seq: 2 }] });
    expect(stage.frames.map(({ type }) => type)).toEqual(['take', 'record', 'record', 'beat']);
    expect(JSON.stringify(stage.frames)).not.toContain('只给导播看');
    expect(await control.call('saveFile', { suggestedName: 'a', text: '', kind: 'csv' })).toEqual({ type: 'failed', detail: 'browser' });
  });

  it('gives each page its own role, also when one browser holds both cookies', async () => {
    const both = `${prompter}; ${director}`;
    expect(await (await openTab(rig.port, both)).call('hello')).toMatchObject({ role: 'director' });
    const stage = await openTab(rig.port, both, '/link?role=host');
    expect(await stage.call('hello')).toMatchObject({ role: 'host' });
    expect(await (await openTab(rig.port, director, '/link?role=host')).call('hello')).toMatchObject({ role: 'host' });
    await expect(stage.call('listTakes')).rejects.toThrow('notAllowed');
    await expect(openTake(stage)).rejects.toThrow('notAllowed');
    expect(await stage.call('send', goCommand())).toMatchObject({ type: 'refused', reason: 'notAllowed' });
  });

  it.each([
    ['director', ['assistant', 'host', 'viewer']],
    ['assistant', ['assistant', 'viewer']],
    ['host', ['host', 'viewer']],
    ['viewer', ['viewer']],
  ] as const)('lets the %s open %j, each as itself', async (role, pages) => {
    const { cookie } =
      role === 'director' ? { cookie: director } : role === 'host' ? { cookie: prompter } : await enter(rig.port, CODES[role]);
    const headers = { Host: own(), Origin: `http://${own()}`, Cookie: cookie! };
    for (const page of ['assistant', 'host', 'viewer'] as const) {
      const path = `/link?role=${page}`;
      if (!(pages as readonly string[]).includes(page)) expect(statusOf(await raw(rig.port, upgrade(headers, path)))).toBe(401);
      else
        expect(await (await openTab(rig.port, cookie!, path)).call('hello')).toMatchObject({ role: page, openFile: null, mayWrite: false });
    }
  });

  it('tells a countdown and an assistant no more than is theirs, and takes no more from them', async () => {
    const control = await openTab(rig.port, director);
    const wall = await openTab(rig.port, director, '/link?role=viewer');
    const phone = await openTab(rig.port, director, '/link?role=assistant');
    await openTake(control);
    await control.call('send', goCommand());
    const noted = { type: 'noteLead', noteId: noteId('l'), name: '王女士', contact: '', wish: '', source: 'form', assignee: '' } as const;
    const asked = { type: 'askQuestion', questionId: questionId('q'), text: '能开发票吗', askers: null } as const;
    await expect(wall.call('send', command(asked))).rejects.toThrow('notAllowed');
    for (const action of [noted, asked]) expect(await phone.call('send', command(action))).toMatchObject({ type: 'acknowledged' });
    expect(await phone.call('send', goCommand())).toMatchObject({ type: 'refused', reason: 'notAllowed' });
    const told = async (tab: Tab) => JSON.stringify([await tab.call('records', 0), tab.frames]);
    for (const words of ['王女士', '能开发票吗']) expect(await told(phone)).toContain(words);
    expect(await told(wall)).not.toMatch(/王女士|能开发票吗|只给导播看/);
    expect(await told(wall)).toContain('segmentStarted');
  });

  it('answers what it cannot read with a reason, or ends', async () => {
    const tab = await openTab(rig.port, director);
    await expect(tab.call('records', -1)).rejects.toThrow('badArguments');
    await expect(tab.call('send', { ...goCommand(), extra: 1 })).rejects.toThrow('badArguments');
    await expect(tab.call('readTake', '../secret')).rejects.toThrow('badArguments');
    await expect(tab.call('readTake', 'nothing')).rejects.toThrow('failed');
    for (const junk of ['', '{', 'null', '{"id":1,"call":"constructor","args":[]}', '{"id":1,"call":"hello"}', Buffer.from([0])]) {
      const other = await openTab(rig.port, director);
      other.say(junk);
      expect(await other.closed).toBe(1007);
    }
    expect(await tab.call('listTakes')).toEqual([]);
  });

  it('takes a large plan from the director, and nothing else as large', async () => {
    const text = '讲'.repeat(50_000);
    const script = { blocks: Array.from({ length: 20 }, (_, i) => ({ id: `b${i}`, kind: 'product' as const, step: null, text })) };
    const big = openRequest('take-1', makeShow({ segments: [makeSegment('A', { script })] }));
    const stage = await openTab(rig.port, prompter);
    void stage.call('openTake', big);
    expect(await stage.closed).toBe(1009);
    const control = await openTab(rig.port, director);
    expect(await control.call('openTake', big)).toMatchObject({ type: 'opened' });
    // A script as long is put into a row on air by the same link.
    const edit = command({ type: 'edit', segmentId: segmentId('A'), patch: { script: { blocks: script.blocks.slice(0, 10) } } });
    expect(await control.call('send', edit)).toMatchObject({ type: 'acknowledged' });
    void control.call('readTake', text.repeat(2));
    expect(await control.closed).toBe(1009);
    const last = await openTab(rig.port, director);
    last.say('x'.repeat(MAX_LINK_MESSAGE + 1));
    expect(await last.closed).toBe(1009);
  });

  it('that floods is cut, and the show goes on for the others', async () => {
    const control = await openTab(rig.port, director);
    await openTake(control);
    const flood = await openTab(rig.port, prompter);
    for (let n = 0; n < 1_000; n++) flood.say(JSON.stringify({ id: n, call: 'records', args: [0] }));
    expect(await flood.closed).toBe(1008);
    expect(await control.call('send', goCommand())).toMatchObject({ type: 'acknowledged' });
  });
});

describe('an output that is blacked out', () => {
  const black = { type: 'black', black: true } as const;
  const told = (tab: Tab) => tab.frames.flatMap((each) => (each.type === 'outputs' ? [each.outputs.prompter.blackSince] : [])).at(-1);

  it('hears of it at once, is black again when its page is loaded again, and comes back with the director’s word', async () => {
    const control = await openTab(rig.port, director);
    await control.call('hello');
    const page = await openTab(rig.port, prompter, '/link?role=host');
    await control.call('changeOutput', 'prompter', black);
    await expect.poll(() => told(page)).toEqual(expect.any(Number));
    page.close();
    await page.closed;
    const again = await openTab(rig.port, prompter, '/link?role=host');
    expect(await again.call('hello')).toMatchObject({ outputs: { prompter: { open: true, blackSince: told(page) } } });
    await control.call('changeOutput', 'prompter', { ...black, black: false });
    await expect.poll(() => told(again)).toBeNull();
  });

  it('is no affair of its own, nor of a tab that only looks', async () => {
    const control = await openTab(rig.port, director);
    await control.call('hello');
    const page = await openTab(rig.port, prompter, '/link?role=host');
    const second = await openTab(rig.port, director);
    await page.call('changeOutput', 'prompter', black);
    await second.call('changeOutput', 'prompter', black);
    expect(await control.call('hello')).toMatchObject({ outputs: { prompter: { blackSince: null } } });
  });
});

describe('the library', () => {
  it('belongs to the first tab; a second only reads until the first is gone', async () => {
    const first = await openTab(rig.port, director);
    const second = await openTab(rig.port, director);
    expect(await first.call('hello')).toMatchObject({ mayWrite: true });
    expect(await second.call('hello')).toMatchObject({ mayWrite: false });
    expect(await openTake(second)).toEqual({ type: 'refused', reason: 'notAllowed' });
    first.close();
    await first.closed;
    expect(await second.call('hello')).toMatchObject({ mayWrite: true });
    expect(await openTake(second)).toMatchObject({ type: 'opened' });
  });

  it('follows a reload, where the new link opens before the old one closes', async () => {
    const first = await openTab(rig.port, director);
    await first.call('hello');
    const reloaded = await openTab(rig.port, director);
    const hello = reloaded.call('hello');
    first.close();
    expect(await hello).toMatchObject({ mayWrite: true });
  });
});
