import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import styles from './scripts.module.css';

export interface KeepFormProps {
  readonly label: string;
  /** What the button says for a name. */
  readonly action: (name: string) => string;
  readonly initial: string;
  /** Why nothing can be kept now, or null. */
  readonly problem: string | null;
  readonly onKeep: (name: string) => void;
}

/** A name, and the button that keeps something under it. Enter does the same. */
export function KeepForm({ label, action, initial, problem, onKeep }: KeepFormProps) {
  const [typed, setTyped] = useState(initial);
  const name = typed.trim();
  const keep = () => {
    if (name === '' || problem !== null) return;
    onKeep(name);
    setTyped('');
  };
  return (
    <div className={styles.keep}>
      <Field label={label} hint={problem ?? undefined}>
        <input
          value={typed}
          maxLength={100}
          spellCheck={false}
          disabled={problem !== null}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            keep();
          }}
          data-testid="keep-name"
        />
      </Field>
      <Button disabled={name === '' || problem !== null} onClick={keep} data-testid="keep-script">
        {action(name)}
      </Button>
    </div>
  );
}
