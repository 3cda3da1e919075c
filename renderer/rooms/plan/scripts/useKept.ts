import { useCallback, useEffect, useState } from 'react';

export interface Kept<Item> {
  readonly state: 'reading' | 'failed' | 'read';
  readonly items: readonly Item[];
  /** Reads again after a change. */
  readonly again: () => Promise<void>;
}

/** A list of the library, read when its dialog opens. `read` must stay the same function while it reads the same. */
export function useKept<Item>(read: () => Promise<readonly Item[]>): Kept<Item> {
  const [kept, setKept] = useState<Omit<Kept<Item>, 'again'>>({ state: 'reading', items: [] });
  const again = useCallback(async () => {
    try {
      setKept({ state: 'read', items: await read() });
    } catch {
      setKept({ state: 'failed', items: [] });
    }
  }, [read]);
  useEffect(() => void again(), [again]);
  return { ...kept, again };
}
