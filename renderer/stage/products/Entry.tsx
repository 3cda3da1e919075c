import styles from './forms.module.css';

interface EntryProps {
  readonly label: string;
  readonly value: string;
  readonly kind: 'decimal' | 'numeric' | 'text';
  /** Stands in the empty field. */
  readonly hint: string;
  /** Has the cursor as soon as it is there, all of it chosen: typing replaces it. */
  readonly first: boolean;
  readonly testId: string;
  readonly onChange: (value: string) => void;
}

/** A figure, or a line of words. */
export function Entry({ label, value, kind, hint, first, testId, onChange }: EntryProps) {
  return (
    <label className={styles.entry} data-wide={kind !== 'decimal'}>
      <span>{label}</span>
      <input
        value={value}
        maxLength={kind === 'text' ? 200 : 14}
        inputMode={kind}
        placeholder={hint}
        data-testid={testId}
        ref={first ? focusOnce : null}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function focusOnce(field: HTMLInputElement | null): void {
  if (field === null || field.dataset['met'] !== undefined) return;
  field.dataset['met'] = '';
  field.focus();
  field.select();
}
