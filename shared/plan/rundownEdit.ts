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

/** Segments that a show file may hold (schema.ts). */
export const MOST_SEGMENTS = 2000;
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
  skipped: false,
  notes: '',
  sharedNotes: '',
  extra: {},
});

const indexOf = (rundown: Rundown, id: SegmentId) => rundown.findIndex((segment) => segment.id === id);

/** Stable: within a phase the running order stays. */
export const inPhaseOrder = (rundown: Rundown): Rundown => PHASES.flatMap((phase) => rundown.filter((segment) => segment.phase === phase));

/** Below `after`, or at the very end when it is null or gone. New rows join the phase where they land. */
export function insertAfter(rundown: Rundown, after: SegmentId | null, ...segments: readonly Segment[]): Rundown {
  const above = after === null ? undefined : rundown[indexOf(rundown, after)];
  if (above === undefined) return inPhaseOrder([...rundown, ...segments]);
  const at = indexOf(rundown, above.id) + 1;
  return rundown.toSpliced(at, 0, ...segments.map((segment) => ({ ...segment, phase: above.phase })));
}

export const removeSegments = (rundown: Rundown, ids: readonly SegmentId[]): Rundown => split(rundown, ids).rest;

/** The row to stand on after `ids` are removed: the one below the last of them, else the one above, else none. */
export function neighbour(rundown: Rundown, ids: readonly SegmentId[]): SegmentId | null {
  const gone = new Set(ids);
  const at = rundown.findLastIndex((segment) => gone.has(segment.id));
  const stays = (segment: Segment) => !gone.has(segment.id);
  return (rundown.slice(at + 1).find(stays) ?? rundown.slice(0, Math.max(0, at)).findLast(stays))?.id ?? null;
}

function split(rundown: Rundown, ids: readonly SegmentId[]): { readonly taken: Rundown; readonly rest: Rundown } {
  const wanted = new Set(ids);
  return { taken: rundown.filter(({ id }) => wanted.has(id)), rest: rundown.filter(({ id }) => !wanted.has(id)) };
}

/** To place `index` of `phase`, counted without the moved rows themselves; they keep the order they had. */
export function moveTo(rundown: Rundown, ids: readonly SegmentId[], phase: Phase, index: number): Rundown {
  const { taken, rest } = split(rundown, ids);
  if (taken.length === 0) return rundown;
  const moved = taken.map((segment) => (segment.phase === phase ? segment : { ...segment, phase }));
  return PHASES.flatMap((each) => {
    const rows = rest.filter((segment) => segment.phase === each);
    return each === phase ? rows.toSpliced(Math.min(Math.max(0, index), rows.length), 0, ...moved) : rows;
  });
}

/**
 * One row up (−1) or down (+1), several as one block. At the edge of a phase they first change phase and keep their
 * place.
 */
export function moveStep(rundown: Rundown, ids: readonly SegmentId[], step: 1 | -1): Rundown {
  const { taken, rest } = split(rundown, ids);
  const lead = step === 1 ? taken.at(-1) : taken[0];
  if (lead === undefined) return rundown;
  const stay = new Set(rest);
  const before = rundown.slice(0, indexOf(rundown, lead.id)).filter((segment) => segment.phase === lead.phase && stay.has(segment));
  const at = before.length + step;
  if (at >= 0 && at <= rest.filter((segment) => segment.phase === lead.phase).length) return moveTo(rundown, ids, lead.phase, at);
  const phase = PHASES[PHASES.indexOf(lead.phase) + step];
  if (phase === undefined) return rundown;
  return moveTo(rundown, ids, phase, step === 1 ? 0 : Number.POSITIVE_INFINITY);
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

/** All of these rows skipped in the plan; all back again when none of them is there to be skipped. */
export function toggleSkipped(rundown: Rundown, ids: readonly SegmentId[]): { readonly rundown: Rundown; readonly skips: boolean } {
  const wanted = new Set(ids);
  const skips = rundown.some(({ id, skipped }) => wanted.has(id) && !skipped);
  return { rundown: rundown.map((row) => (wanted.has(row.id) && row.skipped !== skips ? { ...row, skipped: skips } : row)), skips };
}
