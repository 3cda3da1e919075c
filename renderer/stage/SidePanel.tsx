import type { ReactNode } from 'react';
import styles from './SidePanel.module.css';

export interface SidePanelProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** A card of the stage's right column. */
export function SidePanel({ title, note, children }: SidePanelProps) {
  return (
    <section className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {note}
      </header>
      {children}
    </section>
  );
}
