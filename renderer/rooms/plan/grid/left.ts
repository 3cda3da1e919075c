import { stopEdit } from '../planView.ts';

/** A cell's field lost the focus. When it is the window that lost it, typing goes on where it was. */
export function left(field: HTMLElement, keep: () => void): void {
  if (field === document.activeElement) return;
  keep();
  stopEdit();
}
