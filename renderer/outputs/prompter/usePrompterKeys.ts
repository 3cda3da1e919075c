import { useEffect, useRef } from 'react';

export interface PrompterKeys {
  readonly acknowledge: () => void;
  readonly nudge: (lines: number) => void;
  readonly togglePause: () => void;
  readonly faster: (steps: number) => void;
  readonly togglePace: () => void;
  readonly resize: (by: number) => void;
  readonly widen: (by: number) => void;
  readonly mirror: (axis: 'horizontal' | 'vertical') => void;
  readonly fullscreen: () => void;
  /** One of the four signs to the director, from 0. */
  readonly signal: (place: number) => void;
}

/** Lines to go back or on may repeat while the key is held; everything else is once a press. */
const REPEATS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

/** By key code, so that the host's input language does not matter. Nothing here can move the show. */
export function usePrompterKeys(keys: PrompterKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) return;
      if (event.repeat && !REPEATS.has(event.code)) return;
      const act = effect(event, latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function effect(event: KeyboardEvent, keys: PrompterKeys): (() => void) | null {
  const onButton = event.target instanceof HTMLButtonElement;
  switch (event.code) {
    case 'Enter':
    case 'NumpadEnter':
      return onButton ? null : keys.acknowledge;
    case 'Space':
      return onButton ? null : keys.togglePause;
    case 'ArrowUp':
      return () => keys.nudge(-1);
    case 'ArrowDown':
      return () => keys.nudge(1);
    case 'PageUp':
      return () => keys.nudge(-4);
    case 'PageDown':
      return () => keys.nudge(4);
    case 'BracketLeft':
      return () => keys.faster(-1);
    case 'BracketRight':
      return () => keys.faster(1);
    case 'KeyT':
      return keys.togglePace;
    case 'Minus':
    case 'NumpadSubtract':
      return () => (event.shiftKey ? keys.widen(-0.05) : keys.resize(-0.05));
    case 'Equal':
    case 'NumpadAdd':
      return () => (event.shiftKey ? keys.widen(0.05) : keys.resize(0.05));
    case 'KeyM':
      return () => keys.mirror(event.shiftKey ? 'vertical' : 'horizontal');
    case 'KeyF':
      return keys.fullscreen;
    default:
      return signalKey(event.code, keys);
  }
}

function signalKey(code: string, keys: PrompterKeys): (() => void) | null {
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  return digit === undefined ? null : () => keys.signal(Number(digit) - 1);
}
