import { screen } from 'electron';
import type { DisplayInfo } from '../shared/wire/frame.ts';
import type { Display } from './displays.ts';

/** The displays that are attached now. */
export function readDisplays(): readonly Display[] {
  const primary = screen.getPrimaryDisplay().id;
  return screen
    .getAllDisplays()
    .map(({ id, label, bounds, workArea }) => ({ id, label: label ?? '', primary: id === primary, bounds, workArea }));
}

export const displayInfo = ({ id, label, primary, bounds }: Display): DisplayInfo => ({
  id,
  label,
  primary,
  width: bounds.width,
  height: bounds.height,
});

/** Calls back after a display came, went or changed. */
export function watchDisplays(changed: () => void): void {
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  screen.on('display-metrics-changed', changed);
}
