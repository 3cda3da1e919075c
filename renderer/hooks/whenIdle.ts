/** A page that waits for its next frame is idle too: what nobody looks at yet begins after the picture, in ms. */
const PICTURE = 150;
/** However busy the page is then, in ms. */
const LATEST = 1000;

/** Calls back once the page has drawn and has nothing more urgent to do. Returns the way to give up. */
export function whenIdle(go: () => void): () => void {
  let handle = 0;
  const timer = setTimeout(() => {
    handle = requestIdleCallback(go, { timeout: LATEST });
  }, PICTURE);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(handle);
  };
}
