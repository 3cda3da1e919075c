import { Bookmark, Pause, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { lengthText } from '../../../../shared/text/format.ts';
import { instant } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import type { LaneMark, LaneMarker } from './laneView.ts';
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

/** Places that were marked, each with its words where there is room. */
export const MarkerMarks = memo(function MarkerMarks({ markers }: { readonly markers: readonly LaneMarker[] }) {
  const t = useText().stage.markers;
  return markers.map(({ at, note: { id, at: instantAt, kind, text }, worded }) => (
    <span
      key={id}
      className={styles.mark}
      style={{ left: `${at}%` }}
      title={`${clockText(instantAt)} ${t.line(t.kinds[kind], text)}`}
      data-testid="lane-marker"
    >
      <Bookmark size={11} aria-hidden />
      {worded && <span className={styles.words}>{text === '' ? t.kinds[kind] : text}</span>}
    </span>
  ));
});
