import { currentRun, segmentOf, type TakeState } from '../../shared/take/state.ts';
import { wallOf } from '../../shared/take/wall.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './RunningPanel.module.css';

/** Marks of the segment on air that fell due while the app was down: nobody was told. */
export function MissedCues({ take }: { readonly take: TakeState }) {
  const t = useText().stage.running;
  const run = currentRun(take);
  const cues = run === null ? [] : (segmentOf(take, run.segmentId)?.subCues ?? []);
  const missed = take.spentCues.filter((spent) => spent.missed && spent.runId === run?.id);
  if (missed.length === 0) return null;
  return (
    <section className={styles.missed} data-testid="missed-cues">
      <h3>{t.missed}</h3>
      <ul>
        {missed.map(({ cueId, at }) => (
          <li key={cueId}>
            <span>{cues.find((cue) => cue.id === cueId)?.title ?? cueId}</span>
            <span>{clockText(wallOf(take, at))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
