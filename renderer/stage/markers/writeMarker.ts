import type { RefObject } from 'react';
import { dropMarker } from '../../link/markerCommands.ts';
import { takeStore } from '../../link/takeStore.ts';
import { unfoldPanel } from '../sidePanels.ts';

/**
 * Puts the keyboard into the words of the newest marker; without one, this instant is marked first. The marker's own key
 * leaves the keyboard where it is, so that the next Space is GO.
 */
export function writeMarker(list: RefObject<HTMLOListElement | null>): void {
  unfoldPanel('markers');
  const toField = (): boolean => {
    const field = list.current?.querySelector<HTMLInputElement>('[data-testid="marker-text"]') ?? null;
    field?.focus();
    field?.select();
    return field !== null;
  };
  if (toField()) return;
  const had = takeStore.getState().take?.markers;
  dropMarker('note');
  const stop = takeStore.subscribe(({ take }) => {
    if (take?.markers === had) return;
    stop();
    // Drawn in the frame after the record.
    requestAnimationFrame(() => requestAnimationFrame(() => void toField()));
  });
}
