import { describe, expect, it } from 'vitest';
import { type Curve, curveOf, meanOf, perMinute, slopeOf, valueAt } from '../../../../shared/take/numbers/curve.ts';
import { flowOf } from '../../../../shared/take/numbers/flow.ts';
import { STANDARD_THRESHOLDS, type Thresholds } from '../../../../shared/take/numbers/thresholds.ts';
import { instant, minutes } from '../../../../shared/time.ts';

const START = instant(1_000_000);
/** Readings as [minute of the show, value]. */
const readings = (...all: readonly (readonly [number, number])[]): Curve =>
  curveOf(all.map(([minute, value]) => ({ at: instant(START + minutes(minute)), value })));
/** Of the newest reading. */
const ofLast = <T>(curve: Curve, look: (curve: Curve, last: number) => T): T => look(curve, curve.readings.length - 1);
const minute = (at: number) => (at - START) / 60_000;

/** `peak 12`: the flow and the minute since when. */
const flow = (all: readonly (readonly [number, number])[], patch: Partial<Thresholds> = {}): string | null => {
  const found = flowOf(readings(...all), START, { ...STANDARD_THRESHOLDS, ...patch });
  return found === null ? null : `${found.flow} ${minute(found.since)}`;
};

describe('readings on a line', () => {
  const line = readings([0, 100], [10, 200], [20, 100]);

  it('are known between the first and the last, and nowhere else', () => {
    const at = (m: number) => valueAt(line, 2, instant(START + minutes(m)));
    expect([at(-1), at(0), at(5), at(10), at(15), at(20), at(21)]).toEqual([null, 100, 150, 200, 150, 100, null]);
  });

  it('have a mean over time, whatever is entered oftener', () => {
    expect(ofLast(line, meanOf)).toBe(150);
    expect(meanOf(line, 0)).toBe(100);
    expect(ofLast(readings([0, 100], [10, 200], [10.001, 200], [10.002, 200], [20, 100]), meanOf)).toBeCloseTo(150, 1);
    expect([ofLast(readings([3, 70]), meanOf), ofLast(readings(), meanOf)]).toEqual([70, null]);
  });

  it('slope by the share of the newest, and a total grows by the minute', () => {
    expect(slopeOf(readings([0, 950], [5, 1_000]), 1, minutes(5))).toBeCloseTo(0.05, 10);
    expect(slopeOf(readings([1, 950], [5, 1_000]), 1, minutes(5))).toBeNull();
    expect(ofLast(readings([0, 100], [4, 180]), perMinute)).toBe(20);
    expect([ofLast(readings([0, 100], [0.5, 180]), perMinute), ofLast(readings([0, 100], [4, 90]), perMinute)]).toEqual([null, null]);
  });
});

describe('骤降, the fast one', () => {
  it('is less than 70 % of three minutes ago, and at least 20 people gone', () => {
    expect(
      flow([
        [10, 1_000],
        [13, 699],
      ]),
    ).toBe('drop 13');
    expect(
      flow([
        [10, 1_000],
        [13, 700],
      ]),
    ).toBeNull();
    expect(
      flow([
        [10, 60],
        [13, 41],
      ]),
    ).toBeNull();
    expect(
      flow([
        [10, 60],
        [13, 40],
      ]),
    ).toBe('drop 13');
  });

  it('asks what was there three minutes ago, not at the last reading', () => {
    expect(
      flow([
        [9, 1_000],
        [12, 1_000],
        [13, 650],
        [14, 640],
      ]),
    ).toBe('drop 13');
    expect(
      flow([
        [12, 1_000],
        [13, 500],
      ]),
    ).toBeNull();
  });
});

describe('高峰', () => {
  /** A quiet show until minute 10, then full. */
  const rise = (...more: readonly (readonly [number, number])[]) => [[0, 400], [10, 400], ...more] as const;

  it('is near the most and well above the mean for two minutes', () => {
    expect(flow(rise([11, 1_000], [12, 1_000]))).toBe('climb 11');
    expect(flow(rise([11, 1_000], [13, 1_000]))).toBe('peak 11');
    expect(flow(rise([11, 1_000], [13, 900]))).toBe('peak 11');
    expect(flow(rise([11, 1_000], [13, 899]))).toBe('climb 11');
  });

  it('is none in the first ten minutes, nor without a mean to stand out from', () => {
    expect(
      flow([
        [0, 100],
        [6, 1_000],
        [9, 1_000],
      ]),
    ).toBe('climb 6');
    expect(
      flow([
        [0, 1_000],
        [11, 1_000],
        [14, 1_000],
      ]),
    ).toBeNull();
  });

  it('without its threshold is no peak', () => expect(flow(rise([11, 1_000], [13, 1_000]), { peakOfMean: null })).toBe('climb 11'));
});

describe('爬升 and 平淡', () => {
  it('climbs above 5 % of the current in five minutes', () => {
    expect(
      flow([
        [0, 1_000],
        [5, 1_053],
      ]),
    ).toBe('climb 5');
    expect(
      flow([
        [0, 950],
        [5, 1_000],
      ]),
    ).toBeNull();
    expect(
      flow(
        [
          [0, 1_000],
          [5, 1_053],
        ],
        { climb: null },
      ),
    ).toBeNull();
  });

  it('is flat within 3 % for ten minutes below the mean', () => {
    const quiet = [
      [0, 2_000],
      [10, 1_000],
      [15, 1_000],
      [20, 1_010],
      [25, 1_000],
    ] as const;
    expect(flow(quiet)).toBe('flat 25');
    expect(flow(quiet.slice(0, 4))).toBeNull();
    expect(
      flow([
        [0, 800],
        [10, 1_000],
        [15, 1_000],
        [20, 1_010],
        [25, 1_000],
      ]),
    ).toBeNull();
    expect(
      flow([
        [0, 2_000],
        [10, 1_000],
        [15, 1_000],
        [20, 1_040],
        [25, 1_000],
      ]),
    ).toBeNull();
  });

  it('of nothing, or one figure, is nothing', () => expect([flow([]), flow([[20, 500]])]).toEqual([null, null]));
});
