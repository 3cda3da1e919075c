/** Which stretch of a list of unequal rows has to be drawn. Offsets in CSS px, from the top of the list. */
export interface ListWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

/** offsets[i] is where row i starts; the last entry is where the list ends. */
export function rowOffsets(heights: readonly number[]): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const height of heights) {
    end += height;
    offsets.push(end);
  }
  return offsets;
}

/** Short lists are drawn whole; long ones a little beyond what is seen, so that a flick finds rows. */
const WHOLE = 24;
const BEYOND = 300;

export function listWindow(offsets: readonly number[], scrollTop: number, height: number): ListWindow {
  const count = offsets.length - 1;
  const total = offsets[count] ?? 0;
  if (count <= WHOLE) return { first: 0, end: count, above: 0, below: 0 };
  const first = Math.max(0, firstBelow(offsets, scrollTop - BEYOND) - 1);
  const end = Math.min(count, firstBelow(offsets, scrollTop + height + BEYOND));
  return { first, end, above: offsets[first] ?? 0, below: total - (offsets[end] ?? total) };
}

/** Index of the first offset beyond `y`, by halving. */
function firstBelow(offsets: readonly number[], y: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
