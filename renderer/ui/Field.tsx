import type { ReactNode } from 'react';
import styles from './Field.module.css';

export interface FieldProps {
  readonly label: ReactNode;
  /** The input, inside the label, so that they belong together for pointer and reader. */
  readonly children: ReactNode;
  readonly hint?: ReactNode;
}

export function Field({ label, children, hint }: FieldProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      {children}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </label>
  );
}
