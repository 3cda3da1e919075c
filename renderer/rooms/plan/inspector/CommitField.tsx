import { type KeyboardEvent, useState } from 'react';
import { Field } from '../../../ui/Field.tsx';
import { Problem } from './BurstField.tsx';
import styles from './fields.module.css';

export interface CommitFieldProps {
  readonly label: string;
  readonly value: string;
  /** Why the text cannot stand, or null. */
  readonly check: (text: string) => string | null;
  readonly commit: (text: string) => void;
  readonly placeholder?: string;
  readonly testId?: string;
  /** Name by which a check leads here. */
  readonly place?: string;
}

/**
 * A value that means nothing half typed: a length, a clock, a price. Enter or leaving takes it, Escape drops it; what
 * cannot stand is named, and the old value stays in the plan.
 */
export function CommitField({ label, value, check, commit, placeholder, testId, place }: CommitFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? null : check(typed);

  const take = () => {
    if (typed !== null && typed !== value && problem === null) commit(typed);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && problem === null) take();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };

  return (
    <Field label={label}>
      <input
        className={styles.numeric}
        value={typed ?? value}
        placeholder={placeholder}
        aria-invalid={problem !== null}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={take}
        data-place={place}
        data-testid={testId}
      />
      <Problem text={problem} />
    </Field>
  );
}
