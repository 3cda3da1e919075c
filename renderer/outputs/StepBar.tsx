import { splitFor, type TalkSplits } from '../../shared/plan/talkSplit.ts';
import { stepParts } from '../../shared/take/steps.ts';
import type { Timing } from '../../shared/take/timing.ts';
import { millis } from '../../shared/time.ts';
import styles from './StepBar.module.css';

/** The five steps as one bar: said, being said, to come. */
export function StepBar({ shown: { current }, splits }: { readonly shown: Timing; readonly splits: TalkSplits }) {
  if (current === null) return <div className={styles.bar} />;
  const length = Math.max(1, current.run.planned + current.run.added);
  const parts = stepParts(current.segment.script, millis(length), splitFor(splits, current.segment.tier));
  const stretches = parts.length > 0 ? parts : [{ step: 'whole', from: 0, to: length }];
  return (
    <div className={styles.bar}>
      {stretches.map(({ step, from, to }) => {
        const share = Math.min(1, Math.max(0, (current.elapsed - from) / Math.max(1, to - from)));
        return (
          <span key={step} style={{ flexGrow: to - from }} data-state={share >= 1 ? 'done' : share > 0 ? 'now' : 'coming'}>
            <i style={{ transform: `scaleX(${share})` }} />
          </span>
        );
      })}
    </div>
  );
}
