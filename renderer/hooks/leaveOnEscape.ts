import type { KeyboardEvent } from 'react';

/** Out of a field of the stage, to where Space is GO; what was typed stays in it. */
export function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.nativeEvent.isComposing && event.target instanceof HTMLElement) event.target.blur();
}
