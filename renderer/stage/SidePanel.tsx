import type { ReactNode } from 'react';
import styles from './SidePanel.module.css';

export interface SidePanelProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Takes the height that is left, and scrolls inside. */
  readonly grow: boolean;
}

/** A card of the stage's right column. */
export function SidePanel({ title, children, grow }: SidePanelProps) {
  return (
    <section className={styles.panel} data-grow={grow} aria-label={title}>
      <h2 className={styles.head}>{title}</h2>
      {children}
    </section>
  );
}
