import { memo } from 'react';
import type { Questions } from '../../../../shared/plan/rhythm/questions.ts';
import { useText } from '../../../ui/text.ts';
import { shortClock } from '../../../ui/wall.ts';
import styles from './rhythm.module.css';
import { roomFor, type Stretch } from './stripBlocks.ts';

/** 答疑: where questions are answered, and the window within which a floating one may be raised. */
export const QuestionLane = memo(function QuestionLane({
  questions,
  stretch,
}: {
  readonly questions: readonly Questions[];
  readonly stretch: Stretch;
}) {
  const { rhythm: t } = useText().plan;
  const share = (from: number, to: number) => ({
    left: `${((from - stretch.start) / stretch.span) * 100}%`,
    width: `${((to - from) / stretch.span) * 100}%`,
  });
  return questions.map(({ row, window }) => (
    <span key={row.segment.id}>
      {window !== null && (
        <span
          className={styles.window}
          style={share(window.from, window.to)}
          title={`${t.window} ${shortClock(window.from)}–${shortClock(window.to)}`}
          data-testid="rhythm-window"
        >
          {(window.to - window.from) / stretch.span > roomFor(t.window) && t.window}
        </span>
      )}
      <i className={styles.question} style={share(row.start, row.end)} title={`${row.segment.title} ${shortClock(row.start)}`} />
    </span>
  ));
});
