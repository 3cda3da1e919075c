import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepTicks } from '../../../renderer/app/keepTicks.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import { addShow, selectShow, undoEdit } from '../../../renderer/library/showEdits.ts';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { tickItem } from '../../../renderer/stage/tickItem.ts';
import { commandId, showId, takeId } from '../../../shared/ids.ts';
import type { TakeMode } from '../../../shared/take/event.ts';
import { papersOf } from '../../../shared/take/records/papers.ts';
import { millis, minutes } from '../../../shared/time.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import type { TakeRecord } from '../../../shared/wire/record.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { bridge, freshLibrary } from '../library/freshLibrary.ts';

const item = (id: string) =>
  ({ id, text: id, owner: 'assistant', due: minutes(-30), done: null, note: '', files: [], carriedFrom: '' }) as const;
const SHOW = makeShow({ segments: [makeSegment('A')], checklist: [item('样品'), item('封面')] });
const OTHER = makeShow({ id: showId('other'), title: '另一场' });

let records: readonly TakeRecord[];
let bench: Bench;
let takes = 0;

/** The take as this window hears of it, with `more` ticks: who ticked what, or took it back. */
function hear(...more: readonly (readonly [string, boolean])[]): void {
  for (const [itemId, done] of more) {
    const seq = records.length + 1;
    records = [
      ...records,
      {
        ...{ v: 3, seq, at: at('15:00:00'), wall: at('15:00:00'), mono: millis(0), commandId: commandId(`tick-${seq}`) },
        by: { person: '小周', role: 'assistant', device: 'phone' },
        events: [{ type: 'itemTicked', itemId, done, at: at('15:00:00') }],
      },
    ];
  }
  takeStore.setState({ take: { ...bench.take, takeId: takeId(`take-${takes}`), papers: papersOf(SHOW), seq: records.length }, records });
}
const list = () => libraryStore.getState().show?.checklist.map(({ id, done }) => [id, done?.person ?? null]);
const become = (expected: unknown) => vi.waitFor(() => expect(list()).toEqual(expected));

async function open(mode: TakeMode): Promise<void> {
  resetTakeStore();
  freshLibrary();
  setBridge(null);
  takeStore.setState({ role: 'director', mayWrite: true });
  libraryStore.setState({ ready: true });
  await addShow(OTHER);
  await addShow(SHOW);
  bench = new Bench(SHOW, at('14:59:00'), mode);
  records = bench.log;
  takes += 1;
}

keepTicks();
beforeEach(() => open('live'));

test('a tick on air stands in the plan by who made it, is one step of undo there, and is taken over once', async () => {
  hear();
  hear(['样品', true]);
  await become([
    ['样品', '小周'],
    ['封面', null],
  ]);
  expect(libraryStore.getState().undoName).toBe('tick');
  undoEdit();
  hear(['封面', true], ['不在清单里', true]);
  await become([
    ['样品', null],
    ['封面', '小周'],
  ]);
  hear(['封面', false]);
  await become([
    ['样品', null],
    ['封面', null],
  ]);
});

test('while another show is open it goes into its own, with its step of undo', async () => {
  await selectShow(OTHER.id);
  hear(['样品', true]);
  await vi.waitFor(async () => {
    await settled();
    expect(libraryStore.getState().saving).toBe('saved');
    await selectShow(SHOW.id);
    expect(list()?.[0]).toEqual(['样品', '小周']);
  });
  undoEdit();
  expect(list()?.[0]).toEqual(['样品', null]);
});

test('a rehearsal’s tick is its own', async () => {
  await open('rehearsal');
  hear(['样品', true]);
  await new Promise((done) => setTimeout(done, 50));
  expect(list()?.[0]).toEqual(['样品', null]);
});

test('the director’s tick goes by a live take that is open, else straight to the plan', () => {
  const sent: unknown[] = [];
  const host: Partial<Bridge> = {
    ...bridge,
    send: (command) => {
      sent.push(command.action);
      return Promise.resolve({ type: 'acknowledged', commandId: command.commandId, seq: 1 });
    },
  };
  setBridge(host as Bridge);
  hear();
  tickItem(SHOW, '样品', true, '陈墨');
  expect([sent, list()?.[0]]).toEqual([[{ type: 'tickItem', itemId: '样品', done: true }], ['样品', null]]);
  // Added to the plan since the take opened: the take knows nothing of it.
  takeStore.setState({ take: { ...bench.take, papers: papersOf({ ...SHOW, checklist: [] }) } });
  tickItem(SHOW, '样品', true, '陈墨');
  expect([sent.length, list()?.[0]]).toEqual([1, ['样品', '陈墨']]);
});
