import { useMemo, useState } from 'react';
import type { ProductId, SegmentId } from '../../../../shared/ids.ts';
import { plannedLength } from '../../../../shared/plan/frozen.ts';
import { planRows } from '../../../../shared/plan/planClock.ts';
import { waves } from '../../../../shared/plan/rhythm/waves.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { keptReason, type RowReason } from '../../../../shared/plan/sequence/order.ts';
import { type SequencePlan, sequence } from '../../../../shared/plan/sequence/sequence.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { productsSkipped } from '../../../../shared/plan/skip.ts';
import { scriptCount } from '../../../../shared/plan/speaking.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import type { PlanToolsText } from '../../../../shared/text/planTools/zh-CN.ts';
import { minutes } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { replaceRundown } from '../planEdits.ts';
import { Bars } from './Bars.tsx';
import { ChooseProducts } from './ChooseProducts.tsx';
import { type LockProps, PreviewRows } from './PreviewRows.tsx';
import { ScriptsOver } from './ScriptsOver.tsx';
import { type Target, TargetField, targetOf } from './TargetField.tsx';
import { ToolDialog } from './ToolDialog.tsx';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';

const USUAL = minutes(240);

/** 自动排品: the chosen products in waves, with the reason for every row. One step of undo. */
export function SequenceDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const t = usePlanToolsText();
  // Rows that take no time, as all skipped ones, say nothing of how long the show is to be.
  const usual = show.targetLength ?? (plannedLength(show.segments) || USUAL);
  const [target, setTarget] = useState<Target>(() => targetOf(usual));
  const [products, setProducts] = useState<readonly ProductId[]>(() => {
    const skipped = productsSkipped(show.segments);
    return show.products.map((product) => product.id).filter((id) => !skipped.has(id));
  });
  const [locked, setLocked] = useState<readonly SegmentId[]>([]);
  const { length } = target;
  const found = useMemo(
    () => (length === null ? null : sequence({ show, products, target: length, locked, words: t.words, newId: () => crypto.randomUUID() })),
    [show, products, length, locked, t],
  );
  const plan = found?.type === 'planned' ? found.plan : null;
  const before = useMemo(() => new Map(show.segments.map((segment) => [segment.id, segment])), [show.segments]);
  const apply = () => {
    if (plan === null || length === null) return;
    replaceRundown('sequence', plan.segments, length);
    onClose();
  };
  const lock = (segment: Segment): LockProps => {
    const isLocked = locked.includes(segment.id);
    const canLock = before.has(segment.id) && (isLocked || keptReason(segment, []) === null);
    return {
      isLocked: canLock ? isLocked : null,
      label: isLocked ? t.sequence.unlock(segment.title) : t.sequence.lock(segment.title),
      toggle: () => setLocked(isLocked ? locked.filter((id) => id !== segment.id) : [...locked, segment.id]),
    };
  };
  const rows = useMemo(() => (plan === null ? [] : planRows(show.plannedStart, plan.segments)), [show.plannedStart, plan]);
  return (
    <ToolDialog
      title={t.sequence.title}
      intro={t.sequence.intro}
      onClose={onClose}
      apply={t.sequence.apply}
      onApply={plan === null ? null : apply}
      data-testid="sequence-dialog"
      side={
        <>
          <TargetField target={target} usual={usual} onChange={setTarget} />
          <ChooseProducts products={show.products} chosen={products} onChange={setProducts} />
        </>
      }
    >
      {plan === null ? (
        <p className={styles.nothing}>
          {show.products.length === 0 ? t.sequence.noCards : length === null ? t.badTarget : t.sequence.noneChosen}
        </p>
      ) : (
        <>
          <Bars before={show.segments} after={plan.segments} />
          <Sum show={show} plan={plan} waves={waves(rows).length} end={clockText(rows.at(-1)?.end ?? show.plannedStart)} />
          <PreviewRows
            rows={rows}
            before={before}
            whyHead={t.preview.why}
            why={(id) => (plan.reasons.get(id) ?? []).map((reason) => reasonWords(t, reason)).join(' · ')}
            lock={lock}
            show={show}
          />
        </>
      )}
    </ToolDialog>
  );
}

interface SumProps {
  readonly show: Show;
  readonly plan: SequencePlan;
  readonly waves: number;
  readonly end: string;
}

function Sum({ show, plan, waves, end }: SumProps) {
  const t = usePlanToolsText();
  const { summary } = useText().plan;
  const written = plan.removed.filter((segment) => scriptCount(segment.script) > 0);
  return (
    <>
      <p className={styles.sum} data-testid="tool-sum">
        <b>{t.preview.ends(end)}</b>
        <span>
          {plan.why === null ? t.preview.onTarget : plan.off > 0 ? summary.over(lengthText(plan.off)) : summary.left(lengthText(-plan.off))}
        </span>
        <span>{t.sequence.sum(plan.talks, waves)}</span>
        <ScriptsOver segments={plan.segments} show={show} />
        {plan.removed.length > 0 && (
          <span title={plan.removed.map((segment) => segment.title).join('\n')} data-testid="tool-removed">
            {t.sequence.removed(plan.removed.length)}
            {written.length > 0 && ` (${t.sequence.withScript(written.length)})`}
          </span>
        )}
      </p>
      {plan.why !== null && (
        <p className={styles.warning} data-testid="tool-off">
          {t.sequence.off[plan.why](lengthText(Math.abs(plan.off)))}
        </p>
      )}
    </>
  );
}

function reasonWords(t: PlanToolsText, reason: RowReason): string {
  if (reason.type === 'kept') return t.reasons.kept[reason.why];
  return 'wave' in reason ? t.reasons[reason.type](reason.wave) : t.reasons[reason.type];
}
