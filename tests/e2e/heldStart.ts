import { app } from 'electron';

/** A run that nobody attaches to begins after this, in ms. */
const PATIENCE = 10_000;

/**
 * Lets the shell open once Playwright has attached, which it tells by calling `__playwright_run`: attaching to pages that
 * come and go at that moment now and then never ends. Not again in a process that this one starts in its place.
 */
export function holdStart(): void {
  if (process.env.CUEDESK_TEST_HELD !== undefined) return;
  process.env.CUEDESK_TEST_HELD = '1';
  const attached = new Promise<void>((go) => {
    Object.assign(globalThis, { __playwright_run: go });
    setTimeout(go, PATIENCE);
  });
  const whenReady = app.whenReady.bind(app);
  app.whenReady = () => Promise.all([whenReady(), attached]).then(() => undefined);
}
