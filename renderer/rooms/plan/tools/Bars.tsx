import { plannedLength } from '../../../../shared/plan/frozen.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { unskipped } from '../../../../shared/plan/skip.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { tierColour } from '../../../ui/TierBar.tsx';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';

/** The plan before and after on one scale: the difference in length is seen before it is read. */
export function Bars({ before, after }: { readonly before: readonly Segment[]; readonly after: readonly Segment[] }) {
  const { preview: t } = usePlanToolsText();
  const all = Math.max(1, ...[before, after].map((rows) => plannedLength(rows)));
  return (
    <div className={styles.bars} aria-hidden>
      {before.length > 0 && <Bar word={t.before} rows={before} all={all} />}
      <Bar word={before.length > 0 ? t.after : t.caption} rows={after} all={all} />
    </div>
  );
}

function Bar({ word, rows, all }: { readonly word: string; readonly rows: readonly Segment[]; readonly all: number }) {
  const length = plannedLength(rows);
  return (
    <>
      <em>{word}</em>
      <span className={styles.track}>
        <span style={{ width: `${(length / all) * 100}%` }}>
          {unskipped(rows).map((row) => (
            <i key={row.id} style={{ flexGrow: row.length, background: tierColour(row.tier, row.kind) }} />
          ))}
        </span>
      </span>
      <b>{lengthText(length)}</b>
    </>
  );
}
