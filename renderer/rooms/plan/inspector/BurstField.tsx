import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Place } from '../../../../shared/compliance/place.ts';
import { Field } from '../../../ui/Field.tsx';
import { useMarked } from '../words/useMarked.tsx';
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
  /** Where its words stand, when they may reach an audience: then they are checked. */
  readonly words?: Place;
  /** Name by which a check leads here, when its words are not checked. */
  readonly place?: string;
}

const burstOf = ({ value, draft, check, commit }: BurstFieldProps) => ({ value, draft: draft ?? null, check: check ?? anyText, commit });

/** One line of text, committed a burst at a time. */
export function BurstField(props: BurstFieldProps) {
  const { problem, put, ...input } = useBurst(burstOf(props));
  const ref = useRef<HTMLInputElement>(null);
  const marked = useMarked({ place: props.words ?? null, text: input.value, field: ref, put, mirrorClass: styles.mirror, lines: 'one' });
  return (
    <Framed of={props} marked={marked} problem={problem}>
      <input
        {...input}
        {...marked.field}
        data-place={props.place ?? marked.field['data-place']}
        ref={ref}
        maxLength={LINE}
        className={props.numeric === true ? styles.numeric : undefined}
        placeholder={props.placeholder}
        spellCheck={false}
        aria-invalid={problem !== null}
        data-testid={props.testId}
      />
    </Framed>
  );
}

/** Several lines, as tall as what stands in it. */
export function BurstArea(props: BurstFieldProps) {
  const { problem, put, ...area } = useBurst(burstOf(props));
  const ref = useAutosize(area.value);
  const marked = useMarked({ place: props.words ?? null, text: area.value, field: ref, put, mirrorClass: styles.mirror, lines: 'many' });
  return (
    <Framed of={props} marked={marked} problem={problem}>
      <textarea
        {...area}
        {...marked.field}
        ref={ref}
        rows={2}
        maxLength={PROSE}
        className={styles.area}
        placeholder={props.placeholder}
        spellCheck={false}
        data-testid={props.testId}
      />
    </Framed>
  );
}

interface FramedProps {
  readonly of: BurstFieldProps;
  readonly marked: ReturnType<typeof useMarked>;
  readonly problem: string | null;
  readonly children: ReactNode;
}

/** A field under its label, with the marks over its words and what is wrong with it below. */
function Framed({ of: { label, mark }, marked, problem, children }: FramedProps) {
  return (
    <div {...marked.frame}>
      <Field label={<Label label={label} mark={mark} />}>
        <span className={styles.marked}>
          {children}
          {marked.marks}
        </span>
        <Problem text={problem} />
      </Field>
      {marked.card}
    </div>
  );
}

/** The browser does it with the layout it makes anyway; to measure would cost one more with every key. */
const sizesItself = typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content') === true;

/** Height follows the text; where it must be measured, before paint, so that nothing jumps. */
export function useAutosize(text: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = ref.current;
    if (area === null || sizesItself) return;
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
