import { useMemo, useState } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import { plannedLength } from '../../../../shared/plan/frozen.ts';
import { planRows } from '../../../../shared/plan/planClock.ts';
import { fitShow } from '../../../../shared/plan/sequence/fitShow.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { replaceRundown } from '../planEdits.ts';
import { Bars } from './Bars.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { ScriptsOver } from './ScriptsOver.tsx';
import { type Target, TargetField, targetOf } from './TargetField.tsx';
import { ToolDialog } from './ToolDialog.tsx';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';

/** 适配时长: the same rows, scaled to end on the target. One step of undo. */
export function FitDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const t = usePlanToolsText();
  const { summary } = useText().plan;
  const usual = show.targetLength ?? plannedLength(show.segments);
  const [target, setTarget] = useState<Target>(() => targetOf(usual));
  const { length } = target;
  const plan = useMemo(() => (length === null ? null : fitShow(show, length)), [show, length]);
  const rows = useMemo(() => (plan === null ? [] : planRows(show.plannedStart, plan.segments)), [show.plannedStart, plan]);
  const before = useMemo(() => new Map(show.segments.map((segment) => [segment.id, segment])), [show.segments]);
  const changed = plan === null ? [] : plan.segments.filter((segment) => before.get(segment.id) !== segment);
  const apply = () => {
    if (plan === null || length === null) return;
    replaceRundown('fit', plan.segments, length);
    onClose();
  };
  const boundsOf = (id: SegmentId) => {
    const segment = before.get(id);
    if (segment?.skipped) return t.reasons.kept.skipped;
    if (segment === undefined || segment.mustKeep) return t.reasons.kept.mustKeep;
    return `${lengthText(segment.flex.min)}–${lengthText(segment.flex.max)}`;
  };
  const end = rows.at(-1)?.end ?? show.plannedStart;
  return (
    <ToolDialog
      title={t.fit.title}
      intro={t.fit.intro}
      onClose={onClose}
      apply={t.fit.apply}
      onApply={plan === null || changed.length === 0 ? null : apply}
      data-testid="fit-dialog"
      side={<TargetField target={target} usual={usual} onChange={setTarget} />}
    >
      {plan !== null && (
        <>
          <Bars before={show.segments} after={plan.segments} />
          <p className={styles.sum} data-testid="tool-sum">
            <b>{t.preview.ends(clockText(end))}</b>
            <span>
              {plan.why === null
                ? t.preview.onTarget
                : plan.off > 0
                  ? summary.over(lengthText(plan.off))
                  : summary.left(lengthText(-plan.off))}
            </span>
            <span>{changed.length === 0 ? t.fit.nothing : t.fit.changed(changed.length)}</span>
            <ScriptsOver segments={plan.segments} show={show} />
          </p>
          {plan.why !== null && <p className={styles.warning}>{t.fit.off[plan.why](lengthText(Math.abs(plan.off)))}</p>}
          <PreviewRows rows={rows} before={before} whyHead={t.preview.bounds} why={boundsOf} lock={null} show={show} />
        </>
      )}
    </ToolDialog>
  );
}
