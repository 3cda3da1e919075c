import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/time.ts';
import { act, atThree, command, end, go, openRequest, startHost, tempFolder, threeSegments } from '../host/support/rig.ts';
import { bundled } from './bundled.ts';

/** The program as `npm run replay` runs it, on a log that the real host wrote. */
const folder = tempFolder();
const log = join(folder.path, 'takes/take-1.ndjson');
let run: Awaited<ReturnType<typeof bundled>>;

beforeAll(async () => {
  run = await bundled('replay');
  const clock = atThree();
  const { host } = await startHost(folder.path, clock);
  await host.openTake(openRequest('take-1', threeSegments()), 'director');
  await go(host);
  clock.pass(minutes(1));
  await act(host, 'hold');
  clock.pass(20_000);
  await act(host, 'resume');
  clock.pass(70_000);
  await go(host, 'false-go');
  clock.pass(5_000);
  await host.send(command({ type: 'undo', target: 'false-go' as never }), 'director');
  clock.pass(25_000);
  await end(host);
  await host.close();
}, 60_000);
afterAll(folder.drop);

const replay = (...args: readonly string[]) => run(args);

describe('replay', () => {
  it('tells the take in plain text', () => {
    const { stdout, status } = replay(log);
    expect(stdout.split('\n')).toEqual([
      'take-1.ndjson: 7 records',
      '试播 (live, take take-1)',
      'status ended, show clock 2026-03-02 15:03:00',
      'planned 2026-03-02 15:00:00 to 2026-03-02 15:10:00',
      'actual  2026-03-02 15:00:00 to 2026-03-02 15:03:00',
      expect.stringMatching(/^expected end 2026-03-02 15:03:00 \(-7:00\)$/),
      'nothing on air',
      '',
      'As run: start, end, length, deviation = held + added + talk',
      '  2026-03-02 15:00:00  2026-03-02 15:03:00  3:00  +1:00 = 0:20 + 0:00 + 0:40  环节 A (go)',
      '  2026-03-02 15:02:30  2026-03-02 15:02:35  0:05  -4:55 = 0:00 + 0:00 + -4:55  环节 B (go, undone)',
      '',
      '',
    ]);
    expect(status).toBe(0);
  });

  it('tells what was sold, at which price and by whose word', () => {
    const { stdout } = replay(join(import.meta.dirname, '../../fixtures/takes/products-v3.ndjson'));
    expect(stdout.split('\n').slice(-6)).toEqual([
      'Products: when, what, by whom',
      '  2026-03-02 15:00:10  P: linked (周盈)',
      '  2026-03-02 15:01:00  P: ¥169 -> ¥149 · 买一赠一 (陈墨 proposed, 周盈 confirmed)',
      '  2026-03-02 15:01:40  P: soldOut (陈墨)',
      '',
      '',
    ]);
  });

  it('tells what was noted, struck through notes too, and no number that was not masked', () => {
    const { stdout } = replay(join(import.meta.dirname, '../../fixtures/takes/records-v3.ndjson'));
    const records = stdout.split('\n').slice(stdout.split('\n').indexOf('Records: when, kind, what, by whom, what became of it') + 1);
    expect(records.slice(0, 4)).toEqual([
      '  2026-03-02 15:10:20  Correction: 100 支长绒棉，报告在卡上 · 林夏 said: “最好的面料” · 陈墨 · Corrected on air',
      '  2026-03-02 15:11:00  Comment handling: （辱骂） · 路人甲 · 周盈 · writer muted · abuse',
      '  2026-03-02 15:11:40  Lead: 王女士 138****5678 · 三居 · 周盈 · With 小李 · Lead widget',
      '  2026-03-02 15:11:55  Lead: 错记 · 周盈 · Withdrawn (周盈) · Form',
    ]);
    expect(records).toContain('  —  Product audit: 商品 P · Compliance · not signed');
  });

  it('tells it as JSON', () => {
    const { stdout, status } = replay('--json', log);
    expect(JSON.parse(stdout)).toMatchObject({
      records: 7,
      fault: null,
      timing: { status: 'ended' },
      report: { takeId: 'take-1' },
      state: { seq: 7 },
    });
    expect(status).toBe(0);
  });

  it('says what is damaged, and leaves it as it is', () => {
    const hurt = join(folder.path, 'hurt.ndjson');
    const bytes = readFileSync(log);
    bytes[bytes.indexOf('\n') + 30] = 0;
    writeFileSync(hurt, bytes);
    const { stdout, status } = replay(hurt);
    expect(stdout).toContain('hurt.ndjson: 1 records\nDAMAGED: line 2 was changed or lost');
    expect(status).toBe(1);
    expect(readFileSync(hurt).equals(bytes)).toBe(true);
    copyFileSync(log, hurt);
    writeFileSync(hurt, readFileSync(log).subarray(0, -3));
    expect(replay(hurt).stdout).toContain('DAMAGED: the last line is cut off');
  });

  it('names what it cannot read', () => {
    expect(replay(join(folder.path, 'nothing'))).toMatchObject({ status: 1, stderr: expect.stringContaining('ENOENT') });
    expect(replay()).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage') });
  });
});
