import { useEffect, useRef } from 'react';
import { type PadsDown, readPads } from '../../shared/keys/pad.ts';
import { takeLearnt } from './learnInput.ts';

/**
 * Gamepads, while one is there and the window is to be seen: the browser tells of neither button nor stick, so they are
 * looked at every frame. `press` gets a code of the key map, once for each press; what learns a key goes first. `hold`
 * gets what was down already when its pad was first seen, which counts as no press.
 */
export function usePads(press: (code: string) => void, hold: (code: string) => void): void {
  const latest = useRef({ press, hold });
  latest.current = { press, hold };
  useEffect(() => {
    // Absent where a page may not see pads.
    if (typeof navigator.getGamepads !== 'function') return;
    let down: PadsDown = null;
    let frame: number | null = null;
    const look = () => {
      const pads = navigator.getGamepads().filter((pad) => pad !== null);
      if (pads.length === 0) {
        frame = null;
        down = null;
        return;
      }
      const read = readPads(
        down,
        pads.map(({ index, buttons, axes }) => ({ index, buttons: buttons.map(({ value }) => value), axes })),
      );
      down = read.down;
      for (const code of read.pressed) if (!takeLearnt(code)) latest.current.press(code);
      for (const code of read.held) latest.current.hold(code);
      frame = requestAnimationFrame(look);
    };
    const begin = () => {
      frame ??= requestAnimationFrame(look);
    };
    // What is held when the window comes back was not pressed here.
    const hide = () => {
      if (document.visibilityState === 'hidden') down = null;
    };
    window.addEventListener('gamepadconnected', begin);
    document.addEventListener('visibilitychange', hide);
    begin();
    return () => {
      window.removeEventListener('gamepadconnected', begin);
      document.removeEventListener('visibilitychange', hide);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, []);
}
