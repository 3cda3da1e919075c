import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import type { CellEdit } from '../planView.ts';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { LengthEditor } from './LengthEditor.tsx';
import { PinEditor } from './PinEditor.tsx';
import { TitleEditor } from './TitleEditor.tsx';

export interface CellEditorProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly row: PlanRow;
  readonly edit: CellEdit;
  /** True near the lower edge of the view, where a bubble must stand above the row. */
  readonly above: boolean;
}

/** What stands in the cell that is open. */
export function CellEditor({ show, rows, row, edit, above }: CellEditorProps) {
  const { segment } = row;
  switch (edit.column) {
    case 'start':
      return <PinEditor show={show} segment={segment} />;
    case 'length':
      return <LengthEditor show={show} rows={rows} row={row} seed={edit.seed} above={above} />;
    case 'title':
      return <TitleEditor segment={segment} seed={edit.seed} below={rows[row.index + 1]?.segment ?? null} />;
    default:
      return <ChoiceEditor key={edit.column} show={show} segment={segment} column={edit.column} />;
  }
}
