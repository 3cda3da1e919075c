import { useMemo, useRef } from 'react';
import type { FrozenPlan } from '../../../shared/plan/frozen.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { type SegmentScript, scriptOf, spokenOf } from './facts.ts';

interface Kept {
  readonly plan: FrozenPlan;
  readonly script: SegmentScript;
}

/**
 * What is read now and what comes next. A script is the same object for as long as it reads the same, from its turn to be
 * next to its turn on air: GO, or stock that is counted down, does not lay 20,000 characters out anew.
 */
export function useScripts(now: Segment | null, next: Segment | null, take: TakeState | null) {
  const kept = useRef<readonly Kept[]>([]);
  const products = take?.products ?? null;
  const plan = take?.plan ?? null;
  return useMemo(() => {
    if (products === null || plan === null) return { now: null, next: null };
    const read = (segment: Segment): Kept => {
      const blocks = spokenOf(segment, products);
      const isSame = ({ script }: Kept) =>
        script.id === segment.id &&
        script.blocks.length === blocks.length &&
        script.blocks.every(({ id, text }, at) => id === blocks[at]?.id && text === blocks[at]?.text);
      return kept.current.find((each) => each.plan === plan && isSame(each)) ?? { plan, script: scriptOf(segment, products, plan) };
    };
    const [first, second] = [now === null ? null : read(now), next === null ? null : read(next)];
    kept.current = [first, second].filter((each) => each !== null);
    return { now: first?.script ?? null, next: second?.script ?? null };
  }, [now, next, products, plan]);
}
