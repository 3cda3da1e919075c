import { hasOpenLayer } from '../ui/layers.ts';
import type { Focus } from './keyGate.ts';

const TEXTLESS = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file', 'image']);
const LAYERS = 'dialog, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [popover]';
const CONTROLS =
  'button, a[href], input, summary, [role="button"], [role="tab"], [role="switch"], [role="checkbox"], [role="slider"], [role="option"], [role="menuitem"]';

/** What kind of place a key event was meant for. */
export function focusOf(target: EventTarget | null): Focus {
  const element = target instanceof Element ? target : null;
  // A dialog open anywhere takes the keyboard, even before the focus has moved into it.
  if (element?.closest(LAYERS) !== null && element !== null) return isField(element) ? fieldOf(element) : 'layer';
  if (hasOpenLayer()) return 'layer';
  if (element === null) return 'page';
  if (isField(element)) return fieldOf(element);
  return element.closest(CONTROLS) === null ? 'page' : 'control';
}

const fieldOf = (element: Element): Focus =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? 'field' : 'lines';

function isField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !TEXTLESS.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || element.closest('[contenteditable="true"], [contenteditable=""]') !== null)
  );
}
