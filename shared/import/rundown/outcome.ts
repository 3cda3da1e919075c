import type { Segment } from '../../plan/segment.ts';
import type { Columns } from '../headers.ts';
import type { TableRow } from '../table.ts';
import type { MergedCell } from '../xlsx/readSheet.ts';
import type { RundownField } from './fields.ts';
import type { SegmentCellProblem } from './readSegmentCell.ts';

/** append: every row is new. update: rows that are found are changed, the others added. replace: and what the table lacks goes. */
export const IMPORT_MODES = ['replace', 'update', 'append'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];
/** How a row finds the one it is about. */
export const MATCH_KEYS = ['number', 'title'] as const;
export type MatchKey = (typeof MATCH_KEYS)[number];

export type SegmentRowProblem =
  | { readonly type: 'cell'; readonly problem: SegmentCellProblem }
  | { readonly type: 'noTitle' }
  /** An earlier row is about the same segment. */
  | { readonly type: 'twice'; readonly row: number }
  | { readonly type: 'tooMany'; readonly limit: number };

export type SegmentOutcome =
  | { readonly type: 'add'; readonly segment: Segment }
  | { readonly type: 'change'; readonly before: Segment; readonly segment: Segment; readonly fields: readonly RundownField[] }
  | { readonly type: 'same'; readonly segment: Segment }
  /** A line that is no row: a phase above its rows, or a sum. */
  | { readonly type: 'passed'; readonly what: 'phase' | 'sum'; readonly text: string }
  /** column: 0-based, or null for the row as a whole. keeps: the segment it is about, which stays as it is. */
  | {
      readonly type: 'refused';
      readonly problem: SegmentRowProblem;
      readonly column: number | null;
      readonly text: string;
      readonly name: string;
      readonly keeps: Segment | null;
    };

export interface PlannedSegment {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly outcome: SegmentOutcome;
}

export interface RundownTable {
  readonly rows: readonly TableRow[];
  readonly merged: readonly MergedCell[];
  readonly columns: Columns<RundownField>;
  readonly mode: ImportMode;
  readonly matchBy: MatchKey;
}

export interface RundownPlan {
  readonly rows: readonly PlannedSegment[];
  /** Segments that the table lacks, in replace. */
  readonly removed: readonly Segment[];
  /** What the rundown becomes, phases in their order. The same object when nothing changes. */
  readonly segments: readonly Segment[];
}
