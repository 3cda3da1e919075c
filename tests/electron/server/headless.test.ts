import type { ChildProcess } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commandId, runId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/take/apply.ts';
import { remainingOf } from '../../../shared/take/run.ts';
import { currentRun } from '../../../shared/take/state.ts';
import { instant, millis, minutes } from '../../../shared/time.ts';
import type { RecordPage } from '../../../shared/wire/frame.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { command, openRequest, tempFolder } from '../host/support/rig.ts';
import { buildHeadless, directorOf, gone, listening, spawnHost } from './headlessHost.ts';
import type { Tab } from './rig.ts';

const folder = tempFolder();
const data = join(folder.path, 'data');
const running = new Set<ChildProcess>();

let program = '';
beforeAll(async () => {
  program = await buildHeadless(folder.path);
}, 60_000);
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(folder.drop);

function start(env: Readonly<Record<string, string>>, args: readonly string[] = []): ChildProcess {
  const child = spawnHost([process.execPath, program, ...args], data, env);
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

const show = makeShow({ goGap: millis(0), segments: Array.from({ length: 500 }, (_, i) => makeSegment(`S${i}`, { length: minutes(60) })) });
const page = async (tab: Tab) => (await tab.call('records', 0)) as RecordPage;

describe('killed at any moment', () => {
  it('has lost nothing that was acknowledged, half of nothing, and no time', { timeout: 60_000 }, async () => {
    const acknowledged: string[] = [];
    let sent = 0;
    let restarts = 0;
    for (let round = 0; round < 15; round++) {
      const host = await listening(start({}));
      const tab = await directorOf(host);
      if (round === 0) await tab.call('openTake', openRequest('take-1', show));
      const { records } = await page(tab);
      const ids = records.map((record) => record.commandId as string);
      expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
      expect(records.map(({ seq }) => seq)).toEqual(records.map((_, i) => i + 1));
      restarts = ids.filter((id) => id.startsWith('recovered-')).length;
      let run = currentRun(fold(records)!)?.id ?? null;
      // After the first, sent without waiting, so that the kill falls among records that are decided, written, fsynced and answered.
      for (let burst = 0; burst < 40; burst++) {
        const id = `kill-${sent++}`;
        const next = runId(`run-${sent}`);
        const made = { ...command({ type: 'go', newRunId: next, expectedRunId: run }), commandId: commandId(id) };
        run = next;
        const answered = tab
          .call('send', made)
          .then((answer) => (answer as { type: string }).type === 'acknowledged' && acknowledged.push(id));
        if (burst === 0) await answered;
        else if (burst % 4 === 0) await new Promise((go) => setTimeout(go, 1));
      }
      await new Promise((go) => setTimeout(go, (round * 7) % 40));
      host.child.kill('SIGKILL');
      await gone(host.child);
    }
    expect(restarts).toBe(14);
    expect(acknowledged.length).toBeGreaterThanOrEqual(15);

    const tab = await directorOf(await listening(start({})));
    const { records } = await page(tab);
    const run = currentRun(fold(records)!)!;
    const beat = await nextBeat(tab);
    expect(Math.abs(remainingOf(run, beat.takeNow) - (run.planned - (beat.wallNow - run.startedAt)))).toBeLessThanOrEqual(50);
  });
});

async function nextBeat(tab: Tab) {
  for (;;) {
    const beat = tab.frames.findLast((frame) => frame.type === 'beat');
    if (beat !== undefined && beat.takeNow !== null) return { takeNow: instant(beat.takeNow), wallNow: beat.wallNow };
    await new Promise((go) => setTimeout(go, 20));
  }
}

describe('the process', () => {
  it('listens on loopback, hands out the file it was given, and ends cleanly when told', async () => {
    const file = join(folder.path, 'evening.cuedesk.json');
    writeFileSync(file, '{"show":1}');
    const host = await listening(start({ CUEDESK_LANG: 'en' }, [file]));
    expect(host.text).toContain(`http://127.0.0.1:${host.port}/#code=${host.codes[0]}`);
    expect(host.text).toContain(`http://127.0.0.1:${host.port}/prompter.html#code=${host.codes[1]}`);
    const tab = await directorOf(host);
    expect(await tab.call('hello')).toMatchObject({ language: 'en', openFile: { name: 'evening.cuedesk.json', text: '{"show":1}' } });
    expect(await tab.call('hello')).toMatchObject({ openFile: null });
    host.child.kill('SIGTERM');
    expect(await gone(host.child)).toBe(0);
    expect(await tab.closed).toBe(1006);
  });

  it('says that its port is taken, and touches nothing', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => taken.on('listening', done));
    const { port } = taken.address() as { port: number };
    const elsewhere = join(folder.path, 'untouched');
    const child = start({ CUEDESK_PORT: String(port), CUEDESK_DATA: elsewhere });
    let said = '';
    child.stderr!.on('data', (part) => {
      said += String(part);
    });
    expect(await gone(child)).toBe(1);
    expect(said).toBe(`Port ${port} is taken. Close the other program or set CUEDESK_PORT.\n`);
    expect(readdirSync(folder.path)).not.toContain('untouched');
    taken.close();
  });
});
