import { type KeyboardEvent, useEffect, useState } from 'react';
import { isShare, NUMBER_KINDS, type NumberKind } from '../../../shared/take/numbers/number.ts';
import { useFocusBack } from '../../hooks/useFocusBack.ts';
import { enterNumber } from '../../link/resultCommands.ts';
import { useText } from '../../ui/text.ts';
import styles from './numbers.module.css';
import { LETTERS, type Typed, typeKey, valueIn } from './readKeys.ts';

interface NumberEntryProps {
  /** Whose digits come first; null: a letter says so. */
  readonly kind: NumberKind | null;
  readonly onClose: () => void;
}

/**
 * A letter, digits, Enter: the keys are read by their place, without a text field, so no input method takes them and GO
 * is not text. Escape, or a click elsewhere, leaves everything as it is.
 */
export function NumberEntry({ kind, onClose }: NumberEntryProps) {
  const t = useText().stage.numbers;
  const [typed, setTyped] = useState<Typed>({ kind, digits: '' });
  const entry = useFocusBack<HTMLDivElement>();
  useEffect(() => entry.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    event.preventDefault();
    const effect = typeKey(typed, event);
    if (effect.type === 'typed') setTyped(effect.typed);
    if (effect.type === 'leave') onClose();
    const value = effect.type === 'send' ? valueIn(typed) : null;
    if (typed.kind === null || value === null || value === undefined) return;
    void enterNumber(typed.kind, value);
    onClose();
  };
  return (
    <div
      ref={entry}
      className={styles.entry}
      role="dialog"
      aria-label={t.entry}
      tabIndex={-1}
      data-testid="number-entry"
      onKeyDown={press}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose()}
    >
      <ul>
        {NUMBER_KINDS.map((each) => (
          <li key={each}>
            <button type="button" aria-pressed={each === typed.kind} tabIndex={-1} onClick={() => setTyped({ ...typed, kind: each })}>
              <kbd>{letterOf(each)}</kbd> {t.kinds[each]}
            </button>
          </li>
        ))}
      </ul>
      <output data-testid="number-typed" data-bad={valueIn(typed) === undefined}>
        {typed.kind === null
          ? t.letterFirst
          : typed.digits === ''
            ? t.digitsNext(t.kinds[typed.kind], unitOf(typed.kind, t.seconds))
            : `${typed.kind === 'gmv' ? '¥' : ''}${typed.digits} ${unitOf(typed.kind, t.seconds)}`.trimEnd()}
      </output>
      <p>{t.entryHint}</p>
    </div>
  );
}

const letterOf = (kind: NumberKind): string =>
  Object.entries(LETTERS)
    .find(([, each]) => each === kind)?.[0]
    .replace('Key', '') ?? '';

const unitOf = (kind: NumberKind, seconds: string): string => (kind === 'stay' ? seconds : isShare(kind) ? '%' : '');
