import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface TaskDialogProps {
  readonly title: string;
  readonly width: number;
  readonly onClose: () => void;
  /** What the button says that leaves without it. */
  readonly leave: string;
  /** What the usual button says and does; null: not now. */
  readonly apply: string;
  readonly onApply: (() => void) | null;
  /** Another button beside it; null: none. */
  readonly more: ReactNode;
  /** Whether Enter in a field does it too; not where looking for something is half of the work. */
  readonly byEnter: boolean;
  readonly children: ReactNode;
  readonly 'data-testid': string;
}

/** One thing to do, or to leave. Ctrl+Enter does it from anywhere inside. */
export function TaskDialog({
  title,
  width,
  onClose,
  leave,
  apply,
  onApply,
  more,
  byEnter,
  children,
  'data-testid': testId,
}: TaskDialogProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (byEnter) onApply?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A field that has an Enter of its own has already had it.
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onApply?.();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      width={width}
      data-testid={testId}
      actions={
        <>
          <Button onClick={onClose}>{leave}</Button>
          {more}
          <Button variant="primary" disabled={onApply === null} onClick={() => onApply?.()} data-testid="tool-apply">
            {apply}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} onKeyDown={onKeyDown}>
        {children}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
