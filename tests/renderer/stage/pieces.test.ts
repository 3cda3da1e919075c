import { describe, expect, it } from 'vitest';
import { firstLine } from '../../../renderer/stage/firstLine.ts';
import { listWindow, rowOffsets } from '../../../renderer/stage/listWindow.ts';
import { logLines } from '../../../renderer/stage/logLines.ts';
import { matchingRows } from '../../../renderer/stage/matchingRows.ts';
import { startingAt } from '../../../renderer/stage/offPlan.ts';
import { rowFacts } from '../../../renderer/stage/rowFacts.ts';
import { undoLeft } from '../../../renderer/stage/undoNaming.ts';
import { later, seconds } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment } from '../../support/plan.ts';
import { threeSegments } from './shows.ts';

const script = (...texts: readonly string[]) => ({
  blocks: texts.map((text, index) => ({ id: `${index}`, kind: 'product' as const, step: null, text })),
});

describe('firstLine', () => {
  it.each([
    [['大家好！今天讲枕头。'], '大家好！'],
    [['', '第二块。后面'], '第二块。'],
    [['No mark at all'], 'No mark at all'],
    [['It is 3.5 kg. Next'], 'It is 3.5 kg.'],
    [[], null],
    [['  '], null],
  ])('%j → %j', (texts, line) => expect(firstLine(script(...texts))).toBe(line));
});

describe('listWindow', () => {
  const offsets = rowOffsets(Array.from({ length: 2000 }, () => 44));

  it('draws a short list whole', () => {
    expect(listWindow(rowOffsets([44, 44]), 0, 10)).toEqual({ first: 0, end: 2, above: 0, below: 0 });
  });

  it.each([0, 44, 5000, 43_000, 87_500])('at %i px draws what is seen and little more, and keeps the height', (scrollTop) => {
    const part = listWindow(offsets, scrollTop, 600);
    const drawn = offsets.slice(part.first, part.end);
    expect(drawn.length).toBeLessThan(50);
    expect(drawn[0]).toBeLessThanOrEqual(scrollTop);
    expect(offsets[part.end] ?? 0).toBeGreaterThanOrEqual(Math.min(scrollTop + 600, 88_000));
    expect(part.above + part.below + 44 * drawn.length).toBe(88_000);
  });
});

describe('logLines', () => {
  it('tells a take in order and strikes what an undo took back', () => {
    const bench = new Bench(threeSegments(), at('15:00:00'));
    bench.go(at('15:00:01'));
    bench.adjust(at('15:00:10'), 60_000);
    bench.go(at('15:00:20'));
    bench.undo(at('15:00:25'));
    expect(logLines(bench.log).map(({ at: when, happened, undone }) => [when, happened, undone])).toEqual([
      [at('15:00:00'), { type: 'opened' }, false],
      [at('15:00:01'), { type: 'started', cause: 'go', title: '开场白' }, false],
      [at('15:00:10'), { type: 'adjusted', delta: 60_000 }, false],
      [at('15:00:20'), { type: 'started', cause: 'go', title: '记忆枕' }, true],
      [at('15:00:25'), { type: 'undid', what: { type: 'started', cause: 'go', title: '记忆枕' } }, false],
    ]);
  });

  it('reads on where it stood, and again from the first record for another log', () => {
    const bench = new Bench(threeSegments(), at('15:00:00'));
    const other = new Bench(threeSegments(), at('15:00:00'));
    const said = () => logLines(bench.log).map(({ happened, undone }) => [happened.type, undone]);
    bench.go(at('15:00:01'));
    const first = logLines(bench.log);
    bench.go(at('15:00:20'));
    expect(said().length).toBe(3);
    other.go(at('15:00:02'));
    expect(logLines(other.log).map(({ at: when }) => when)).toEqual([at('15:00:00'), at('15:00:02')]);
    bench.undo(at('15:00:25'));
    const whole = [
      ['opened', false],
      ['started', false],
      ['started', true],
      ['undid', false],
    ];
    expect(said()).toEqual(whole);
    expect(said()).toEqual(whole);
    expect(logLines(bench.log.slice(0, 3)).map(({ undone }) => undone)).toEqual([false, false, false]);
    bench.redo(at('15:00:28'));
    expect(said().map(([, undone]) => undone)).toEqual([false, false, false, false, false]);
    expect(first.length).toBe(2);
  });

  it('shows the wall after a step of the wall clock', () => {
    const bench = new Bench(threeSegments(), at('15:00:00'));
    bench.go(at('15:00:01'));
    bench.stepWall(at('15:00:30'), 3_600_000);
    bench.hold(at('15:00:40'));
    expect(logLines(bench.log).map((line) => line.at)).toEqual([at('15:00:00'), at('15:00:01'), at('16:00:30'), at('16:00:40')]);
  });

  it('tells every step of the wall over 50 ms, and no piece of its creeping', () => {
    const bench = new Bench(threeSegments(), at('15:00:00'));
    for (const by of [50, -50, 51, -60]) bench.stepWall(at('15:00:30'), by);
    expect(logLines(bench.log).map(({ happened }) => happened)).toEqual([
      { type: 'opened' },
      { type: 'stepped', by: 51 },
      { type: 'stepped', by: -60 },
    ]);
  });

  it("keeps a rehearsal's clock that its first GO starts inside that GO", () => {
    const bench = new Bench(threeSegments(), at('10:00:00'), 'rehearsal');
    bench.go(at('10:00:05'));
    bench.setRate(at('10:00:06'), 4);
    expect(logLines(bench.log).map((line) => line.happened.type)).toEqual(['opened', 'started', 'rate']);
  });
});

