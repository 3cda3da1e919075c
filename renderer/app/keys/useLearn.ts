import { useEffect, useRef } from 'react';
import { spellChord } from '../../../shared/keys/chord.ts';
import { learnInput } from '../../hooks/learnInput.ts';
import { isMac } from '../../hooks/useKeys.ts';
import { getBridge } from '../../link/bridge.ts';

/** A modifier alone: what it is held for is still to come. */
const MODIFIER = /^(Control|Shift|Alt|Meta|OS)/;

/**
 * Hears the next key or pad's button while `active`, before the page, the dialog or the shell can do anything with it.
 * Escape cancels. An input method may have the key: its place on the keyboard is told all the same.
 */
export function useLearn(active: boolean, hear: (key: string) => void, cancel: () => void): void {
  const latest = useRef({ hear, cancel });
  latest.current = { hear, cancel };
  useEffect(() => {
    if (!active) return;
    const mac = isMac();
    const tell = (on: boolean) =>
      void getBridge()
        .askShell({ type: 'learnKey', on })
        .catch(() => {});
    const stop = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    const down = (event: KeyboardEvent) => {
      stop(event);
      if (event.repeat || MODIFIER.test(event.code)) return;
      if (event.code === 'Escape') return latest.current.cancel();
      const other = mac ? event.ctrlKey : event.metaKey;
      const chord = {
        code: other ? 'Unidentified' : event.code,
        mod: mac ? event.metaKey : event.ctrlKey,
        shift: event.shiftKey,
        alt: event.altKey,
      };
      latest.current.hear(spellChord(chord));
    };
    const stopPads = learnInput((key) => latest.current.hear(key));
    tell(true);
    window.addEventListener('keydown', down, true);
    // Let go, Space and Enter would press the button that began it.
    window.addEventListener('keyup', stop, true);
    return () => {
      stopPads();
      tell(false);
      window.removeEventListener('keydown', down, true);
      window.removeEventListener('keyup', stop, true);
    };
  }, [active]);
}
