import type { ReactNode } from 'react';
import styles from './Panes.module.css';

export interface PanesProps {
  /** What this is for, in a sentence. */
  readonly intro: string;
  readonly side: ReactNode;
  readonly children: ReactNode;
}

/** What is asked on the left, what comes of it on the right; below each other where there is no room beside. */
export function Panes({ intro, side, children }: PanesProps) {
  return (
    <div className={styles.panes}>
      <div className={styles.side}>
        <p className={styles.intro}>{intro}</p>
        {side}
      </div>
      {children}
    </div>
  );
}
