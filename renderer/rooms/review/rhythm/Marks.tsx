import { Pause, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { lengthText } from '../../../../shared/text/format.ts';
import { instant } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import type { LaneMark } from './laneView.ts';
import styles from './Marks.module.css';

/** Where the show was held, and for how long. */
export const HoldMarks = memo(function HoldMarks({ marks }: { readonly marks: readonly LaneMark[] }) {
  const t = useText().review;
  return marks.map(({ key, at, width, run, from, to, worded }) => (
    <span
      key={key}
      className={styles.mark}
      style={{ left: `${at}%` }}
      title={t.rhythm.holdTitle(run.segment.title, clockText(instant(from)), t.length(to - from))}
      data-testid="lane-hold"
    >
      <i aria-hidden className={styles.bar} style={{ width: `max(2px, ${width}cqw)` }} />
      <Pause size={10} aria-hidden fill="currentColor" />
      {worded && lengthText(to - from)}
    </span>
  ));
});

/** False starts, struck through. */
export const UndoneMarks = memo(function UndoneMarks({ marks }: { readonly marks: readonly LaneMark[] }) {
  const t = useText().review;
  return marks.map(({ key, at, run, from, to, worded }) => (
    <span
      key={key}
      className={styles.mark}
      data-undone
      style={{ left: `${at}%` }}
      title={t.rhythm.undoneTitle(run.segment.title, clockText(instant(from)), t.length(to - from))}
      data-testid="lane-undone"
    >
      <Undo2 size={11} aria-hidden />
      {worded && <s>{run.segment.title}</s>}
    </span>
  ));
});
