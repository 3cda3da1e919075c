import type { RunId, SegmentId } from '../../shared/ids.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { CatchUpChange, SegmentPatch } from '../../shared/take/command.ts';
import { command, expectedRunId } from './commands.ts';

/** Changes of the running rundown. `before` null is the end of it. */
export const setNext = (segmentId: SegmentId | null) => command({ type: 'setNext', segmentId, expectedRunId: expectedRunId() });
export const skip = (segmentId: SegmentId) => command({ type: 'skip', segmentId });
export const unskip = (segmentId: SegmentId) => command({ type: 'unskip', segmentId });
export const insertSegment = (segment: Segment, before: SegmentId | null) =>
  command({ type: 'insert', segment, before, expectedRunId: expectedRunId() });
export const moveSegment = (segmentId: SegmentId, before: SegmentId | null) =>
  command({ type: 'move', segmentId, before, expectedRunId: expectedRunId() });
export const removeSegment = (segmentId: SegmentId) => command({ type: 'remove', segmentId });
export const editSegment = (segmentId: SegmentId, patch: SegmentPatch) => command({ type: 'edit', segmentId, patch });
export const raiseSegment = (segmentId: SegmentId) => command({ type: 'raise', segmentId, expectedRunId: expectedRunId() });
/** `runId`: what was on air when the plan was reckoned. */
export const catchUp = (changes: readonly CatchUpChange[], runId: RunId | null) =>
  command({ type: 'catchUp', changes, expectedRunId: runId });
