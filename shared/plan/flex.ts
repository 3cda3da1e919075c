import { type Millis, millis } from '../time.ts';
import type { Flex, Segment, SegmentKind } from './segment.ts';

/**
 * The flex of a row for which nobody entered one. Its length is meant as it stands: fitting and catch-up leave it alone
 * or take the row out whole, and never press it to a length that nobody thought of. A buffer is there to be used up.
 */
export const defaultFlex = (kind: SegmentKind, length: Millis): Flex => ({ min: kind === 'buffer' ? millis(0) : length, max: length });

type Sized = Pick<Segment, 'kind' | 'length' | 'flex'>;

/**
 * The flex of a row that was changed from `before` to `after`. One that nobody entered follows the length; any other is
 * widened by it, since fitting could otherwise never leave the row as it is. The same object when it stays the same: a
 * screen draws only what an edit changed.
 */
export function flexAfter(before: Sized, after: Sized): Flex {
  const { flex, length } = after;
  const kept = flex === before.flex && isDefault(before);
  const wanted = kept
    ? defaultFlex(after.kind, length)
    : { min: millis(Math.min(flex.min, length)), max: millis(Math.max(flex.max, length)) };
  return isSame(wanted, flex) ? flex : wanted;
}

const isSame = (one: Flex, other: Flex): boolean => one.min === other.min && one.max === other.max;

const isDefault = ({ kind, length, flex }: Sized): boolean => isSame(defaultFlex(kind, length), flex);
