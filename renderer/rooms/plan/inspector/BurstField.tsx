import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Field } from '../../../ui/Field.tsx';
import styles from './fields.module.css';
import { anyText, useBurst } from './useBurst.ts';

/** Characters: the show file's own bounds (shared/plan/schema.ts). A longer text could neither be exported nor go on air. */
const LINE = 500;
export const PROSE = 20_000;

export interface BurstFieldProps {
  readonly label: string;
  readonly value: string;
  readonly commit: (text: string) => void;
  readonly check?: (text: string) => string | null;
  readonly draft?: string;
  readonly placeholder?: string;
  /** Beside the label: 仅场控可见 and the like. */
  readonly mark?: ReactNode;
  readonly testId?: string;
  readonly numeric?: boolean;
}

/** One line of text, committed a burst at a time. */
export function BurstField(props: BurstFieldProps) {
  const { problem, ...input } = useBurst({
    value: props.value,
    draft: props.draft ?? null,
    check: props.check ?? anyText,
    commit: props.commit,
  });
  return (
    <Field label={<Label label={props.label} mark={props.mark} />}>
      <input
        {...input}
        maxLength={LINE}
        className={props.numeric === true ? styles.numeric : undefined}
        placeholder={props.placeholder}
        spellCheck={false}
        aria-invalid={problem !== null}
        data-testid={props.testId}
      />
      <Problem text={problem} />
    </Field>
  );
}

/** Several lines, as tall as what stands in it. */
export function BurstArea(props: BurstFieldProps) {
  const { problem, ...area } = useBurst({
    value: props.value,
    draft: props.draft ?? null,
    check: props.check ?? anyText,
    commit: props.commit,
  });
  const ref = useAutosize(area.value);
  return (
    <Field label={<Label label={props.label} mark={props.mark} />}>
      <textarea
        {...area}
        ref={ref}
        rows={2}
        maxLength={PROSE}
        className={styles.area}
        placeholder={props.placeholder}
        spellCheck={false}
        data-testid={props.testId}
      />
      <Problem text={problem} />
    </Field>
  );
}

/** Height follows the text; measured before paint, so that nothing jumps. */
export function useAutosize(text: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = ref.current;
    if (area === null) return;
    area.style.height = '0';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);
  return ref;
}

function Label({ label, mark }: { readonly label: string; readonly mark: ReactNode | undefined }) {
  return (
    <span className={styles.label}>
      {label}
      {mark !== undefined && <span className={styles.mark}>{mark}</span>}
    </span>
  );
}

export function Problem({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <span className={styles.problem} role="alert">
      {text}
    </span>
  );
}
