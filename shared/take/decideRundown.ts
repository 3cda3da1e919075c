import { assertNever } from '../assertNever.ts';
import { canonicalJson } from '../canonical.ts';
import type { SegmentId } from '../ids.ts';
import type { Segment } from '../plan/segment.ts';
import type { Instant } from '../time.ts';
import { moved } from './applyRundown.ts';
import { catchUpRefusal } from './catchUpRefusal.ts';
import type { RundownAction, SegmentPatch } from './command.ts';
import { type ActionOf, type Decision, refuse, unless } from './decision.ts';
import { fixedRefusal } from './fixed.ts';
import { isInWindow } from './floating.ts';
import { nextSegment } from './next.ts';
import { endedOrStale, endedRefusal } from './onAir.ts';
import type { Refusal } from './refusal.ts';
import { segmentOf, type TakeState } from './state.ts';

/** Changes of what is not on air and has not run; of the segment on air only what is read and said. */
export function decideRundown(state: TakeState, action: RundownAction, now: Instant): Decision {
  // Two consoles: what was placed by a picture that a GO has changed since is not placed by another.
  const first = 'expectedRunId' in action ? endedOrStale(state, action.expectedRunId) : endedRefusal(state);
  if (first !== null) return refuse(first);
  switch (action.type) {
    case 'setNext':
      return unless(setNextRefusal(state, action.segmentId), { type: 'nextSet', segmentId: action.segmentId, at: now });
    case 'skip':
      return unless(skipRefusal(state, action.segmentId, true), { type: 'segmentSkipped', segmentId: action.segmentId, at: now });
    case 'unskip':
      return unless(skipRefusal(state, action.segmentId, false), { type: 'segmentUnskipped', segmentId: action.segmentId, at: now });
    case 'insert':
      return unless(insertRefusal(state, action), { type: 'segmentInserted', segment: action.segment, before: action.before, at: now });
    case 'move':
      return unless(moveRefusal(state, action), { type: 'segmentMoved', segmentId: action.segmentId, before: action.before, at: now });
    case 'remove':
      return unless(fixedRefusal(state, action.segmentId), { type: 'segmentRemoved', segmentId: action.segmentId, at: now });
    case 'edit':
      return unless(editRefusal(state, action), { type: 'segmentEdited', segmentId: action.segmentId, patch: action.patch, at: now });
    case 'raise':
      return unless(raiseRefusal(state, action.segmentId, now), { type: 'segmentRaised', segmentId: action.segmentId, at: now });
    case 'catchUp':
      return unless(catchUpRefusal(state, action.changes, now), { type: 'caughtUp', changes: action.changes, at: now });
    default:
      return assertNever(action);
  }
}

function setNextRefusal(state: TakeState, id: SegmentId | null): Refusal | null {
  if (id === null) return state.nextId === null ? 'noChange' : null;
  return fixedRefusal(state, id) ?? (state.skipped.has(id) ? 'skipped' : nextSegment(state)?.id === id ? 'noChange' : null);
}

const skipRefusal = (state: TakeState, id: SegmentId, skip: boolean): Refusal | null =>
  fixedRefusal(state, id) ?? (state.skipped.has(id) === skip ? 'noChange' : null);

/** Ids name segments for the whole log, so one that was ever there does not come back as another. */
function insertRefusal(state: TakeState, { segment, before }: ActionOf<'insert'>): Refusal | null {
  const isKnown = (rundown: readonly Segment[]) => rundown.some((each) => each.id === segment.id);
  if (isKnown(state.rundown) || isKnown(state.plan.segments)) return 'knownSegment';
  return before !== null && segmentOf(state, before) === null ? 'unknownSegment' : null;
}

function moveRefusal(state: TakeState, { segmentId, before }: ActionOf<'move'>): Refusal | null {
  const reason = fixedRefusal(state, segmentId) ?? (before !== null && segmentOf(state, before) === null ? 'unknownSegment' : null);
  if (reason !== null) return reason;
  return moved(state.rundown, segmentId, before).every((segment, index) => segment === state.rundown[index]) ? 'noChange' : null;
}

const EDITABLE_ON_AIR: ReadonlySet<string> = new Set<keyof SegmentPatch>(['script', 'title', 'notes', 'sharedNotes', 'subCues']);

function editRefusal(state: TakeState, { segmentId, patch }: ActionOf<'edit'>): Refusal | null {
  const fixed = fixedRefusal(state, segmentId);
  const changed = changedKeys(segmentOf(state, segmentId), patch);
  if (fixed !== null && !(fixed === 'isCurrent' && changed.every((key) => EDITABLE_ON_AIR.has(key)))) return fixed;
  return changed.length === 0 ? 'noChange' : null;
}

function changedKeys(segment: Segment | null, patch: SegmentPatch): readonly string[] {
  if (segment === null) return [];
  const before: Readonly<Record<string, unknown>> = { ...segment };
  return Object.entries(patch).flatMap(([key, value]) => (canonicalJson(value) === canonicalJson(before[key]) ? [] : [key]));
}

function raiseRefusal(state: TakeState, id: SegmentId, now: Instant): Refusal | null {
  const segment = segmentOf(state, id);
  const fixed = fixedRefusal(state, id);
  if (segment === null || fixed !== null) return fixed ?? 'unknownSegment';
  if (segment.floating === null) return 'notFloating';
  if (state.skipped.has(id)) return 'skipped';
  if (!isInWindow(state, segment.floating, now)) return 'outsideWindow';
  return nextSegment(state)?.id === id ? 'noChange' : null;
}
