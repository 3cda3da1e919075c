import type { KeyboardEvent } from 'react';
import { classes } from '../../../ui/classes.ts';
import editors from './editors.module.css';
import { left } from './left.ts';
import { useFocusOnce } from './useFocusOnce.ts';

export interface TimeInputProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The key that opened it and already stands in it; null: the value stands there, to be typed over. */
  readonly seed: string | null;
  readonly label: string;
  readonly isInvalid: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The focus went elsewhere in the window, with the field still open: what can be read is kept. */
  readonly onLeave: () => void;
  readonly testId: string;
}

/** The field of a length while it is typed. */
export function TimeInput({ text, onText, seed, label, isInvalid, onKeyDown, onLeave, testId }: TimeInputProps) {
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
      onBlur={(event) => left(event.target, onLeave)}
      data-testid={testId}
    />
  );
}
