import type { SegmentId } from '../../ids.ts';
import type { Segment } from '../../plan/segment.ts';
import type { Instant, Millis } from '../../time.ts';
import type { CatchUpChange } from '../command.ts';

/** What the catch-up has to solve. All instants lie on one clock, the wall's. */
export interface CatchUpProblem {
  /** When the first of the rows could start: the expected end of what is on air. */
  readonly start: Instant;
  /** The planned end of the show. */
  readonly target: Instant;
  /** What is still to come, in running order: not run, not skipped, behind the current. Closing rows come last. */
  readonly rows: readonly Segment[];
  /** The closing rows among them keep at least this much together. */
  readonly closingFloor: Millis;
  /** What the director set as next: it may change its length but stays, or the rows it passes over would come back. */
  readonly setNext: SegmentId | null;
}

/** buffers: buffer rows alone. shortening: other rows also change their length, none is left out. anything: rows may go. */
export type CatchUpKind = 'buffers' | 'shortening' | 'anything';

export const CATCH_UP_KINDS: readonly CatchUpKind[] = ['buffers', 'shortening', 'anything'];

/** One offer, with the end it gives and what it costs. */
export interface CatchUpPlan {
  readonly kind: CatchUpKind;
  /** In running order. */
  readonly changes: readonly CatchUpChange[];
  readonly expectedShowEnd: Instant;
  /** + is late. */
  readonly endOffset: Millis;
  /** Sum of the values of the rows left out. */
  readonly valueDropped: number;
  /** Σ value × milliseconds taken from rows that stay. */
  readonly valueTimesShortened: number;
  /** Milliseconds taken from rows that stay. */
  readonly shortened: Millis;
  /** Rows touched, left out or given another length. */
  readonly touched: number;
}
