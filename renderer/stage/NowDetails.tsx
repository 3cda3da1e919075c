import { memo, useMemo } from 'react';
import { paceOf } from '../../shared/plan/speech.ts';
import { STANDARD_SPLIT, splitFor } from '../../shared/plan/talkSplit.ts';
import { spokenScript } from '../../shared/plan/variables.ts';
import { priceMark, spokenProduct } from '../../shared/take/products/shown.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { dueStep, stepParts } from '../../shared/take/steps.ts';
import { wallOf } from '../../shared/take/wall.ts';
import { millis } from '../../shared/time.ts';
import { useSettled } from '../link/useSettled.ts';
import { ProductCard } from './ProductCard.tsx';
import { SegmentNotes } from './SegmentNotes.tsx';
import { SegmentProgress } from './SegmentProgress.tsx';
import { StepGuide } from './StepGuide.tsx';
import { ScriptPanel } from './script/ScriptPanel.tsx';

const NO_BLOCKS: readonly string[] = [];

/** What is read about the segment on air once its title stands: how far it is, its steps, its product and its script. */
export const NowDetails = memo(function NowDetails() {
  const { take, timing } = useSettled();
  const current = timing?.current ?? null;
  const segment = current?.segment ?? null;
  const products = take?.products ?? null;
  const script = useMemo(() => (segment === null || products === null ? null : spokenScript(segment, products)), [segment, products]);
  const length = current === null ? millis(0) : millis(current.run.planned + current.run.added);
  const split = take === null || segment === null ? STANDARD_SPLIT : splitFor(take.plan.talkSplits, segment.tier);
  const parts = useMemo(() => (script === null ? [] : stepParts(script, length, split)), [script, length, split]);
  if (take === null || timing === null || current === null || segment === null || script === null) return null;
  const due = dueStep(parts, current.elapsed);
  const dueBlocks = due === null ? NO_BLOCKS : (parts[due.index]?.blockIds ?? NO_BLOCKS);
  return (
    <>
      <SegmentProgress current={current} length={length} frozen={timing.status === 'held'} />
      {due !== null && <StepGuide parts={parts} due={due} />}
      <SegmentNotes segment={segment} />
      <SpokenCard take={take} others={segment.productIds.length - 1} />
      {/* A new segment's script begins at its top, wherever the last one was scrolled to. */}
      <ScriptPanel
        key={current.run.id}
        runId={current.run.id}
        script={script}
        pace={paceOf(take.plan, segment.owner)}
        dueBlocks={dueBlocks}
      />
    </>
  );
});

function SpokenCard({ take, others }: { readonly take: TakeState; readonly others: number }) {
  const product = spokenProduct(take);
  if (product === null) return null;
  const proposal = take.proposals.find((each) => each.productId === product.id) ?? null;
  const changedAt = product.change === null ? null : wallOf(take, product.change.at);
  return <ProductCard product={product} others={others} mark={priceMark(take, product)} changedAt={changedAt} proposal={proposal} />;
}
