import type { ReactNode } from 'react';
import styles from './Header.module.css';

export type PillTone = 'good' | 'busy' | 'off' | 'warn' | 'bad';

export interface PillProps {
  readonly tone: PillTone;
  readonly children: ReactNode;
  readonly testId: string;
  readonly title: string | null;
}

/** A state in the header: a dot and a word. */
export function Pill({ tone, children, testId, title }: PillProps) {
  return (
    <span className={styles.pill} data-tone={tone} data-testid={testId} title={title ?? undefined}>
      <i className={styles.dot} />
      {children}
    </span>
  );
}
