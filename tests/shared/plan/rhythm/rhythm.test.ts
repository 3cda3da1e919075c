import { describe, expect, test } from 'vitest';
import { planRows } from '../../../../shared/plan/planClock.ts';
import { hookGaps, hooks, isHookCue } from '../../../../shared/plan/rhythm/hooks.ts';
import { questionRows } from '../../../../shared/plan/rhythm/questions.ts';
import { waves } from '../../../../shared/plan/rhythm/waves.ts';
import type { Segment, Tier } from '../../../../shared/plan/segment.ts';
import { between, minutes } from '../../../../shared/time.ts';
import { makeSegment, THREE_PM } from '../../../support/plan.ts';

let count = 0;
const row = (m: number, patch: Partial<Segment>): Segment => {
  count += 1;
  return makeSegment(`r${count}`, { length: minutes(m), ...patch });
};
const sells = (tier: Tier | null, m = 5): Segment => row(m, { kind: 'product', tier });
const [traffic, profit, activity, image] = [
  () => sells('traffic'),
  () => sells('profit', 12),
  () => sells('activity'),
  () => sells('image'),
];
const bridge = () => row(1, { kind: 'transition' });
const buffer = () => row(10, { kind: 'buffer' });
const rowsOf = (...segments: readonly Segment[]) => planRows(THREE_PM, segments);

describe('waves', () => {
  const spans = (...segments: readonly Segment[]) => waves(rowsOf(...segments)).map(({ from, to }) => [from, to]);
  test('a 引流款 opens the next one; what leads over belongs to the one before, a buffer to none', () => {
    expect(spans(traffic(), bridge(), profit(), bridge(), buffer(), traffic(), profit(), buffer())).toEqual([
      [0, 4],
      [5, 7],
    ]);
  });
  test('two 引流款 in a row are one beginning', () => expect(spans(traffic(), traffic(), profit())).toEqual([[0, 3]]));
  test('whatever follows a 形象款 opens the next one', () => {
    expect(spans(profit(), image(), profit(), activity())).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });
  test('a buffer within a wave stays in it', () => expect(spans(traffic(), buffer(), profit())).toEqual([[0, 3]]));
  test('only product rows of the product phase, and none without tiers', () => {
    expect(spans({ ...traffic(), phase: 'opening' }, profit(), { ...image(), phase: 'closing' })).toEqual([[1, 2]]);
    expect(spans(sells(null), bridge(), sells(null))).toEqual([]);
  });
  test('counts its 利润款 time', () => {
    expect(waves(rowsOf(traffic(), profit(), bridge(), profit()))[0]?.profit).toBe(minutes(24));
  });
});

describe('hooks', () => {
  const at = (...segments: readonly Segment[]) =>
    hooks(rowsOf(...segments)).map(({ start, end }) => [between(THREE_PM, start) / 60_000, between(THREE_PM, end) / 60_000]);
  test('interactions, benefits and the encore hold throughout; touching ones are one', () => {
    expect(at(traffic(), profit(), row(3, { kind: 'interaction' }), activity(), bridge(), row(9, { kind: 'encore' }))).toEqual([
      [0, 5],
      [17, 25],
      [26, 35],
    ]);
  });
  test('a cue holds by the device it names, while it lies within the row', () => {
    const cue = (offset: number, title: string) => ({ id: title, offset: minutes(offset), title });
    expect(at({ ...profit(), subCues: [cue(4, '福袋②开奖'), cue(6, '弹 3 号讲解卡'), cue(30, '发券 5 元优惠券')] })).toEqual([[4, 4]]);
  });
  test.each(['福袋①上架', '优惠券弹出', '扣 1', 'Lucky bag opens', 'Poll: which colour?'])('%s is a hook', (title) =>
    expect(isHookCue({ title })).toBe(true),
  );
  test.each(['弹 3 号讲解卡', '投手窗口：开', '通知投手准备', 'Link 3 up'])('%s is none', (title) =>
    expect(isHookCue({ title })).toBe(false),
  );
  test('a block that asks or promises holds at its place in the script', () => {
    const block = (kind: 'product' | 'interact', text: string) => ({ id: text, kind, step: null, text });
    const script = { blocks: [block('product', '一二三四五六'), block('interact', '七八'), block('product', '')] };
    // 6 + 2 characters, and the one not yet written takes their average of 4: 6 of 12, then 2 of 12.
    expect(at({ ...profit(), script })).toEqual([[6, 8]]);
  });
});

describe('gaps between hooks', () => {
  const gaps = (...segments: readonly Segment[]) =>
    hookGaps(rowsOf(...segments)).map(({ start, length, index }) => [between(THREE_PM, start) / 60_000, length / 60_000, index]);
  test('exactly the limit is none, a second more is one', () => {
    expect(gaps(traffic(), row(15, { kind: 'product', tier: 'profit' }), activity())).toEqual([]);
    expect(gaps(traffic(), row(15.5, { kind: 'product', tier: 'profit' }), activity())).toEqual([[5, 15.5, 1]]);
  });
  test('the seed’s own pair of 利润款 is one of 25 minutes, and names the row where the limit passes', () => {
    expect(gaps(traffic(), profit(), bridge(), profit(), activity())).toEqual([[5, 25, 3]]);
  });
  test('before the first hook and behind the last count too', () => {
    expect(gaps(row(20, {}), traffic(), row(16, {}))).toEqual([
      [0, 20, 0],
      [25, 16, 2],
    ]);
  });
  test('none in an empty plan', () => expect(gaps()).toEqual([]));
});

test('questions: what floats, and what says that it answers', () => {
  const floats = row(14, { kind: 'interaction', title: '粉丝时间', floating: { from: minutes(30), to: minutes(84) } });
  const rows = rowsOf(row(3, { kind: 'interaction', title: '福袋' }), row(3, { kind: 'interaction', title: '问答 · 卧室' }), floats);
  expect(
    questionRows(THREE_PM, rows).map(({ row: each, window }) => [each.index, window === null ? null : between(THREE_PM, window.to)]),
  ).toEqual([
    [1, null],
    [2, minutes(84)],
  ]);
});
