/**
 * Follows the pointer until it is let go. `finish(true)` when it was let go, `finish(false)` when the drag was given up:
 * Escape, or the system took the pointer away. Nothing else on the page hears that Escape.
 */
export function followPointer(move: (event: PointerEvent) => void, finish: (landed: boolean) => void): void {
  const end = (landed: boolean) => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', onKey, true);
    finish(landed);
  };
  const drop = () => end(true);
  const cancel = () => end(false);
  const onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    cancel();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', onKey, true);
}
