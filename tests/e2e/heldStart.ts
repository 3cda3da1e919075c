import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
  app.whenReady = () => Promise.all([whenReady(), attached, readEverything()]).then(collect);
}

/** What a start reads later would be read, and its rubbish collected, while a test asks something. */
const readEverything = () => Promise.all([import('../../electron/callArguments.ts'), import('../../electron/host/fileStore.ts')]);

/** The answer to a question that Playwright asks while V8 collects may be collected with the rest. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
