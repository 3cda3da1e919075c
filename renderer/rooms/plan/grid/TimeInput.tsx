import type { KeyboardEvent } from 'react';
import { classes } from '../../../ui/classes.ts';
import { stopEdit } from '../planView.ts';
import editors from './editors.module.css';
import { useFocusOnce } from './useFocusOnce.ts';

export interface TimeInputProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The key that opened it and already stands in it; null: the value stands there, to be typed over. */
  readonly seed: string | null;
  readonly label: string;
  readonly isInvalid: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly testId: string;
}

/** The field of a length while it is typed. Leaving it drops what was not kept. */
export function TimeInput({ text, onText, seed, label, isInvalid, onKeyDown, testId }: TimeInputProps) {
  const input = useFocusOnce();
  return (
    <input
      ref={input}
      className={classes(editors.cell, editors.length)}
      value={text}
      aria-label={label}
      aria-invalid={isInvalid}
      spellCheck={false}
      onFocus={(event) => (seed === null ? event.target.select() : event.target.setSelectionRange(seed.length, seed.length))}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => stopEdit()}
      data-testid={testId}
    />
  );
}
