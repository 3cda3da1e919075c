/** As long as on the whole page. */
const HOLD = 2_000;

/** Acts only when it is held down, by pointer or Enter, until the time is up. */
export function holdButton(button: HTMLElement, act: () => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    button.dataset['holding'] = 'false';
  };
  const start = () => {
    if (timer !== null) return;
    button.dataset['holding'] = 'true';
    timer = setTimeout(() => {
      stop();
      act();
    }, HOLD);
  };
  button.addEventListener('pointerdown', start);
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.repeat) start();
  });
  for (const end of ['pointerup', 'pointerleave', 'pointercancel', 'keyup', 'blur']) button.addEventListener(end, stop);
}
