import { type Instant, instant, minutes, seconds } from '../../../../shared/time.ts';

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Tick {
  readonly at: Instant;
  /** Whole minutes read as HH:mm. */
  readonly wholeMinute: boolean;
}

/** Where an instant lies on the one scale that every lane and mark shares, in per cent. */
export const placeOf = (span: Span, at: number): number => (span.to <= span.from ? 0 : ((at - span.from) / (span.to - span.from)) * 100);

const STEPS: readonly number[] = [
  seconds(5),
  seconds(10),
  seconds(30),
  minutes(1),
  minutes(2),
  minutes(5),
  minutes(10),
  minutes(15),
  minutes(30),
  minutes(60),
  minutes(120),
  minutes(180),
  minutes(360),
  minutes(720),
  minutes(1440),
];
const MOST_TICKS = 10;

/** Round clock times in the span, at most ten. `zone`: local time − UTC in ms, so that 30-minute zones get round hours. */
export function ticks(span: Span, zone: number): readonly Tick[] {
  const length = span.to - span.from;
  const step = STEPS.find((each) => length / each <= MOST_TICKS) ?? Math.ceil(length / MOST_TICKS / minutes(1440)) * minutes(1440);
  const first = Math.ceil((span.from + zone) / step) * step - zone;
  const count = Math.max(0, Math.floor((span.to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => ({ at: instant(first + index * step), wholeMinute: step >= minutes(1) }));
}
