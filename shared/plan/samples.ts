import type { ShowId } from '../ids.ts';
import { type Instant, instant, later } from '../time.ts';
import type { Audit, AuditSign } from './product.ts';
import type { Show } from './show.ts';

const HOUR = 3_600_000;

export const SAMPLE_NAMES = ['property', 'commerce'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

/**
 * The next whole hour of local time after `now`; a whole hour itself counts as next. `offsetAt` is local minus UTC in
 * milliseconds: some zones lie half an hour aside, and where clocks change by half an hour the first guess may be none.
 */
export function nextWholeHour(now: Instant, offsetAt: (at: Instant) => number): Instant {
  const guess = wholeHourAt(now, offsetAt(now));
  return wholeHourAt(guess, offsetAt(guess));
}

const wholeHourAt = (now: Instant, offset: number): Instant => instant(Math.ceil((now + offset) / HOUR) * HOUR - offset);

/** A sample as a show of one's own: a new id, and every instant of the plan shifted so that it starts at `start`. */
export function redate(sample: Show, id: ShowId, start: Instant): Show {
  const shift = start - sample.plannedStart;
  return {
    ...sample,
    id,
    plannedStart: start,
    segments: sample.segments.map((segment) => ({
      ...segment,
      hardStart: segment.hardStart === null ? null : later(segment.hardStart, shift),
    })),
    products: sample.products.map((product) => ({
      ...product,
      priceAsOf: product.priceAsOf === null ? null : later(product.priceAsOf, shift),
      audit: redateAudit(product.audit, shift),
    })),
    checklist: sample.checklist.map((item) => ({ ...item, done: redateSign(item.done, shift) })),
  };
}

const redateSign = (sign: AuditSign | null, shift: number): AuditSign | null =>
  sign === null ? null : { ...sign, at: later(sign.at, shift) };

const redateAudit = ({ self, lead, compliance }: Audit, shift: number): Audit => ({
  self: redateSign(self, shift),
  lead: redateSign(lead, shift),
  compliance: redateSign(compliance, shift),
});

/** The text of a show file of our own, which has no unknown keys and was checked before it was shipped. */
export function bundledShow(text: string): Show {
  const { show } = JSON.parse(text) as { readonly show: Show };
  return {
    ...show,
    segments: show.segments.map((segment) => ({ ...segment, extra: {} })),
    products: show.products.map((product) => ({ ...product, extra: {} })),
    extra: {},
  };
}
