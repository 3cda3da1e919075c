import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useStore } from 'zustand';
import styles from './SidePanel.module.css';
import { foldPanel, type PanelName, panelStore } from './sidePanels.ts';

export interface SidePanelProps {
  readonly name: PanelName;
  readonly title: string;
  /** Its most urgent fact in a word or two, beside the title; all that is left of a folded panel. null: nothing to say. */
  readonly summary: ReactNode | null;
  readonly children: ReactNode;
  /** Takes the height that is left, and scrolls inside. */
  readonly grow: boolean;
}

/** A card of the stage's right column. Its head folds it to one line; what is being typed in it stays. */
export function SidePanel({ name, title, summary, children, grow }: SidePanelProps) {
  const isOpen = useStore(panelStore, (panels) => panels[name]);
  const body = useId();
  return (
    <section className={styles.panel} data-grow={grow && isOpen} data-open={isOpen} data-panel={name} data-part aria-label={title}>
      <h2 className={styles.head}>
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={() => foldPanel(name, !isOpen)}>
          <ChevronDown size={13} aria-hidden="true" />
          <span>{title}</span>
          {summary !== null && <span className={styles.summary}>{summary}</span>}
        </button>
      </h2>
      <div id={body} className={styles.body} hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
