import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { ActionContext } from '../../shared/actions.ts';
import type { TakeMode } from '../../shared/take/event.ts';
import { type TakeStatus, takeStatus } from '../../shared/take/state.ts';
import { setActionContext } from '../hooks/actionStore.ts';
import { useLibrary } from '../library/libraryStore.ts';
import { getBridge } from '../link/bridge.ts';
import { useTake } from '../link/takeStore.ts';
import { useRoom } from './roomStore.ts';

/** However busy the page is, the menu hears of it this soon, in ms. */
const LATEST = 200;

/** Keeps what is allowed up to date, here for keys and buttons and, once the page `isOpen`, in the shell for its menu. */
export function useMenuContext(isOpen: boolean): void {
  const room = useRoom();
  const hasShow = useLibrary((library) => library.show !== null);
  const canUndoEdit = useLibrary((library) => library.undoName !== null);
  const canRedoEdit = useLibrary((library) => library.redoName !== null);
  const mode: TakeMode | null = useTake((link) => link.take?.mode ?? null);
  const status: TakeStatus | null = useTake((link) => (link.take === null ? null : takeStatus(link.take)));
  const canUndoCommand = useTake((link) => (link.take?.undoStack.length ?? 0) > 0);
  const canRedoCommand = useTake((link) => (link.take?.redoStack.length ?? 0) > 0);
  const mayWrite = useTake((link) => link.mayWrite);
  const context: ActionContext = useMemo(() => {
    const take = mode === null || status === null ? null : { mode, status };
    return { room, hasShow, take, canUndoEdit, canRedoEdit, canUndoCommand, canRedoCommand, mayWrite };
  }, [room, hasShow, mode, status, canUndoEdit, canRedoEdit, canUndoCommand, canRedoCommand, mayWrite]);
  // With the picture: a key must mean what is to be seen.
  useLayoutEffect(() => setActionContext(context), [context]);
  useEffect(() => {
    if (!isOpen) return;
    // Without a shell nobody has one; a refusal changes nothing here.
    const handle = requestIdleCallback(
      () =>
        void getBridge()
          .setActionContext(context)
          .catch(() => {}),
      { timeout: LATEST },
    );
    return () => cancelIdleCallback(handle);
  }, [isOpen, context]);
}
