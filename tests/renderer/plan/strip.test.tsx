import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
import { planView } from '../../../renderer/rooms/plan/planView.ts';
import { snapLength, snapTargets } from '../../../renderer/rooms/plan/rhythm/snap.ts';
import { rowAt, stripBlocks } from '../../../renderer/rooms/plan/rhythm/stripBlocks.ts';
import { showLanguage } from '../../../renderer/ui/text.ts';
import { planRows } from '../../../shared/plan/planClock.ts';
import { later, millis, minutes } from '../../../shared/time.ts';
import { mountPlan } from './mountPlan.tsx';
import { openSegment, openShow, row, SMALL, START, showOf } from './planShow.ts';

describe('the strip from the keyboard', () => {
  beforeEach(() => openShow(showOf(SMALL)));
  afterEach(cleanup);
  const start = async () => {
    const user = userEvent.setup();
    await mountPlan();
    screen.getByTestId('rhythm-line').focus();
    return user;
  };

  test('left and right choose, in the grid too', async () => {
    const user = await start();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(planView.getState().selected).toBe('c');
    expect(screen.getByTestId('rhythm-line').getAttribute('aria-valuenow')).toBe('3');
    await user.keyboard('{End}{ArrowRight}{ArrowLeft}');
    expect(planView.getState().selected).toBe('buf');
  });

  test('up and down change nothing before Enter, and then once', async () => {
    const user = await start();
    await user.keyboard('{ArrowRight}{ArrowUp}{ArrowUp}{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByTestId('rhythm-pending').textContent).toContain('6:50');
    expect(openSegment('b')?.length).toBe(minutes(5));
    await user.keyboard('{Enter}');
    expect(openSegment('b')?.length).toBe(millis(410_000));
    expect(libraryStore.getState().undoName).toBe('length');
    undoEdit();
    expect(openSegment('b')?.length).toBe(minutes(5));
    expect(libraryStore.getState().undoName).toBeNull();
  });

  test('Escape drops it, and so does leaving', async () => {
    const user = await start();
    await user.keyboard('{ArrowUp}{Escape}');
    expect(screen.queryByTestId('rhythm-pending')).toBeNull();
    await user.keyboard('{ArrowUp}{Tab}');
    expect(screen.queryByTestId('rhythm-pending')).toBeNull();
    expect(openSegment('a')?.length).toBe(minutes(2));
  });

  test('never below ten seconds', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(openSegment('a')?.length).toBe(millis(10_000));
  });
});

test('waves and gaps are counted in the head, and one wave can fill the strip', async () => {
  const product = { kind: 'product' } as const;
  const wave = (n: number) => [
    row(`t${n}`, 'product', 5, { ...product, tier: 'traffic' }),
    row(`p${n}`, 'product', 20, { ...product, tier: 'profit' }),
    row(`i${n}`, 'product', 5, { ...product, tier: 'image' }),
  ];
  openShow(showOf([...wave(1), ...wave(2)]));
  const user = userEvent.setup();
  await mountPlan();
  expect(screen.getAllByTestId('rhythm-bracket')).toHaveLength(2);
  expect(screen.getAllByTestId('rhythm-gap')).toHaveLength(2);
  expect(screen.getAllByTestId('rhythm-segment')).toHaveLength(6);
  await user.click(screen.getByTestId('rhythm-zoom-wave'));
  expect(screen.getAllByTestId('rhythm-segment')).toHaveLength(3);
  cleanup();
});

test('a narrow first and last bracket are named by their shorter words', async () => {
  const long = Array.from({ length: 6 }, (_, n) => row(`p${n}`, 'product', 30, { kind: 'product', tier: 'profit' }));
  openShow(showOf([row('o', 'opening', 8), ...long, row('e', 'closing', 9)]));
  showLanguage('en');
  await mountPlan();
  const names = screen.getAllByTestId('rhythm-bracket').map((bracket) => [bracket.textContent, bracket.title]);
  expect(names[0]).toEqual(['Open', 'Opening · 8:00']);
  expect(names).toContainEqual(['Close', 'Closing · 9:00']);
  cleanup();
  showLanguage('zh-CN');
});

describe('what a dragged edge is drawn to', () => {
  const targets = [
    { kind: 'script', length: minutes(4) },
    { kind: 'fixed', length: minutes(5) },
  ] as const;
  test.each([
    [245_000, 10_000, false, minutes(4), 'script'],
    [296_000, 10_000, false, minutes(5), 'fixed'],
    [263_000, 10_000, false, 260_000, null],
    [245_400, 10_000, true, 245_000, null],
    [-5_000, 3_000, false, 10_000, null],
  ] as const)('%i ms, reach %i, free %s', (raw, reach, free, length, kind) => {
    expect(snapLength(raw, targets, reach, free)).toEqual({ kind, length });
  });
  test('the announced end, the script and the row’s own bounds', () => {
    const rows = planRows(START, [row('a', 'product', 5, { flex: { min: minutes(3), max: minutes(8) } }), row('b', 'product', 5)]);
    const [first] = rows;
    if (first === undefined) throw new Error('no row');
    expect(snapTargets(rows, first, showOf([]), later(START, minutes(12)))).toEqual([
      { kind: 'fixed', length: minutes(7) },
      { kind: 'shortest', length: minutes(3) },
      { kind: 'longest', length: minutes(8) },
    ]);
  });
});

describe('two thousand rows', () => {
  const rows = planRows(
    START,
    Array.from({ length: 2000 }, (_, n) => row(`r${n}`, 'product', 5)),
  );
  const span = (rows.at(-1)?.end ?? START) - START;
  const blocks = stripBlocks(rows, { start: START, span });
  test('are drawn as some hundreds of blocks that leave nothing out', () => {
    expect(blocks.length).toBeLessThan(1000);
    expect(blocks.reduce((sum, block) => sum + block.width, 0)).toBeCloseTo(1, 9);
  });
  test('every one is still found where it stands', () => {
    for (const each of [0, 1, 777, 1999]) {
      expect(rowAt(rows, START + minutes(5 * each) + 1)?.index).toBe(each);
    }
    expect(rowAt(rows, START - 1)?.index).toBe(0);
  });
});

test('a press on the gap behind a skipped row means the row that is drawn ahead of it', () => {
  const skipped = row('b', 'product', 5, { skipped: true });
  const pinned = row('c', 'product', 5, { hardStart: later(START, minutes(20)) });
  const rows = planRows(START, [row('a', 'product', 10), skipped, pinned]);
  expect([5, 15, 21].map((at) => rowAt(rows, START + minutes(at))?.segment.id)).toEqual(['a', 'a', 'c']);
});
