import { promptLines } from '../../../shared/plan/promptLines.ts';

const KEPT = 8;
const known = new Map<string, readonly string[]>();

/**
 * promptLines, kept for the last few scripts: breaking a long one takes longer than a frame may, so the next segment's is
 * broken while the host still reads this one.
 */
export function brokenLines(text: string, width: number): readonly string[] {
  const key = `${width} ${text}`;
  const found = known.get(key) ?? promptLines(text, width);
  known.delete(key);
  known.set(key, found);
  const oldest = known.keys().next();
  if (known.size > KEPT && !oldest.done) known.delete(oldest.value);
  return found;
}
