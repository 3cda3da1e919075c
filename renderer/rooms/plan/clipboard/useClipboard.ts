import { type ClipboardEvent, useEffect } from 'react';
import { libraryStore } from '../../../library/libraryStore.ts';
import { removeSelected } from '../planEdits.ts';
import { chosen, planView } from '../planView.ts';

interface Parts {
  readonly copy: typeof import('./copyRows.ts');
  readonly rows: typeof import('./pasteRows.ts');
  readonly table: typeof import('./pasteTable.ts');
}
let parts: Parts | null = null;

/** Not in the first picture: nobody copies before there is one. */
async function read(): Promise<void> {
  const [copy, rows, table] = await Promise.all([import('./copyRows.ts'), import('./pasteRows.ts'), import('./pasteTable.ts')]);
  parts ??= { copy, rows, table };
}

const isGrid = (event: ClipboardEvent): boolean => event.target === event.currentTarget;

function copy(event: ClipboardEvent): boolean {
  const { show } = libraryStore.getState();
  const ids = chosen(planView.getState());
  if (parts === null || show === null || ids.length === 0 || !isGrid(event)) return false;
  event.preventDefault();
  parts.copy.copyRows(event.clipboardData, show, ids);
  return true;
}

function paste(event: ClipboardEvent): void {
  if (parts === null || !isGrid(event)) return;
  event.preventDefault();
  const own = parts.copy.copiedRows(event.clipboardData);
  if (own !== null) parts.rows.pasteRows('paste', own);
  else parts.table.pasteTable(event.clipboardData.getData('text/plain'));
}

/** Cut, copy and paste of whole rows while the grid has the keyboard; in an open cell they are the text's. */
export function useClipboard() {
  useEffect(() => void read(), []);
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) removeSelected();
    },
    onPaste: paste,
  };
}
