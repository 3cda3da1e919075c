import { type Instant, later } from '../../time.ts';
import type { PlanRow } from '../planClock.ts';

/** 答疑: when questions are answered, and within which window the director may bring that forward. */
export interface Questions {
  readonly row: PlanRow;
  /** null: it stays where it stands. */
  readonly window: { readonly from: Instant; readonly to: Instant } | null;
}

const NAMES_QUESTIONS = /答疑|问答|提问|Q ?& ?A|question/i;

/** Interactions that float, or whose title says that questions are answered. `plannedStart` is the show's, wall. */
export const questionRows = (plannedStart: Instant, rows: readonly PlanRow[]): readonly Questions[] =>
  rows.flatMap((row) => {
    const { kind, floating, title, skipped } = row.segment;
    if (skipped || kind !== 'interaction' || (floating === null && !NAMES_QUESTIONS.test(title))) return [];
    const window = floating === null ? null : { from: later(plannedStart, floating.from), to: later(plannedStart, floating.to) };
    return [{ row, window }];
  });
