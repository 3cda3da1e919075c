import type { TakeState } from '../../../shared/take/state.ts';
import type { Timing } from '../../../shared/take/timing.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Assistant.module.css';
import { tasksOf } from './tasksOf.ts';

/** What everybody was told of this segment, what is to be done in it and when, and the segments that are the assistant's own. */
export function Tasks({ take, shown }: { readonly take: TakeState; readonly shown: Timing }) {
  const { stage } = useText();
  const { assistant: t } = useOutputText();
  const { cues, segments } = tasksOf(take.rundown, shown);
  const note = shown.current?.segment.sharedNotes ?? '';
  if (note === '' && cues.length + segments.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t.tasks}</h2>
      {note !== '' && (
        <p className={styles.note} data-testid="assistant-note">
          {note}
        </p>
      )}
      <ul className={styles.tasks}>
        {cues.map(({ cue, left }) => (
          <li key={cue.id} data-testid="assistant-cue">
            <b>{stage.now.subCue(lengthText(left), cue.title)}</b>
          </li>
        ))}
        {segments.map(({ segment, number, start, isOnAir }) => (
          <li key={segment.id} data-testid="assistant-own">
            <b>{t.place(number, segment.title)}</b>
            <span>{isOnAir ? t.onAirNow : clockText(start)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
