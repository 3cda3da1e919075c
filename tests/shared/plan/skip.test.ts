import { describe, expect, it } from 'vitest';
import { productId, segmentId } from '../../../shared/ids.ts';
import { lengthFromBuffer } from '../../../shared/plan/buffer.ts';
import { planRows, planSums } from '../../../shared/plan/planClock.ts';
import { hookGaps } from '../../../shared/plan/rhythm/hooks.ts';
import { waves } from '../../../shared/plan/rhythm/waves.ts';
import { toggleSkipped } from '../../../shared/plan/rundownEdit.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { fitShow } from '../../../shared/plan/sequence/fitShow.ts';
import { sequence } from '../../../shared/plan/sequence/sequence.ts';
import { productsSkipped, withSkipped } from '../../../shared/plan/skip.ts';
import { overOf } from '../../../shared/plan/speech.ts';
import { later, minutes } from '../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { WORDS } from './sequence/words.ts';

const row = (id: string, m: number, patch: Partial<Segment> = {}): Segment =>
  makeSegment(id, { length: minutes(m), flex: { min: minutes(m), max: minutes(m) }, ...patch });
const ids = (segments: readonly Segment[]) => segments.map(({ id }) => id).join('');

describe('a row skipped in the plan', () => {
  const rundown = [row('A', 2), row('B', 5, { skipped: true, hardStart: later(THREE_PM, minutes(30)) }), row('C', 3)];

  it('takes no time: what follows begins where it would have begun, and its pin is nobody’s', () => {
    const rows = planRows(THREE_PM, rundown);
    const at = (instant: number) => (instant - THREE_PM) / 60_000;
    expect(rows.map(({ start, end, gap, pinMissed }) => [at(start), at(end), gap, pinMissed])).toEqual([
      [0, 2, 0, 0],
      [2, 2, 0, 0],
      [2, 5, 0, 0],
    ]);
    expect(planSums(makeShow({ segments: rundown }), rows)).toMatchObject({ segments: 2, skipped: 1, length: minutes(5) });
  });

  it('opens no wave, holds nobody, and pays for no other row', () => {
    const product = (id: string, tier: Segment['tier'], patch: Partial<Segment> = {}) => row(id, 10, { kind: 'product', tier, ...patch });
    const first = [product('A', 'traffic'), product('B', 'image'), product('C', 'profit'), product('D', 'profit')];
    const skipped = first.map((each) => (each.id === 'C' ? { ...each, skipped: true } : each));
    const shape = (all: readonly Segment[]) => waves(planRows(THREE_PM, all)).map(({ from, to, profit }) => [from, to, profit / 60_000]);
    expect([shape(first), shape(skipped)]).toEqual([
      [
        [0, 2, 0],
        [2, 4, 20],
      ],
      [
        [0, 2, 0],
        [3, 4, 10],
      ],
    ]);
    // The draw that broke ten and ten minutes is gone: in the row behind it the quarter of an hour passes.
    const quiet = [row('A', 10), row('B', 5, { kind: 'interaction', skipped: true }), row('C', 10)];
    expect(hookGaps(planRows(THREE_PM, quiet)).map(({ index }) => index)).toEqual([2]);
    const buffer = (id: string, patch: Partial<Segment>) =>
      row(id, 5, { kind: 'buffer', flex: { min: minutes(0), max: minutes(5) }, ...patch });
    const paying = [row('A', 2), buffer('B', { skipped: true }), buffer('C', {})];
    expect(lengthFromBuffer(paying, segmentId('A'), minutes(3))?.payer).toBe(2);
    expect(lengthFromBuffer(paying, segmentId('B'), minutes(3))).toBeNull();
  });

  it('has no script that is too long: it is not spoken', () => {
    const script = { blocks: [{ id: 'b', kind: 'product', step: null, text: '字'.repeat(2000) } as const] };
    const over = (skipped: boolean) => overOf(row('A', 1, { script, skipped }), makeShow({ segments: [] }));
    expect([over(false) > 0, over(true)]).toEqual([true, 0]);
  });

  it('keeps its length when the show is fitted, and gives nothing', () => {
    const flexible = rundown.map((each) => ({ ...each, hardStart: null, flex: { min: minutes(1), max: minutes(9) } }));
    const plan = fitShow(makeShow({ segments: flexible }), minutes(8));
    expect(plan.off).toBe(0);
    expect(plan.segments[1]).toBe(flexible[1]);
    expect(planRows(THREE_PM, plan.segments).at(-1)?.end).toBe(later(THREE_PM, minutes(8)));
  });

  it('stays behind the row it stood behind when products are ordered, and its product is still to be had', () => {
    const pot = makeProduct('pot', { tier: 'profit', linkNumber: 1 });
    const segments = [
      row('A', 2, { phase: 'opening' }),
      row('B', 4, { phase: 'opening', skipped: true }),
      row('C', 10, { kind: 'product', tier: 'profit', productIds: [pot.id] }),
      row('D', 5, { kind: 'talk', skipped: true }),
      row('Z', 5, { phase: 'closing' }),
    ];
    let n = 0;
    const found = sequence({
      show: makeShow({ segments, products: [pot] }),
      products: [pot.id],
      target: minutes(40),
      locked: [],
      words: WORDS,
      newId: () => `new${++n}`,
    });
    if (found.type !== 'planned') throw new Error(found.reason);
    const at = (id: string) => found.plan.segments.findIndex((each) => each.id === id);
    expect([at('A'), at('B')]).toEqual([0, 1]);
    expect(found.plan.segments[at('D')]).toBe(segments[3]);
    expect(found.plan.segments[at('D') - 1]?.phase).toBe('product');
    expect(found.plan.reasons.get(segmentId('D'))).toEqual([{ type: 'kept', why: 'skipped' }]);
    expect(found.plan.off).toBe(0);
    expect(found.plan.removed.some(({ skipped }) => skipped)).toBe(false);
  });
});

describe('rows put back into an order', () => {
  const gone = (id: string, patch: Partial<Segment> = {}) => row(id, 1, { skipped: true, ...patch });
  it('stand behind what they stood behind, else at the head of their phase, several in their order', () => {
    const before = [
      row('O', 1, { phase: 'opening' }),
      gone('x'),
      row('A', 1),
      gone('y'),
      gone('z'),
      row('B', 1),
      gone('w', { phase: 'closing' }),
    ];
    expect(ids(withSkipped(before, [before[0]!, row('N', 1), before[2]!]))).toBe('OxNAyzw');
    expect(ids(withSkipped(before, [before[0]!, row('N', 1)]))).toBe('OxyzNw');
    expect(ids(withSkipped(before, []))).toBe('xyzw');
  });
});

describe('skipping', () => {
  it('takes all of the chosen rows out, and brings them back when all are out', () => {
    const rundown = [row('A', 1), row('B', 1, { skipped: true }), row('C', 1)];
    const both = [segmentId('A'), segmentId('B')];
    const out = toggleSkipped(rundown, both);
    expect([out.skips, out.rundown.map(({ skipped }) => skipped)]).toEqual([true, [true, true, false]]);
    expect(out.rundown[1]).toBe(rundown[1]);
    expect(toggleSkipped(out.rundown, both)).toMatchObject({ skips: false, rundown: [{ skipped: false }, { skipped: false }, {}] });
  });

  it('leaves a product that another row still talks about', () => {
    const [a, b] = [productId('a'), productId('b')];
    const rundown = [row('A', 1, { productIds: [a, b], skipped: true }), row('B', 1, { productIds: [a] })];
    expect([...productsSkipped(rundown)]).toEqual([b]);
  });
});
