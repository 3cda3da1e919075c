import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
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

/** A tool: what it is asked on the left, what it would do on the right. Enter in a field, or Ctrl+Enter anywhere, does it. */
export function ToolDialog({ title, intro, onClose, apply, onApply, side, children, 'data-testid': testId }: ToolDialogProps) {
  const t = usePlanToolsText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onApply?.();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      width={1080}
      data-testid={testId}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" disabled={onApply === null} onClick={() => onApply?.()} data-testid="tool-apply">
            {apply}
          </Button>
        </>
      }
    >
      <form className={styles.tool} onSubmit={submit} onKeyDown={onKeyDown}>
        <div className={styles.side}>
          <p className={styles.intro}>{intro}</p>
          {side}
        </div>
        <div className={styles.main}>{children}</div>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
