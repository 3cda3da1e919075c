import { Plus } from 'lucide-react';
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
        <Button variant="primary" onClick={addSegment}>
          <Plus size={14} />
          {t.toolbar.add}
        </Button>
      }
    >
      {t.grid.noRowsHint}
    </EmptyState>
  );
}
