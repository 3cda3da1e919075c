import type { SegmentId } from '../ids.ts';
import { type Millis, millis } from '../time.ts';
import { patchSegment, type Rundown } from './rundownEdit.ts';

export interface BufferPay {
  readonly rundown: Rundown;
  /** 0-based place of the buffer that paid. */
  readonly payer: number;
}

/**
 * Gives a row a new length and takes the difference from (or gives it to) the next buffer behind it, so that everything
 * after that buffer keeps its planned clock. null when no buffer follows, or the next one is too small to pay.
 */
export function lengthFromBuffer(rundown: Rundown, id: SegmentId, length: Millis): BufferPay | null {
  const at = rundown.findIndex((segment) => segment.id === id);
  const row = rundown[at];
  const payer = rundown.findIndex((segment, index) => index > at && segment.kind === 'buffer' && !segment.skipped);
  const buffer = rundown[payer];
  // Nobody pays for the length of a row that takes no time.
  if (row === undefined || row.skipped || buffer === undefined) return null;
  const left = buffer.length - (length - row.length);
  // A buffer never pays below the least it may shrink to.
  if (left < buffer.flex.min || left < 0) return null;
  const paid = patchSegment(patchSegment(rundown, id, { length }), buffer.id, { length: millis(left) });
  return { rundown: paid, payer };
}
