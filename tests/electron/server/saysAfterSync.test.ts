import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commandId, runId } from '../../../shared/ids.ts';
import { instant, millis } from '../../../shared/time.ts';
import type { LibraryChange, LibraryOpening } from '../../../shared/wire/library.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { command, openRequest, tempFolder } from '../host/support/rig.ts';
import { buildHeadless } from './headlessHost.ts';
import type { Tab } from './rig.ts';
import { isSaid, isSync, isWrite, type Seen, syncAfter, traced } from './strace.ts';

const folder = tempFolder();
let program = '';
let running: ChildProcess | null = null;

beforeAll(async () => {
  program = await buildHeadless(folder.path);
}, 60_000);
afterEach(() => {
  running?.kill('SIGKILL');
});
afterAll(() => folder.drop());

function seenBy(name: string, drive: (tab: Tab) => Promise<void>): Promise<readonly Seen[]> {
  const own = join(folder.path, name);
  mkdirSync(own);
  return traced(
    program,
    own,
    (child) => {
      running = child;
    },
    drive,
  );
}

/** The call that was found, or the test's end in words. */
function known(seen: Seen | undefined, what: string): Seen {
  if (seen === undefined) throw new Error(`${what}: never`);
  return seen;
}

it('has every record on disk before it says so, one by one and many at once', { timeout: 60_000 }, async () => {
  const sent: string[] = [];
  const seen = await seenBy('take', async (tab) => {
    const segments = Array.from({ length: 60 }, (_, index) => makeSegment(`S${index}`));
    await tab.call('openTake', openRequest('take-1', makeShow({ goGap: millis(0), segments })));
    const go = () => {
      const [expected, next] = [sent.length === 0 ? null : runId(`run-${sent.length}`), runId(`run-${sent.length + 1}`)];
      const id = `traced-${sent.length + 1}`;
      sent.push(id);
      return tab.call('send', { ...command({ type: 'go', newRunId: next, expectedRunId: expected }), commandId: commandId(id) });
    };
    for (let n = 0; n < 10; n += 1) expect(await go()).toMatchObject({ type: 'acknowledged' });
    // Together: one fsync may stand for several.
    for (const answer of await Promise.all(Array.from({ length: 40 }, go))) expect(answer).toMatchObject({ type: 'acknowledged' });
  });
  let together = 0;
  let lastSync = -1;
  for (const id of sent) {
    const named = (each: Seen) => each.text.includes(`\\"commandId\\":\\"${id}\\"`);
    const record = known(
      seen.find((each) => isWrite(each) && named(each) && each.text.includes('\\"prev\\":')),
      `${id} is written`,
    );
    const answer = known(
      seen.find((each) => isSaid(each) && named(each) && each.text.includes('\\"result\\":')),
      `${id} is answered`,
    );
    const sync = known(syncAfter(seen, record), `${id} is synced`);
    expect(sync.to, `${id} is answered before it is on disk`).toBeLessThan(answer.from);
    if (sync.to === lastSync) together += 1;
    lastSync = sync.to;
  }
  expect(together).toBeGreaterThan(0);
  expect(together).toBeLessThan(sent.length - 10);
});

describe('of the library', () => {
  const change = (store: string, n: number): LibraryChange => ({
    store,
    n,
    id: `kept-${n}`,
    at: instant(n),
    rows: [{ table: 'shows', key: `"s${n}"`, value: `{"id":"s${n}"}` }],
  });
  const openings = (seen: readonly Seen[], path: RegExp) =>
    seen.filter(({ call, text, fd }) => call === 'openat' && fd >= 0 && path.test(text));
  /** What a descriptor stood for when `use` was made of it: the last opening of that number before. */
  const openedFor = (seen: readonly Seen[], use: Seen) =>
    seen.findLast(({ call, fd, to }) => call === 'openat' && fd === use.fd && to < use.from)?.text ?? '';
  const syncsOf = (seen: readonly Seen[], path: RegExp) => seen.filter((each) => isSync(each) && path.test(openedFor(seen, each)));

  it('has every change on disk before it says so, and the file’s name before the first', { timeout: 60_000 }, async () => {
    const COUNT = 20;
    const seen = await seenBy('changes', async (tab) => {
      const { stand } = (await tab.call('libraryOpening')) as LibraryOpening;
      expect(await tab.call('keepChange', change(stand.store, 1))).toMatchObject({ type: 'kept' });
      const rest = Array.from({ length: COUNT - 1 }, (_, index) => tab.call('keepChange', change(stand.store, index + 2)));
      for (const answer of await Promise.all(rest)) expect(answer).toMatchObject({ type: 'kept' });
    });
    for (let n = 1; n <= COUNT; n += 1) {
      const line = known(
        seen.find((each) => isWrite(each) && each.text.includes(`\\"id\\":\\"kept-${n}\\"`)),
        `change ${n} is written`,
      );
      expect(openedFor(seen, line)).toMatch(/library\/changes-\d+\.ndjson/);
      const answer = known(
        seen.find((each) => isSaid(each) && each.text.includes(`\\"result\\":{\\"type\\":\\"kept\\",\\"n\\":${n},`)),
        `change ${n} is answered`,
      );
      const sync = known(syncAfter(seen, line), `change ${n} is synced`);
      expect(sync.to, `change ${n} is answered before it is on disk`).toBeLessThan(answer.from);
      const [made] = openings(seen, /library\/changes-\d+\.ndjson", [^)]*O_CREAT/);
      const name = known(
        syncsOf(seen, /\/library", /).find(({ from }) => from > known(made, 'the file is made').to),
        'the folder is synced',
      );
      expect(name.to, 'the name of the file is on disk').toBeLessThan(answer.from);
    }
  });

  it('has a snapshot on disk under its name before it says so', { timeout: 60_000 }, async () => {
    const seen = await seenBy('snapshot', async (tab) => {
      const { stand } = (await tab.call('libraryOpening')) as LibraryOpening;
      await tab.call('keepChange', change(stand.store, 1));
      expect(await tab.call('takeSnapshot', 'asked')).toMatchObject({ type: 'kept' });
    });
    const SNAPSHOT = /snapshots\/\d+-\w+-asked\.ndjson/;
    const written = known(
      seen.findLast((each) => isWrite(each) && /asked\.ndjson\.tmp"/.test(openedFor(seen, each))),
      'the temporary file is written',
    );
    const sync = known(syncAfter(seen, written), 'it is synced');
    const renamed = known(
      seen.find(({ call, text }) => /^rename/.test(call) && SNAPSHOT.test(text) && / = 0$/.test(text)),
      'it gets its name',
    );
    const name = known(
      syncsOf(seen, /library\/snapshots", /).find(({ from }) => from > renamed.to),
      'its folder is synced',
    );
    const answer = known(
      seen.find((each) => isSaid(each) && each.text.includes('\\"result\\":') && /-asked\.ndjson/.test(each.text)),
      'it is answered',
    );
    const order = [sync.to, renamed.from, name.from, answer.from];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(sync.from).toBeGreaterThan(written.to);
    expect(name.to).toBeLessThan(answer.from);
  });
});
