import { type RefObject, useEffect } from 'react';
import { libraryStore } from '../../../library/libraryStore.ts';
import { removeSelected } from '../planEdits.ts';
import { chosen, planView } from '../planView.ts';

/** Read behind the first picture: nobody copies before there is one. */
async function readParts() {
  const [copy, rows, table] = await Promise.all([import('./copyRows.ts'), import('./pasteRows.ts'), import('./pasteTable.ts')]);
  return { copy, rows, table };
}
type Parts = Awaited<ReturnType<typeof readParts>>;
let parts: Parts | null = null;

function copy(event: ClipboardEvent, { copyRows }: Parts['copy']): boolean {
  const { show } = libraryStore.getState();
  const ids = chosen(planView.getState());
  if (show === null || ids.length === 0 || event.clipboardData === null) return false;
  event.preventDefault();
  copyRows(event.clipboardData, show, ids);
  return true;
}

function paste(event: ClipboardEvent, { copy: own, rows, table }: Parts): void {
  if (event.clipboardData === null) return;
  event.preventDefault();
  const copied = own.copiedRows(event.clipboardData);
  if (copied !== null) rows.pasteRows('paste', copied);
  else table.pasteTable(event.clipboardData.getData('text/plain'));
}

/**
 * Cut, copy and paste of whole rows while the grid has the keyboard; in an open cell they are the text's. Heard by the
 * document: without a text selection the event goes to the body, whatever has the focus.
 */
export function useClipboard(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    void readParts().then((read) => {
      parts = read;
    });
    const onEvent = (event: ClipboardEvent) => {
      if (parts === null || grid.current === null || document.activeElement !== grid.current) return;
      if (event.type === 'paste') paste(event, parts);
      else if (copy(event, parts.copy) && event.type === 'cut') removeSelected();
    };
    const types = ['copy', 'cut', 'paste'] as const;
    for (const type of types) document.addEventListener(type, onEvent);
    return () => {
      for (const type of types) document.removeEventListener(type, onEvent);
    };
  }, [grid]);
}
