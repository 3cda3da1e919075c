import { screen } from 'electron';
import type { DisplayInfo } from '../shared/wire/outputs.ts';
import { type Area, type Display, overlap } from './displays.ts';

/** The displays that are attached now. */
export function readDisplays(): readonly Display[] {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map(({ id, label, bounds, workArea, scaleFactor }) => ({
    id,
    label: label ?? '',
    primary: id === primary,
    bounds,
    workArea,
    scale: scaleFactor,
  }));
}

/** From left to right, as they stand on a desk: the first is number 1. */
export const numbered = (displays: readonly Display[]): readonly Display[] =>
  displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id);

export const displayInfo = ({ id, label, primary, bounds, scale }: Display, control: Area): DisplayInfo => ({
  id,
  label,
  primary,
  hasControl: overlap(bounds, control) > 0,
  ...bounds,
  scale,
});

/** Calls back after a display came, went or changed. */
export function watchDisplays(changed: () => void): void {
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  screen.on('display-metrics-changed', changed);
}
