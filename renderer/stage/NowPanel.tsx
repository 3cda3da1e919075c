import { useMemo } from 'react';
import { spokenScript } from '../../shared/plan/variables.ts';
import { priceMark, spokenProduct } from '../../shared/take/products/shown.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { dueStep, stepParts } from '../../shared/take/steps.ts';
import { millis } from '../../shared/time.ts';
import { useAfterPaint } from '../hooks/useAfterPaint.ts';
import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { NowHeading } from './NowHeading.tsx';
import { ProductCard } from './ProductCard.tsx';
import { ScriptPanel } from './ScriptPanel.tsx';
import { SegmentProgress } from './SegmentProgress.tsx';
import { StepGuide } from './StepGuide.tsx';

const NO_BLOCKS: readonly string[] = [];

/** NOW: the segment on air as the director and the host need it. */
export function NowPanel() {
  const take = useTake((link) => link.take);
  const timing = useTiming();
  const current = timing?.current ?? null;
  const segment = current?.segment ?? null;
  const products = take?.products ?? null;
  const script = useMemo(() => (segment === null || products === null ? null : spokenScript(segment, products)), [segment, products]);
  const length = current === null ? millis(0) : millis(current.run.planned + current.run.added);
  const parts = useMemo(() => (script === null ? [] : stepParts(script, length)), [script, length]);
  const due = current === null ? null : dueStep(parts, current.elapsed);
  const dueBlocks = due === null ? NO_BLOCKS : (parts[due.index]?.blockIds ?? NO_BLOCKS);
  const runId = current?.run.id ?? null;
  const pace = take?.plan.hostPace ?? null;
  // The longest text on the page: it follows in the frame after the countdown and the title.
  const words = useAfterPaint(useMemo(() => ({ runId, script, pace, dueBlocks }), [runId, script, pace, dueBlocks]));
  if (take === null || timing === null || current === null || segment === null) return null;

  const runs = take.onAir.runs.filter((run) => run.segmentId === segment.id).length;
  return (
    <>
      <NowHeading
        segment={segment}
        number={take.rundown.indexOf(segment) + 1}
        runs={runs}
        remaining={current.remaining}
        added={current.run.added}
        held={current.held}
        frozen={timing.status === 'held'}
      />
      <SegmentProgress current={current} length={length} frozen={timing.status === 'held'} />
      {due !== null && <StepGuide parts={parts} due={due} />}
      <SpokenCard take={take} others={segment.productIds.length - 1} />
      {/* A new segment's script begins at its top, wherever the last one was scrolled to. */}
      {words.script !== null && words.pace !== null && (
        <ScriptPanel key={words.runId} script={words.script} pace={words.pace} dueBlocks={words.dueBlocks} />
      )}
    </>
  );
}

/** Of the product on air; what a command changes in it is there at once. */
function SpokenCard({ take, others }: { readonly take: TakeState; readonly others: number }) {
  const product = spokenProduct(take);
  if (product === null) return null;
  const proposal = take.proposals.find((each) => each.productId === product.id) ?? null;
  return <ProductCard product={product} others={others} mark={priceMark(take, product)} proposal={proposal} />;
}
