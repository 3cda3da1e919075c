import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import styles from './HoldButton.module.css';

export interface HoldButtonProps {
  /** How long it must be held, in milliseconds. */
  readonly holdMs: number;
  /** With how long it was held, in milliseconds. */
  readonly onConfirm: (held: number) => void;
  readonly children: ReactNode;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly 'data-testid'?: string;
}

/** Acts only when held down, by pointer or Enter, until the bar is full. Letting go earlier does nothing. */
export function HoldButton({ holdMs, onConfirm, children, className, disabled = false, title, 'data-testid': testId }: HoldButtonProps) {
  const [holding, setHolding] = useState(false);
  const confirm = useRef(onConfirm);
  confirm.current = onConfirm;
  useEffect(() => {
    if (!holding) return;
    const from = performance.now();
    const timer = setTimeout(() => {
      setHolding(false);
      // A timer may come a fraction early, and the bar was full.
      confirm.current(Math.max(holdMs, Math.round(performance.now() - from)));
    }, holdMs);
    return () => clearTimeout(timer);
  }, [holding, holdMs]);
  const stop = () => setHolding(false);
  return (
    <button
      type="button"
      className={classes(styles.button, className)}
      disabled={disabled}
      title={title}
      data-testid={testId}
      data-holding={holding}
      onPointerDown={(event) => event.button === 0 && setHolding(true)}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onBlur={stop}
      onKeyDown={(event) => event.key === 'Enter' && !event.repeat && !event.nativeEvent.isComposing && setHolding(true)}
      onKeyUp={stop}
    >
      <i aria-hidden className={styles.fill} style={{ '--hold': holding ? `${holdMs}ms` : '120ms' } as CSSProperties} />
      <span className={styles.label}>{children}</span>
    </button>
  );
}
