import { FileSpreadsheet, LayoutTemplate, Plus } from 'lucide-react';
import { runAction } from '../../hooks/actionStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/text.ts';
import { addSegment } from './planEdits.ts';

export function EmptyRundown() {
  const { plan: t } = useText();
  return (
    <EmptyState
      title={t.grid.noRows}
      actions={
        <>
          <Button variant="primary" onClick={addSegment}>
            <Plus size={14} />
            {t.toolbar.add}
          </Button>
          <Button onClick={() => void runAction('newFromTemplate')}>
            <LayoutTemplate size={14} />
            {t.shows.fromTemplate}
          </Button>
          <Button onClick={() => void runAction('importRundown')}>
            <FileSpreadsheet size={14} />
            {t.grid.importRundown}
          </Button>
        </>
      }
    >
      {t.grid.noRowsHint}
    </EmptyState>
  );
}
