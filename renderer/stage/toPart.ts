const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), a[href], [tabindex="0"]';

/** The element of a part that takes the keyboard; null for one that has nothing to press. */
const wayIn = (part: Element): HTMLElement | null =>
  [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].find((each) => each.closest('[hidden]') === null) ?? null;

/** Puts the keyboard into the next part of the stage, or the one before: rundown, middle, each card at the side, transport, and what the window asks or says. */
export function toPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll('[data-part]')].filter((part) => wayIn(part) !== null);
  if (parts.length === 0) return;
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  const from = here < 0 && step < 0 ? 0 : here;
  const next = parts[(from + step + parts.length) % parts.length];
  if (next !== undefined) wayIn(next)?.focus();
}
