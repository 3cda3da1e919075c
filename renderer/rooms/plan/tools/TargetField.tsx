import { lengthText } from '../../../../shared/text/format.ts';
import type { Millis } from '../../../../shared/time.ts';
import { Field } from '../../../ui/Field.tsx';
import { readTarget } from '../inspector/readers.ts';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';

export interface Target {
  readonly text: string;
  /** null: the text is no length. */
  readonly length: Millis | null;
}

export const targetOf = (length: Millis): Target => ({ text: lengthText(length), length });

/** How long the show is to last. Every key is read at once: the preview follows. */
export function TargetField({
  target,
  usual,
  onChange,
}: {
  readonly target: Target;
  readonly usual: Millis;
  readonly onChange: (target: Target) => void;
}) {
  const t = usePlanToolsText();
  const isBad = target.length === null;
  return (
    <Field label={t.target} hint={isBad ? <span className={styles.problem}>{t.badTarget}</span> : t.targetHint}>
      <input
        className={styles.numeric}
        value={target.text}
        aria-invalid={isBad}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          const text = event.target.value;
          onChange({ text, length: readTarget(text, usual) ?? null });
        }}
        data-testid="tool-target"
      />
    </Field>
  );
}
