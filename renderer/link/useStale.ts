import { useSyncExternalStore } from 'react';
import { takeStore } from './takeStore.ts';

const seconds = (): number | null => {
  const { link, staleSince } = takeStore.getState();
  return link !== 'stale' || staleSince === null ? null : Math.floor((performance.now() - staleSince) / 1000);
};

function subscribe(reader: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | null = null;
  const follow = () => {
    const stale = takeStore.getState().link === 'stale';
    if (stale) timer ??= setInterval(reader, 250);
    else if (timer !== null) {
      clearInterval(timer);
      timer = null;
    }
    reader();
  };
  const stop = takeStore.subscribe(follow);
  follow();
  return () => {
    stop();
    if (timer !== null) clearInterval(timer);
  };
}

/** For how many whole seconds nothing was heard from the host, once that is too long; null while all is well. */
export const useStale = (): number | null => useSyncExternalStore(subscribe, seconds);
