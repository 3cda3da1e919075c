import type { SegmentId } from '../ids.ts';
import { type Millis, minutes } from '../time.ts';
import { defaultFlex, flexAfter } from './flex.ts';
import { EMPTY_SCRIPT } from './script.ts';
import { PHASES, type Phase, type Segment, type SegmentKind } from './segment.ts';

/**
 * Edits of the running order. Every one keeps the phases in their order, opening, product, closing, and keeps each
 * segment's id: what a take or a review says about a segment must stay true after it moved.
 */
export type Rundown = readonly Segment[];

const DEFAULT_LENGTH: Millis = minutes(5);

const kindIn = (phase: Phase): SegmentKind => (phase === 'product' ? 'product' : 'talk');

/** A row to be filled in: no product, no script, of a usual length. */
export const newSegment = (id: SegmentId, phase: Phase, title: string): Segment => ({
  id,
  title,
  phase,
  kind: kindIn(phase),
  tier: null,
  productIds: [],
  length: DEFAULT_LENGTH,
  flex: defaultFlex(kindIn(phase), DEFAULT_LENGTH),
  value: null,
  mustKeep: false,
  hardStart: null,
  floating: null,
  autoAdvance: 'none',
  subCues: [],
  script: EMPTY_SCRIPT,
  owner: 'host',
  obsScene: null,
  notes: '',
  extra: {},
});

const indexOf = (rundown: Rundown, id: SegmentId) => rundown.findIndex((segment) => segment.id === id);

/** Stable: within a phase the running order stays. */
const inPhaseOrder = (rundown: Rundown): Rundown => PHASES.flatMap((phase) => rundown.filter((segment) => segment.phase === phase));

/** Below `after`, or at the very end when it is null or gone. The new row joins the phase where it lands. */
export function insertAfter(rundown: Rundown, after: SegmentId | null, segment: Segment): Rundown {
  const above = after === null ? undefined : rundown[indexOf(rundown, after)];
  if (above === undefined) return inPhaseOrder([...rundown, segment]);
  const at = indexOf(rundown, above.id) + 1;
  return rundown.toSpliced(at, 0, { ...segment, phase: above.phase });
}

export const removeSegment = (rundown: Rundown, id: SegmentId): Rundown => rundown.filter((segment) => segment.id !== id);

/** The row to stand on after `id` is removed: the one below, else the one above, else none. */
export function neighbour(rundown: Rundown, id: SegmentId): SegmentId | null {
  const at = indexOf(rundown, id);
  return (rundown[at + 1] ?? rundown[at - 1])?.id ?? null;
}

/** To place `index` of `phase`, counted without the moved row itself. */
export function moveTo(rundown: Rundown, id: SegmentId, phase: Phase, index: number): Rundown {
  const moved = rundown.find((segment) => segment.id === id);
  if (moved === undefined) return rundown;
  const rest = removeSegment(rundown, id);
  return PHASES.flatMap((each) => {
    const rows = rest.filter((segment) => segment.phase === each);
    return each === phase ? rows.toSpliced(Math.min(Math.max(0, index), rows.length), 0, { ...moved, phase }) : rows;
  });
}

/** One row up (−1) or down (+1). At the edge of a phase the row first changes phase and keeps its place. */
export function moveStep(rundown: Rundown, id: SegmentId, step: 1 | -1): Rundown {
  const moved = rundown.find((segment) => segment.id === id);
  if (moved === undefined) return rundown;
  const rows = rundown.filter((segment) => segment.phase === moved.phase);
  const at = indexOf(rows, id) + step;
  if (at >= 0 && at < rows.length) return moveTo(rundown, id, moved.phase, at);
  const phase = PHASES[PHASES.indexOf(moved.phase) + step];
  if (phase === undefined) return rundown;
  return moveTo(rundown, id, phase, step === 1 ? 0 : Number.POSITIVE_INFINITY);
}

/** Changes one row. A new phase takes it to that phase's nearer edge; its flex goes with a new length (flex.ts). */
export function patchSegment(rundown: Rundown, id: SegmentId, patch: Partial<Omit<Segment, 'id'>>): Rundown {
  const changed = rundown.map((segment) => (segment.id === id ? patched(segment, patch) : segment));
  return patch.phase === undefined ? changed : inPhaseOrder(changed);
}

function patched(segment: Segment, patch: Partial<Omit<Segment, 'id'>>): Segment {
  const after = { ...segment, ...patch };
  return { ...after, flex: flexAfter(segment, after) };
}
