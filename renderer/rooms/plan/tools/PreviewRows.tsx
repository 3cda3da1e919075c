import { Lock, LockOpen } from 'lucide-react';
import type { SegmentId } from '../../../../shared/ids.ts';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { overOf, type Speaking } from '../../../../shared/plan/speech.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { type Millis, millis } from '../../../../shared/time.ts';
import { classes } from '../../../ui/classes.ts';
import { TierBar } from '../../../ui/TierBar.tsx';
import { clockText } from '../../../ui/wall.ts';
import scroll from './scrollTable.module.css';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';

export interface LockProps {
  /** null: it cannot be locked, or stays anyway. */
  readonly isLocked: boolean | null;
  readonly toggle: () => void;
  readonly label: string;
}

export interface PreviewRowsProps {
  readonly rows: readonly PlanRow[];
  /** The rows as they are now, to tell what is new and what changed; null: there is nothing to compare with. */
  readonly before: ReadonlyMap<SegmentId, Segment> | null;
  /** What the last column tells of a row: why it is so, or what it brings. */
  readonly whyHead: string;
  readonly why: (id: SegmentId) => string;
  readonly lock: ((segment: Segment) => LockProps) | null;
  /** By whose cards and paces the scripts are measured; null: nothing is written yet. */
  readonly show: Speaking | null;
}

function Why({ words, over }: { readonly words: string; readonly over: Millis }) {
  const { preview: t } = usePlanToolsText();
  return (
    <span className={styles.why}>
      {over > 0 && <i data-testid="preview-over">{t.scriptOver(lengthText(over))}</i>}
      {words}
    </span>
  );
}

/** What the plan would be, row by row. A length that changes stands beside the one it had. */
export function PreviewRows({ rows, before, whyHead, why, lock, show }: PreviewRowsProps) {
  const { preview: t } = usePlanToolsText();
  return (
    <div className={classes(scroll.rows, styles.rows)} role="region" aria-label={t.caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>{t.number}</th>
            <th>{t.start}</th>
            <th>{t.length}</th>
            <th aria-hidden />
            <th>{t.segment}</th>
            <th>{whyHead}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ segment, index, start }) => {
            const old = before?.get(segment.id);
            const held = lock?.(segment) ?? null;
            const quiet = segment.kind === 'transition' || segment.kind === 'buffer';
            return (
              <tr
                key={segment.id}
                className={classes(quiet && styles.quiet, segment.skipped && styles.skipped)}
                data-testid="preview-row"
                data-segment-id={segment.id}
              >
                <td>{index + 1}</td>
                <td>{segment.skipped ? '—' : clockText(start)}</td>
                <td>
                  {old !== undefined && old.length !== segment.length && <s>{lengthText(old.length)}</s>}{' '}
                  <b>{lengthText(segment.length)}</b>
                </td>
                <td aria-hidden>
                  <TierBar tier={segment.tier} kind={segment.kind} />
                </td>
                <td>
                  <span className={styles.name}>{segment.title}</span>
                  {before !== null && old === undefined && <em className={styles.fresh}>{t.isNew}</em>}
                </td>
                <td>
                  {held !== null && held.isLocked !== null && (
                    <button
                      type="button"
                      className={styles.lock}
                      aria-pressed={held.isLocked}
                      aria-label={held.label}
                      title={held.label}
                      onClick={held.toggle}
                    >
                      {held.isLocked ? <Lock size={12} /> : <LockOpen size={12} />}
                    </button>
                  )}
                  <Why words={why(segment.id)} over={show === null ? millis(0) : overOf(segment, show)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
