import { type ChildProcess, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandId, runId } from '../../../shared/ids.ts';
import { millis } from '../../../shared/time.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { until } from '../host/support/logs.ts';
import { command, openRequest, tempFolder } from '../host/support/rig.ts';
import { buildHeadless, directorOf, gone, listening, spawnHost } from './headlessHost.ts';

/** What the system itself saw of the real host: which call came when, by strace. Power may fail; a page cache tells nothing. */
const folder = tempFolder();
const trace = join(folder.path, 'trace');
const CALLS = 'trace=openat,write,writev,pwrite64,pwritev,sendmsg,sendto,fsync,fdatasync,close';
let program = '';

beforeAll(async () => {
  program = await buildHeadless(folder.path);
}, 60_000);
let running: ChildProcess | null = null;
afterAll(() => {
  running?.kill('SIGKILL');
  folder.drop();
});

/** Sending a message is a write of the same process; a call that waits stands on two lines, and counts where it ends. */
interface Seen {
  readonly call: string;
  readonly fd: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function seenIn(text: string): readonly Seen[] {
  const open = new Map<string, Omit<Seen, 'to'>>();
  const all: Seen[] = [];
  text.split('\n').forEach((line, index) => {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (/^<\.\.\. \w+ resumed>/.test(rest)) {
      const begun = open.get(pid);
      open.delete(pid);
      if (begun !== undefined) all.push({ ...begun, text: begun.text + rest, to: index });
      return;
    }
    const [, call = '', first = ''] = /^(\w+)\(([^,)<]*)/.exec(rest) ?? [];
    if (call === '') return;
    const begun = { call, fd: Number(call === 'openat' ? /= (\d+)$/.exec(rest)?.[1] : first), text: rest, from: index };
    if (rest.endsWith('<unfinished ...>')) open.set(pid, begun);
    else all.push({ ...begun, to: index });
  });
  return all.toSorted((a, b) => a.from - b.from);
}

it('has every record on disk before it says so, one by one and many at once', { timeout: 60_000 }, async () => {
  const found = spawnSync('strace', ['-V'], { encoding: 'utf8' });
  if (found.error !== undefined) throw new Error('strace is missing; install it with: apt-get install strace');
  // -D: the process that is started is the host itself, and the tracer looks on.
  const tracer = ['strace', '-D', '-f', '-s', '100000', '-e', CALLS, '-o', trace];
  running = spawnHost([...tracer, process.execPath, program], join(folder.path, 'data'), {});
  const host = await listening(running);
  const tab = await directorOf(host);
  const segments = Array.from({ length: 60 }, (_, index) => makeSegment(`S${index}`));
  await tab.call('openTake', openRequest('take-1', makeShow({ goGap: millis(0), segments })));
  const sent: string[] = [];
  const go = () => {
    const [expected, next] = [sent.length === 0 ? null : runId(`run-${sent.length}`), runId(`run-${sent.length + 1}`)];
    const id = `traced-${sent.length + 1}`;
    sent.push(id);
    return tab.call('send', { ...command({ type: 'go', newRunId: next, expectedRunId: expected }), commandId: commandId(id) });
  };
  for (let n = 0; n < 10; n += 1) expect(await go()).toMatchObject({ type: 'acknowledged' });
  // Together: one fsync may stand for several.
  for (const answer of await Promise.all(Array.from({ length: 40 }, go))) expect(answer).toMatchObject({ type: 'acknowledged' });
  host.child.kill('SIGTERM');
  await gone(host.child);
  const ended = new RegExp(`^${host.child.pid} +\\+\\+\\+ exited`, 'm');
  await until(() => ended.test(readFileSync(trace, 'utf8')));

  const seen = seenIn(readFileSync(trace, 'utf8'));
  const written = (id: string) =>
    seen.find(({ call, text }) => /^p?write/.test(call) && text.includes(`\\"commandId\\":\\"${id}\\"`) && text.includes('\\"prev\\":'));
  const said = (id: string) =>
    seen.find(
      ({ call, text }) => /^(write|send)/.test(call) && text.includes('\\"result\\":') && text.includes(`\\"commandId\\":\\"${id}\\"`),
    );
  let together = 0;
  let lastSync = -1;
  for (const id of sent) {
    const [record, answer] = [written(id), said(id)];
    if (record === undefined || answer === undefined)
      throw new Error(`${id}: ${record === undefined ? 'never written' : 'never answered'}`);
    const sync = seen.find(
      ({ call, fd, text, from }) => /^f(data)?sync$/.test(call) && fd === record.fd && from > record.to && /= 0$/.test(text),
    );
    expect(sync, `${id} is never synced`).toBeDefined();
    expect(sync!.to, `${id} is answered before it is on disk`).toBeLessThan(answer.from);
    if (sync!.to === lastSync) together += 1;
    lastSync = sync!.to;
  }
  expect(together).toBeGreaterThan(0);
  expect(together).toBeLessThan(sent.length - 10);
});
