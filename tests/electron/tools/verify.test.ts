import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENESIS, seal, walkChain } from '../../../electron/host/hashChain.ts';
import type { ChainHead } from '../../../shared/wire/frame.ts';
import { act, atThree, go, openRequest, startHost, tempFolder, threeSegments } from '../host/support/rig.ts';
import { bundled } from './bundled.ts';

/** The program as `npm run verify` runs it, on a log that the real host wrote. */
const folder = tempFolder();
const log = join(folder.path, 'takes/take-1.ndjson');
let run: Awaited<ReturnType<typeof bundled>>;
let head: ChainHead;

beforeAll(async () => {
  run = await bundled('verify');
  const { host } = await startHost(folder.path, atThree());
  await host.openTake(openRequest('take-1', threeSegments()), 'director');
  await go(host);
  await act(host, 'hold');
  await act(host, 'resume');
  head = (await host.listTakes())[0]!.head!;
  await host.close();
}, 60_000);
afterAll(folder.drop);

const verify = (...args: readonly string[]) => run(args, { CUEDESK_LANG: 'en' });
const text = ({ seq, sum }: ChainHead) => `${seq}:${sum}`;
const lines = () => readFileSync(log, 'utf8').trimEnd().split('\n');

function copy(name: string, bytes: Buffer | string): string {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
}

/** The log as somebody writes it who knows how the chain is made. */
function rewritten(change: (fields: Record<string, unknown>) => Record<string, unknown>): string {
  let prev = GENESIS;
  const all: Buffer[] = [];
  for (const { fields } of walkChain(readFileSync(log))) {
    const line = seal(change({ ...fields }), prev);
    all.push(line.bytes);
    prev = line.sum;
  }
  return copy('rewritten.ndjson', Buffer.concat(all));
}

describe('verify', () => {
  it('tells a whole log, its head, and what that does not show', () => {
    const { stdout, status } = verify(log);
    expect(stdout.split('\n')).toEqual([
      'take-1.ndjson: 4 records, linked without a gap.',
      `Chain head ${text(head)}`,
      expect.stringContaining('give --head with a head that was kept'),
      '',
    ]);
    expect(status).toBe(0);
  });

  it('matches the head that the host told, and an earlier one', () => {
    expect(verify(log, '--head', text(head))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Matches the kept head: up to here'),
    });
    const second = { seq: 2, sum: (JSON.parse(lines()[1]!) as { sum: string }).sum };
    expect(verify('--head', text(second), log)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Matches the kept head; 2 records more came after it'),
    });
  });

  it('names the first line that was changed, and writes nothing', () => {
    const hurt = lines();
    hurt[2] = hurt[2]!.replace('陈墨', '别人');
    const path = copy('changed.ndjson', `${hurt.join('\n')}\n`);
    const bytes = readFileSync(path);
    expect(verify(path)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^changed\.ndjson: line 3 does not match.*\nThe 2 records before/),
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it.each([
    ['a line taken out', (all: readonly string[]) => [all[0]!, all[2]!, all[3]!], 2],
    ['two lines changed over', (all: readonly string[]) => [all[0]!, all[2]!, all[1]!, all[3]!], 2],
    ['the first line taken out', (all: readonly string[]) => all.slice(1), 1],
  ])('finds %s', (_name, change, line) => {
    expect(verify(copy('moved.ndjson', `${change(lines()).join('\n')}\n`))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`line ${line} does not match`),
    });
  });

  it('tells a line that was cut off from one that was changed', () => {
    expect(verify(copy('torn.ndjson', readFileSync(log).subarray(0, -9)))).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/torn\.ndjson: the last line is not complete \(\d+ bytes\).*\nThe 3 records before it are linked/),
    });
  });

  it('finds by the kept head alone a log that was cut short at a line', () => {
    const short = copy('short.ndjson', `${lines().slice(0, 3).join('\n')}\n`);
    expect(verify(short).status).toBe(0);
    expect(verify(short, '--head', text(head))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Shorter than the kept head: there were 4 records, and now 3 good.'),
    });
  });

  it('finds by the kept head alone a log that was written anew', () => {
    const forged = rewritten((fields) => (fields.seq === 2 ? { ...fields, by: { ...(fields.by as object), person: '别人' } } : fields));
    expect(verify(forged).status).toBe(0);
    expect(verify(forged, '--head', text(head))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Does not match the kept head: record 4 is not the one of that time.'),
    });
  });

  it('follows the chain of a log that only a newer app understands', () => {
    expect(verify(rewritten((fields) => ({ ...fields, v: 99 })))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('4 records'),
    });
  });

  it('speaks Chinese unless told otherwise', () => {
    expect(run([log], { CUEDESK_LANG: '' }).stdout).toContain('4 条记录首尾相连，没有断开。');
    expect(run([log, '--head', text(head)], { CUEDESK_LANG: 'zh-CN' }).stdout).toContain('与留下的校验头一致');
  });

  it('checks nothing, and says why, when it was not told what', () => {
    expect(verify()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
    expect(verify(log, log)).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
    expect(verify(log, '--head')).toMatchObject({ status: 2, stderr: expect.stringContaining('is no chain head') });
    expect(verify(log, '--head', '4:short')).toMatchObject({ status: 2, stderr: expect.stringContaining('4:short') });
    expect(verify(join(folder.path, 'none'))).toMatchObject({ status: 2, stderr: expect.stringContaining('ENOENT') });
    expect(verify(copy('empty.ndjson', ''))).toMatchObject({ status: 1, stdout: expect.stringContaining('not one whole record') });
  });
});
