import { between, type Instant, later, type Millis, millis, total } from '../time.ts';
import { plannedLength, startAfter } from './frozen.ts';
import type { PhaseBudgets, PhaseShare } from './phaseBudget.ts';
import { PHASES, type Segment } from './segment.ts';
import type { Show } from './show.ts';
import { plannedTime, unskipped } from './skip.ts';

/** One row of the plan with its planned wall instants. */
export interface PlanRow {
  readonly segment: Segment;
  /** 0-based place in the running order. */
  readonly index: number;
  readonly start: Instant;
  readonly end: Instant;
  /** Time that passes unplanned before a pinned start, ≥ 0. */
  readonly gap: Millis;
  /** How late the plan itself comes to this row's pin, ≥ 0. */
  readonly pinMissed: Millis;
}

export interface PhasePlan extends PhaseShare {
  readonly rows: readonly PlanRow[];
  readonly start: Instant;
}

/** A row that says the same as before stays the same object, so that a screen draws only what an edit moved. */
const known = new WeakMap<Segment, PlanRow>();

function sameRow(row: PlanRow): PlanRow {
  const before = known.get(row.segment);
  const isSame =
    before !== undefined &&
    before.index === row.index &&
    before.start === row.start &&
    before.gap === row.gap &&
    before.pinMissed === row.pinMissed;
  if (isSame) return before;
  known.set(row.segment, row);
  return row;
}

/**
 * Lengths chained from the planned start; a pin is waited for, never pulled forward (semantics.md §3). A row skipped in
 * the plan stands where it would begin, and lasts no time.
 */
export function planRows(start: Instant, segments: readonly Segment[]): readonly PlanRow[] {
  let end = start;
  return segments.map((segment, index) => {
    const from = segment.skipped ? end : startAfter(end, segment);
    const row = sameRow({
      segment,
      index,
      start: from,
      end: later(from, plannedTime(segment)),
      gap: between(end, from),
      pinMissed: millis(segment.hardStart === null || segment.skipped ? 0 : Math.max(0, from - segment.hardStart)),
    });
    end = row.end;
    return row;
  });
}

/** All three phases, an empty one too: it starts where the one before it ends. */
export function phasePlans(start: Instant, rows: readonly PlanRow[], budgets: PhaseBudgets): readonly PhasePlan[] {
  let next = start;
  return PHASES.map((phase) => {
    const own = rows.filter((row) => row.segment.phase === phase);
    const plan = {
      phase,
      rows: own,
      length: total(own.map((row) => plannedTime(row.segment))),
      budget: budgets[phase],
      start: own[0]?.start ?? next,
    };
    next = own.at(-1)?.end ?? next;
    return plan;
  });
}

/** The wall instant at which the show was announced to end, or null when no length was. */
export const announcedEnd = ({ plannedStart, targetLength }: Show): Instant | null =>
  targetLength === null ? null : later(plannedStart, targetLength);

/**
 * The length this row may have until the next pinned row starts on time; behind the last pin, until the whole plan ends
 * at `announced`. The rows between keep their lengths. null when there is neither; negative when not even those fit.
 */
export function roomUntilFixed(rows: readonly PlanRow[], index: number, announced: Instant | null): Millis | null {
  const row = rows[index];
  if (row === undefined) return null;
  const after = rows.slice(index + 1).filter((each) => !each.segment.skipped);
  const pinned = after.findIndex((each) => each.segment.hardStart !== null);
  const fixed = after[pinned]?.segment.hardStart ?? announced;
  if (fixed === null) return null;
  const kept = pinned === -1 ? after : after.slice(0, pinned);
  return millis(fixed - row.start - total(kept.map((each) => each.segment.length)));
}

export interface PlanSums {
  /** Rows that are not skipped, and those that are. */
  readonly segments: number;
  readonly skipped: number;
  /** Products that somebody is to talk about. */
  readonly products: number;
  readonly length: Millis;
  readonly end: Instant;
  /** Planned end less announced end: + is over, − is time left; null when no length was announced. */
  readonly overTarget: Millis | null;
  /** Length of 利润款 segments ÷ length of all product segments, 0–1; null without product segments. */
  readonly profitShare: number | null;
}

export function planSums(show: Show, rows: readonly PlanRow[]): PlanSums {
  const segments = unskipped(show.segments);
  const talked = segments.filter((segment) => segment.kind === 'product');
  const talkTime = total(talked.map((segment) => segment.length));
  const profit = total(talked.filter((segment) => segment.tier === 'profit').map((segment) => segment.length));
  const end = rows.at(-1)?.end ?? show.plannedStart;
  const announced = announcedEnd(show);
  return {
    segments: segments.length,
    skipped: show.segments.length - segments.length,
    products: new Set(segments.flatMap((segment) => segment.productIds)).size,
    length: plannedLength(segments),
    end,
    overTarget: announced === null ? null : between(announced, end),
    profitShare: talkTime === 0 ? null : profit / talkTime,
  };
}
