import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { openLayer } from './layers.ts';
import { useText } from './text.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the foot, the usual one last. */
  readonly actions?: ReactNode;
  readonly width?: number;
  readonly 'data-testid'?: string;
}

/** The browser's own modal dialog: it keeps the focus inside, gives it back, and closes on Escape. Shortcuts rest meanwhile. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ onClose, title, children, actions, width = 480, 'data-testid': testId }: Omit<DialogProps, 'open'>) {
  const t = useText();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the picture that holds it is drawn: a key pressed then must not act behind it.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const closeLayer = openLayer();
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      // The browser would choose the close button. A field comes first; without one nothing is a keypress away.
      (dialog.querySelector<HTMLElement>('[data-dialog-content] :is(input, select, textarea):not(:disabled)') ?? dialog).focus();
    }
    return () => {
      closeLayer();
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      style={{ width }}
      tabIndex={-1}
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={(event) => {
        // A choice of files that is given up bubbles up to here, and says nothing of the dialog.
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
      // A click on the backdrop is a click on the dialog element itself.
      onClick={(event) => event.target === ref.current && onClose()}
    >
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label={t.common.close} onClick={onClose}>
            <X size={16} />
          </IconButton>
        </header>
        <div className={styles.content} data-dialog-content>
          {children}
        </div>
        {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}
