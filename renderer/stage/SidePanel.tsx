import type { ReactNode } from 'react';
import styles from './SidePanel.module.css';

export interface SidePanelProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
  /** Takes the height that is left, and scrolls inside. */
  readonly grow?: boolean;
}

/** A card of the stage's right column. */
export function SidePanel({ title, note, children, grow = false }: SidePanelProps) {
  return (
    <section className={styles.panel} data-grow={grow} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {note}
      </header>
      {children}
    </section>
  );
}
