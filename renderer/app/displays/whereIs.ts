import type { DisplayInfo } from '../../../shared/wire/outputs.ts';

export type Where = 'here' | 'left' | 'right' | 'above' | 'below';

/** Where a display stands as seen from the control window's: by the longer way of the two. null: nobody knows where that is. */
export function whereIs(display: DisplayInfo, displays: readonly DisplayInfo[]): Where | null {
  if (display.hasControl) return 'here';
  const home = displays.find(({ hasControl }) => hasControl);
  if (home === undefined) return null;
  const right = display.x + display.width / 2 - home.x - home.width / 2;
  const down = display.y + display.height / 2 - home.y - home.height / 2;
  if (Math.abs(right) >= Math.abs(down)) return right < 0 ? 'left' : 'right';
  return down < 0 ? 'above' : 'below';
}
