import { describe, expect, it } from 'vitest';
import { placeOf, ticks } from '../../../renderer/rooms/review/rhythm/axis.ts';
import { laneView } from '../../../renderer/rooms/review/rhythm/laneView.ts';
import { report } from '../../../shared/review/report.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: [
    makeSegment('A', { length: minutes(2), phase: 'opening' }),
    makeSegment('B', { length: minutes(5) }),
    makeSegment('C', { length: minutes(3), phase: 'closing' }),
  ],
});

function viewed(play: (bench: Bench) => void, of = show) {
  const bench = new Bench(of, at('14:50:00'));
  play(bench);
  const found = report(bench.log);
  if (found === null) throw new Error('no report');
  return laneView(found);
}

describe('laneView', () => {
  it('draws plan and show on one scale, from the earlier start to the later end', () => {
    const view = viewed((bench) => {
      bench.go(at('15:00:00'));
      bench.hold(at('15:01:00'));
      bench.resume(at('15:02:00'));
      bench.go(at('15:08:00'));
      bench.end(at('15:20:00'));
    });
    expect([view.span.from, view.span.to]).toEqual([at('15:00:00'), at('15:20:00')]);
    expect(view.planned.map(({ from, width, aired }) => [from, width, aired])).toEqual([
      [0, 10, true],
      [10, 25, true],
      [35, 15, false],
    ]);
    expect(view.actual.map(({ from, width }) => [from, width])).toEqual([
      [0, 40],
      [40, 60],
    ]);
    expect(view.holds.map(({ at: place, width }) => [place, width])).toEqual([[5, 5]]);
    expect(view.phases.map(({ phase, from, width }) => [phase, from, width])).toEqual([
      ['opening', 0, 10],
      ['product', 10, 25],
      ['closing', 35, 15],
    ]);
  });

  it('draws a row that the plan skipped where it ran, and nowhere in the plan', () => {
    const skipped = makeSegment('S', { length: minutes(1), skipped: true });
    const view = viewed(
      (bench) => {
        bench.unskip(at('14:59:00'), 'S');
        for (const clock of ['15:00:00', '15:02:00', '15:07:00']) bench.go(at(clock));
        bench.jump(at('15:09:00'), 'S');
        bench.end(at('15:10:00'));
      },
      { ...show, segments: [...show.segments, skipped] },
    );
    expect(view.planned.map(({ segmentId }) => segmentId)).toEqual(['A', 'B', 'C']);
    expect(view.actual.at(-1)).toMatchObject({ segmentId: 'S', from: 90, width: 10 });
    expect(view.links.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
    expect(view.phases.map(({ phase }) => phase)).toEqual(['opening', 'product', 'closing']);
  });

  it('a line is amber from five minutes late on, and missing where nothing ran', () => {
    const links = (second: string) =>
      viewed((bench) => {
        bench.go(at('15:00:00'));
        bench.go(at(second));
        bench.end(at('15:12:00'));
      }).links.map(({ key, late }) => [key, late]);
    expect(links('15:06:59.999')).toEqual([
      ['A', false],
      ['B', false],
    ]);
    expect(links('15:07:00')).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });

  it('keeps an undone start out of the lane and marks it', () => {
    const view = viewed((bench) => {
      bench.go(at('15:00:00'));
      bench.go(at('15:01:00'));
      bench.undo(at('15:01:10'));
      bench.end(at('15:10:00'));
    });
    expect(view.actual.map((box) => box.segmentId)).toEqual(['A']);
    expect(view.undone.map(({ run, at: place }) => [run.segment.id, place])).toEqual([['B', 10]]);
  });

  it('moves the plan to a show that was run at quite another time', () => {
    const view = viewed((bench) => {
      bench.go(at('20:00:00'));
      bench.end(at('20:05:00'));
    });
    expect(view.shift).toBe(ms('5:00:00'));
    expect([view.span.from, view.span.to]).toEqual([at('20:00:00'), at('20:10:00')]);
    expect(view.planned[0]?.from).toBe(0);
  });

  it('a take that never started shows its plan alone', () => {
    const view = viewed((bench) => bench.end(at('14:51:00')));
    expect([view.actual, view.links, view.shift]).toEqual([[], [], 0]);
  });
});

describe('ticks', () => {
  const span = { from: at('15:02:00'), to: at('17:01:00') };

  it('are round local clock times, at most ten', () => {
    const clocks = ticks(span, ms('8:00:00')).map(({ at: tick }) => (tick - at('15:00:00')) / 60_000);
    expect(clocks).toEqual([15, 30, 45, 60, 75, 90, 105, 120]);
  });

  it('are round in a zone of half hours too', () => {
    const [first] = ticks({ from: at('15:00:00'), to: at('23:50:00') }, ms('5:30:00'));
    expect(((first?.at ?? 0) + ms('5:30:00')) % ms('1:00:00')).toBe(0);
  });

  it('of a show under a minute show seconds', () => {
    expect(
      ticks({ from: at('15:00:01'), to: at('15:00:21') }, 0).map(({ at: tick, wholeMinute }) => [tick - at('15:00:00'), wholeMinute]),
    ).toEqual([
      [5_000, false],
      [10_000, false],
      [15_000, false],
      [20_000, false],
    ]);
  });

  it('an empty span places everything at its start', () => {
    expect(placeOf({ from: at('15:00:00'), to: at('15:00:00') }, at('15:00:00'))).toBe(0);
  });
});
