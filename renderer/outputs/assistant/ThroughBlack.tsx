import { useTake } from '../../link/takeStore.ts';
import styles from './Assistant.module.css';
import { Proposals } from './Proposals.tsx';

/** A price that waits for a second person waits for this thumb, black or not. */
export function ThroughBlack() {
  const take = useTake((link) => link.take);
  return take === null || take.proposals.length === 0 ? null : (
    <div className={styles.through}>
      <Proposals take={take} />
    </div>
  );
}
