import type { ReactNode } from 'react';
import styles from './Panel.module.css';
import { classes } from './classes.ts';

export interface PanelProps {
  readonly title?: ReactNode;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

export function Panel({ title, aside, children, className, label }: PanelProps) {
  return (
    <section className={classes(styles.panel, className)} aria-label={label}>
      {title !== undefined && (
        <header className={styles.head}>
          <h4>{title}</h4>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </header>
      )}
      {children}
    </section>
  );
}
