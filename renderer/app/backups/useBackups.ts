import { useCallback, useEffect, useState } from 'react';
import type { LibraryDifference, SnapshotHead } from '../../../shared/wire/library.ts';
import { libraryStore } from '../../library/libraryStore.ts';
import { settled } from '../../library/saveQueue.ts';
import { getBridge } from '../../link/bridge.ts';

/** What a restore of one would do; unread while it is being compared. */
export type Compared = LibraryDifference | 'unread' | 'damaged';

export interface Backups {
  /** Newest first; null while the list is read. */
  readonly snapshots: readonly SnapshotHead[] | null;
  readonly compared: (name: string) => Compared;
  /** Why the list or the last backup failed, or null. */
  readonly failure: string | null;
  readonly refresh: () => void;
  readonly backUp: () => Promise<void>;
}

/** The host's list, and then each snapshot against the library, one after another, until the dialog closes. */
export function useBackups(): Backups {
  const [snapshots, setSnapshots] = useState<readonly SnapshotHead[] | null>(null);
  const [differences, setDifferences] = useState<ReadonlyMap<string, Compared>>(new Map());
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => {
    let isClosed = false;
    const read = async () => {
      const list = await getBridge().listSnapshots();
      if (isClosed) return;
      libraryStore.setState({ backup: list.backup });
      setSnapshots(list.snapshots);
      setDifferences(new Map());
      for (const { name } of list.snapshots) {
        const difference = await getBridge()
          .compareSnapshot(name)
          .catch(() => 'damaged' as const);
        if (isClosed) return;
        setDifferences((before) => new Map(before).set(name, difference));
      }
    };
    read().catch((error: unknown) => setFailure(wordsOf(error)));
    return () => {
      isClosed = true;
    };
    // Asked again: the list is read anew.
  }, [asked]);
  const backUp = async () => {
    // What is on screen is in it: an edit of this moment, and on a first start the samples, are on their way still.
    await settled();
    const outcome = await getBridge().takeSnapshot('asked');
    setFailure(outcome.type === 'failed' ? outcome.detail : null);
    refresh();
  };
  return { snapshots, compared: (name) => differences.get(name) ?? 'unread', failure, refresh, backUp };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
