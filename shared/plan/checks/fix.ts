import { assertNever } from '../../assertNever.ts';
import { replaceWord } from '../../compliance/replaceWord.ts';
import { type SegmentId, segmentId } from '../../ids.ts';
import { type Millis, millis } from '../../time.ts';
import { lengthFromBuffer } from '../buffer.ts';
import { patchProduct } from '../productEdit.ts';
import { insertAfter, newSegment, patchSegment, type Rundown } from '../rundownEdit.ts';
import type { Phase } from '../segment.ts';
import type { Show } from '../show.ts';
import type { Fix } from './check.ts';

/** What the fix makes of the show; the show itself when there is nothing left to fix. `words` name what is put in. */
export function applyFix(show: Show, fix: Fix, newId: () => string, words: { readonly buffer: string; readonly hook: string }): Show {
  const rundown = (segments: Rundown): Show => (segments === show.segments ? show : { ...show, segments });
  switch (fix.type) {
    case 'fillGap':
      return rundown(fillGap(show.segments, fix.segmentId, fix.length, newId, words.buffer));
    case 'unpin':
      return rundown(patchSegment(show.segments, fix.segmentId, { hardStart: null }));
    case 'payFromBuffers':
      return rundown(payFromBuffers(show.segments, fix.by, fix.phase));
    case 'lengthen':
      return rundown(lengthen(show.segments, fix.segmentId, fix.by, fix.fromBuffer));
    case 'addHook':
      return rundown(addHook(show.segments, fix.segmentId, { id: newId(), offset: fix.offset, title: words.hook }));
    case 'changeLink':
      return patchProduct(show, fix.productId, { linkNumber: fix.link });
    case 'replaceWord':
      return replaceWord(show, fix.finding, fix.say);
    default:
      return assertNever(fix);
  }
}

/** The buffer before the pinned row grows by the gap; without one a new buffer takes it. */
function fillGap(rundown: Rundown, id: SegmentId, length: Millis, newId: () => string, title: string): Rundown {
  const at = rundown.findIndex((segment) => segment.id === id);
  const pinned = rundown[at];
  if (pinned === undefined) return rundown;
  const before = rundown.slice(0, at).findLast((segment) => !segment.skipped);
  if (before?.kind === 'buffer') {
    const longer = millis(before.length + length);
    return patchSegment(rundown, before.id, {
      length: longer,
      flex: { min: before.flex.min, max: millis(Math.max(longer, before.flex.max)) },
    });
  }
  const buffer = {
    ...newSegment(segmentId(newId()), before?.phase ?? pinned.phase, title),
    kind: 'buffer',
    owner: 'director',
    length,
    flex: { min: millis(0), max: length },
  } as const;
  return before === undefined ? [buffer, ...rundown] : insertAfter(rundown, before.id, buffer);
}

/** From the last buffer forward, of this phase or of all, none below what it may shrink to. */
function payFromBuffers(rundown: Rundown, by: Millis, phase: Phase | null): Rundown {
  let left: number = by;
  return rundown
    .toReversed()
    .map((segment) => {
      const pay = segment.kind === 'buffer' && !segment.skipped && (phase === null || segment.phase === phase);
      if (!pay || left <= 0) return segment;
      const pays = Math.min(left, Math.max(0, segment.length - segment.flex.min));
      left -= pays;
      return pays === 0 ? segment : { ...segment, length: millis(segment.length - pays) };
    })
    .toReversed();
}

function lengthen(rundown: Rundown, id: SegmentId, by: Millis, fromBuffer: boolean): Rundown {
  const segment = rundown.find((each) => each.id === id);
  if (segment === undefined) return rundown;
  const length = millis(segment.length + by);
  const paid = fromBuffer ? (lengthFromBuffer(rundown, id, length)?.rundown ?? rundown) : patchSegment(rundown, id, { length });
  const max = millis(Math.max(segment.flex.max, length));
  return max === segment.flex.max ? paid : patchSegment(paid, id, { flex: { min: segment.flex.min, max } });
}

function addHook(rundown: Rundown, id: SegmentId, cue: { readonly id: string; readonly offset: Millis; readonly title: string }): Rundown {
  const segment = rundown.find((each) => each.id === id);
  if (segment === undefined) return rundown;
  return patchSegment(rundown, id, { subCues: [...segment.subCues, cue].toSorted((a, b) => a.offset - b.offset) });
}
