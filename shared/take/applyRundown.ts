import { assertNever } from '../assertNever.ts';
import type { SegmentId } from '../ids.ts';
import type { Segment } from '../plan/segment.ts';
import type { CatchUpChange, SegmentPatch } from './command.ts';
import type { RundownEvent } from './event.ts';
import { currentRun, type Picture, type TakeState } from './state.ts';

type RundownPart = Partial<Pick<Picture, 'rundown' | 'skipped' | 'nextId'>>;

/** What a rundown event changes of the picture. The phase of a moved segment stays its own. */
export function applyRundown(state: TakeState, event: RundownEvent): RundownPart {
  const { rundown, skipped } = state;
  switch (event.type) {
    case 'nextSet':
      return { nextId: event.segmentId };
    case 'segmentSkipped':
      return { skipped: new Set([...skipped, event.segmentId]) };
    case 'segmentUnskipped':
      return { skipped: without(skipped, event.segmentId) };
    case 'segmentInserted':
      return { rundown: placed(rundown, event.segment, event.before) };
    case 'segmentMoved':
      return { rundown: moved(rundown, event.segmentId, event.before) };
    case 'segmentRemoved':
      return { rundown: rundown.filter((segment) => segment.id !== event.segmentId), skipped: without(skipped, event.segmentId) };
    case 'segmentEdited':
      return edited(rundown, event.segmentId, event.patch);
    case 'segmentRaised':
      return { rundown: raised(state, event.segmentId), nextId: null };
    case 'caughtUp':
      return caughtUp(state, event.changes);
    default:
      return assertNever(event);
  }
}

function edited(rundown: readonly Segment[], id: SegmentId, patch: SegmentPatch): RundownPart {
  const at = rundown.findIndex((segment) => segment.id === id);
  const segment = rundown[at];
  return segment === undefined ? {} : { rundown: rundown.with(at, { ...segment, ...patch }) };
}

const without = (ids: ReadonlySet<SegmentId>, id: SegmentId): ReadonlySet<SegmentId> => {
  if (!ids.has(id)) return ids;
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
};

/** At the end when `before` is null. */
function placed(rundown: readonly Segment[], segment: Segment, before: SegmentId | null): readonly Segment[] {
  const at = before === null ? rundown.length : rundown.findIndex((each) => each.id === before);
  return rundown.toSpliced(at === -1 ? rundown.length : at, 0, segment);
}

export function moved(rundown: readonly Segment[], id: SegmentId, before: SegmentId | null): readonly Segment[] {
  const at = rundown.findIndex((each) => each.id === id);
  const segment = rundown[at];
  return segment === undefined || id === before ? rundown : placed(rundown.toSpliced(at, 1), segment, before);
}

/** Right behind the segment on air, or first: what follows by itself is next. */
function raised(state: TakeState, id: SegmentId): readonly Segment[] {
  const run = currentRun(state);
  const at = run === null ? 0 : state.rundown.findIndex((segment) => segment.id === run.segmentId) + 1;
  const follower = state.rundown.slice(at).find((segment) => segment.id !== id) ?? null;
  return moved(state.rundown, id, follower?.id ?? null);
}

function caughtUp({ rundown, skipped }: TakeState, changes: readonly CatchUpChange[]): RundownPart {
  const lengths = new Map(changes.flatMap(({ segmentId, length }) => (length === null ? [] : [[segmentId, length] as const])));
  const gone = changes.flatMap(({ segmentId, length }) => (length === null ? [segmentId] : []));
  return {
    rundown: rundown.map((segment) => {
      const length = lengths.get(segment.id);
      return length === undefined ? segment : { ...segment, length };
    }),
    skipped: new Set([...skipped, ...gone]),
  };
}
