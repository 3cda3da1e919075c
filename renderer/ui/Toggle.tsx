import type { ReactNode } from 'react';
import styles from './Toggle.module.css';

export interface ToggleProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
  readonly 'data-testid'?: string;
  readonly 'data-place'?: string;
}

export function Toggle({ checked, onChange, children, disabled = false, 'data-testid': testId, 'data-place': place }: ToggleProps) {
  return (
    <label className={styles.toggle}>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        data-testid={testId}
        data-place={place}
        onChange={(event) => onChange(event.target.checked)}
      />
      <i aria-hidden className={styles.track} />
      <span>{children}</span>
    </label>
  );
}
