import type { ReactNode } from 'react';
import { Panes } from '../../../ui/Panes.tsx';
import { TaskDialog } from '../../../ui/TaskDialog.tsx';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';

export interface ToolDialogProps {
  readonly title: string;
  readonly intro: string;
  readonly onClose: () => void;
  /** What the usual button says and does; null: not now. */
  readonly apply: string;
  readonly onApply: (() => void) | null;
  readonly side: ReactNode;
  readonly children: ReactNode;
  readonly 'data-testid': string;
}

/** A tool: what it is asked on the left, what it would do on the right. */
export function ToolDialog({ intro, side, children, ...task }: ToolDialogProps) {
  const t = usePlanToolsText();
  return (
    <TaskDialog {...task} width={1080} leave={t.cancel} more={null} byEnter>
      <Panes intro={intro} side={side}>
        <div className={styles.main}>{children}</div>
      </Panes>
    </TaskDialog>
  );
}