describe('rows', () => {
  it('strike the planned clock only when it differs by a second', () => {
    const on = new Bench(threeSegments(), at('14:59:00'));
    expect(rowFacts(on.timing(at('15:00:00.9')).rows[1] as never, on.take, at('15:00:00.9')).struck).toBeNull();
    expect(rowFacts(on.timing(at('15:00:01')).rows[1] as never, on.take, at('15:00:01')).struck).not.toBeNull();
  });

  it('carry the same values a second later, except the one on air', () => {
    const bench = new Bench(threeSegments(), at('15:00:00'));
    bench.go(at('15:00:00'));
    bench.go(at('15:02:00'));
    const [before, after] = [at('15:02:10'), at('15:02:11')].map((now) =>
      bench.timing(now).rows.map((row) => rowFacts(row, bench.take, now)),
    );
    expect(after).toEqual(before);
  });

  it('are found by exact number first, then by title', () => {
    const show = threeSegments({
      segments: Array.from({ length: 12 }, (_, index) =>
        makeSegment(`s${index}`, { title: index === 4 ? '第 2 波' : `环节${'甲乙丙丁戊己庚辛壬癸子丑'[index]}` }),
      ),
    });
    const { rows } = new Bench(show, at('15:00:00')).timing(at('15:00:00'));
    expect(matchingRows(rows, '2').map((row) => row.index)).toEqual([1, 4]);
    expect(matchingRows(rows, '甲').map((row) => row.index)).toEqual([0]);
  });
});

describe('undo', () => {
  it('has 30 s for a GO and no limit for a hold', () => {
    const bench = new Bench(threeSegments(), at('15:00:00'));
    bench.go(at('15:00:00'));
    const going = bench.take.undoStack.at(-1);
    bench.hold(at('15:00:05'));
    const holding = bench.take.undoStack.at(-1);
    expect(going && undoLeft(going, at('15:00:12'))).toBe(seconds(18));
    expect(holding && undoLeft(holding, at('15:09:00'))).toBeNull();
  });
});

describe('shifting a show', () => {
  it('starts on a whole second and leaves pins where they are', () => {
    const show = threeSegments({ segments: [makeSegment('A', { hardStart: at('15:30:00') })] });
    const shifted = startingAt(show, later(at('15:20:00'), 640));
    expect([shifted.plannedStart, shifted.segments[0]?.hardStart]).toEqual([at('15:20:00'), at('15:30:00')]);
  });
});
