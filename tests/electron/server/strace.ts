import { type ChildProcess, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../host/support/logs.ts';
import { directorOf, gone, listening, spawnHost } from './headlessHost.ts';
import type { Tab } from './rig.ts';

/** What the system itself saw of a real host: which call came when, by strace. Power may fail; a page cache tells nothing. */
const CALLS = 'trace=openat,write,writev,pwrite64,pwritev,sendmsg,sendto,fsync,fdatasync,rename,renameat,renameat2,close';
/** µs that every fsync takes longer, so that an answer that does not wait for one comes before its end. */
const SLOW_DISK = 'inject=fsync,fdatasync:delay_enter=20000';

/**
 * One call of the system's. Sending a message is a write of the same process; a call that waits stands on two lines, `from`
 * the one where it began, `to` the one where it ended. `fd`: what it is about; for openat what it gave.
 */
export interface Seen {
  readonly call: string;
  readonly fd: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Starts the host under strace in `folder`, lets `drive` use it as the director does, ends it, and reads what was seen. */
export async function traced(
  program: string,
  folder: string,
  started: (child: ChildProcess) => void,
  drive: (tab: Tab) => Promise<void>,
): Promise<readonly Seen[]> {
  const found = spawnSync('strace', ['-V'], { encoding: 'utf8' });
  if (found.error !== undefined) throw new Error('strace is missing; install it with: apt-get install strace');
  const trace = join(folder, 'trace');
  // -D: the process that is started is the host itself, and the tracer looks on.
  const tracer = ['strace', '-D', '-f', '-s', '100000', '-e', CALLS, '-e', SLOW_DISK, '-o', trace];
  const child = spawnHost([...tracer, process.execPath, program], join(folder, 'data'), {});
  started(child);
  await drive(await directorOf(await listening(child)));
  child.kill('SIGTERM');
  await gone(child);
  const ended = new RegExp(`^${child.pid} +\\+\\+\\+ exited`, 'm');
  await until(() => ended.test(readFileSync(trace, 'utf8')));
  return seenIn(readFileSync(trace, 'utf8'));
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

/** An fsync that succeeded; strace notes beside the answer that it held it up. */
export const isSync = ({ call, text }: Seen): boolean => /^f(data)?sync$/.test(call) && / = 0( \(DELAYED\))?$/.test(text);
export const isWrite = ({ call }: Seen): boolean => /^p?write/.test(call);
export const isSaid = ({ call }: Seen): boolean => /^(write|send)/.test(call);

/** The first successful fsync of what `written` wrote to that began after it; undefined when there is none. */
export const syncAfter = (seen: readonly Seen[], written: Seen): Seen | undefined =>
  seen.find((each) => isSync(each) && each.fd === written.fd && each.from > written.to);
