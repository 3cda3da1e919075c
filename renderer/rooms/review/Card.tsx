import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './Card.module.css';

interface CardProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  /** Fills what height there is, and scrolls inside. */
  readonly grows?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A white sheet of the review with its heading. */
export function Card({ title, note, aside, grows = false, foot, children }: CardProps) {
  return (
    <section className={classes(styles.card, grows && styles.grows)} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </header>
      <div className={styles.body} tabIndex={grows ? 0 : undefined}>
        {children}
      </div>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}
