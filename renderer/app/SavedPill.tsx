import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/time.ts';
import { useLibrary } from '../library/libraryStore.ts';
import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import { Pill } from './Pill.tsx';

/** A write takes milliseconds: what is said to be unsaved must have been so for longer than one. */
const PATIENCE = 300;

/** How safe everything is: the open take's log and the library, whichever is worse. */
export function SavedPill() {
  const { header } = useText().common;
  const unsaved = useLasting(useTake((link) => link.saved?.unsaved ?? 0));
  const logAt = useTake((link) => link.saved?.at ?? null);
  const saving = useLibrary((library) => library.saving);
  const libraryAt = useLibrary((library) => library.savedAt);
  const at = newest(logAt, libraryAt);
  if (unsaved > 0)
    return (
      <Pill tone="bad" testId="saved" title={null}>
        {header.unsaved(unsaved)}
      </Pill>
    );
  if (saving === 'failed')
    return (
      <Pill tone="bad" testId="saved" title={null}>
        {header.libraryUnsaved}
      </Pill>
    );
  if (saving === 'saving')
    return (
      <Pill tone="busy" testId="saved" title={null}>
        {header.saving}
      </Pill>
    );
  const words = at === null ? header.savedNothing : header.saved(clockText(at));
  return (
    <Pill tone="good" testId="saved" title={words}>
      {words}
    </Pill>
  );
}

const newest = (a: Instant | null, b: Instant | null): Instant | null => (a === null ? b : b === null || a > b ? a : b);

/** A count, but 0 until it has been above 0 for a while. */
function useLasting(count: number): number {
  const [lasting, setLasting] = useState(false);
  const some = count > 0;
  useEffect(() => {
    if (!some) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [some]);
  return lasting ? count : 0;
}
