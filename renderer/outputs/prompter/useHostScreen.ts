import { useCallback, useEffect, useRef, useState } from 'react';
import { type HostScreen, USUAL_SCREEN } from '../../library/hostScreen.ts';
import { keepHostScreen, readHostScreen } from '../../library/hostScreens.ts';

/** What can be set by more or less, with its bounds and one step. */
const RANGES = {
  size: { least: 0.6, most: 1.6, step: 0.05 },
  width: { least: 0.5, most: 1, step: 0.05 },
  margin: { least: 0, most: 0.25, step: 0.025 },
  lineHeight: { least: 1.1, most: 2, step: 0.08 },
} as const;
export type Measure = keyof typeof RANGES;

export interface HostScreenControls {
  readonly screen: HostScreen;
  readonly change: (patch: Partial<HostScreen>) => void;
  /** By so many steps, within its bounds. */
  readonly adjust: (measure: Measure, steps: number) => void;
  readonly mirror: (axis: 'horizontal' | 'vertical') => void;
}

/** The screen of whoever is host in the crew now: another host brings their own, and each change is kept as theirs. */
export function useHostScreen(person: string): HostScreenControls {
  const [screen, show] = useState(USUAL_SCREEN);
  const latest = useRef({ person, screen });
  latest.current.person = person;
  const set = useCallback((next: HostScreen) => {
    latest.current.screen = next;
    show(next);
  }, []);
  useEffect(() => {
    // A library that cannot be read leaves the picture as it is.
    void readHostScreen(person).then(
      (found) => latest.current.person === person && set(found),
      () => undefined,
    );
  }, [person, set]);
  const change = useCallback(
    (patch: Partial<HostScreen>) => {
      const next = { ...latest.current.screen, ...patch };
      set(next);
      // A library that cannot be written, too: it holds for this page.
      keepHostScreen(latest.current.person, next).catch(() => undefined);
    },
    [set],
  );
  const adjust = useCallback(
    (measure: Measure, steps: number) => {
      const { least, most, step } = RANGES[measure];
      const value = Math.min(most, Math.max(least, latest.current.screen[measure] + steps * step));
      change({ [measure]: Math.round(value * 1000) / 1000 });
    },
    [change],
  );
  const mirror = useCallback(
    (axis: 'horizontal' | 'vertical') => change({ mirror: toggled(latest.current.screen.mirror, axis) }),
    [change],
  );
  return { screen, change, adjust, mirror };
}

export function toggled(mirror: HostScreen['mirror'], axis: 'horizontal' | 'vertical'): HostScreen['mirror'] {
  const horizontal = (mirror === 'horizontal' || mirror === 'both') !== (axis === 'horizontal');
  const vertical = (mirror === 'vertical' || mirror === 'both') !== (axis === 'vertical');
  if (horizontal && vertical) return 'both';
  return horizontal ? 'horizontal' : vertical ? 'vertical' : 'none';
}
