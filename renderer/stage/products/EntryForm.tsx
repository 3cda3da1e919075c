import type { FormEvent, ReactNode } from 'react';
import { useFocusBack } from '../../hooks/useFocusBack.ts';
import styles from './forms.module.css';

interface EntryFormProps {
  readonly label: string;
  readonly testId: string;
  /** Why it was not sent; null: nothing is wrong. */
  readonly problem: string | null;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A small form in the list of products. Enter sends it, Escape leaves everything as it is. */
export function EntryForm({ label, testId, problem, buttons, children, onSubmit, onClose }: EntryFormProps) {
  const form = useFocusBack<HTMLFormElement>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      data-testid={testId}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onClose()}
    >
      <p className={styles.hint}>{label}</p>
      {children}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons}>{buttons}</div>
    </form>
  );
}
