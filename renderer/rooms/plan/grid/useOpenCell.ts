import { type KeyboardEvent, useRef } from 'react';
import { stopEdit } from '../planView.ts';

/** A cell that is open: what it holds is kept once, by Enter, Tab or leaving, or dropped by Escape. */
export function useOpenCell() {
  const done = useRef(false);
  return {
    once: (keep: () => void): void => {
      if (!done.current) keep();
      done.current = true;
    },
    /** Whether it is an Enter or a Tab of the cell's own; every other key is dealt with. */
    hears: (event: KeyboardEvent): boolean => {
      // Enter that picks a word from an input method is not the end of the cell.
      if (event.nativeEvent.isComposing || event.keyCode === 229) return false;
      event.stopPropagation();
      if (event.key === 'Escape') {
        done.current = true;
        stopEdit();
      }
      return event.key === 'Enter' || event.key === 'Tab';
    },
  };
}
