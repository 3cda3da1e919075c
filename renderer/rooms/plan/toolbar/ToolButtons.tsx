import { ArrowDown, ArrowUp, PanelLeft, Plus, Redo2, Trash2, Undo2, UnfoldHorizontal, WandSparkles } from 'lucide-react';
import { runAction } from '../../../hooks/actionStore.ts';
import { useActions } from '../../../hooks/useActions.ts';
import { useLibrary } from '../../../library/libraryStore.ts';
import { redoEdit, undoEdit } from '../../../library/showEdits.ts';
import { useTake } from '../../../link/takeStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useText } from '../../../ui/text.ts';
import { addSegment, editBudget, moveSelected, removeSelected, skipSelected } from '../planEdits.ts';
import { usePlanView } from '../planView.ts';
import { FileMenus } from './FileMenus.tsx';
import styles from './toolbar.module.css';

export interface ToolButtonsProps {
  readonly onFold: () => void;
  readonly isFolded: boolean;
}

/** Its code comes with the first use. */
const duplicateSegment = () => void import('../clipboard/pasteRows.ts').then(({ duplicateSelected }) => duplicateSelected());
const moveUp = () => moveSelected(-1);
const moveDown = () => moveSelected(1);

/** What can be done to the rundown, by button or by key. */
export function ToolButtons({ onFold, isFolded }: ToolButtonsProps) {
  const { plan: t, common } = useText();
  const undoName = useLibrary((library) => library.undoName);
  const redoName = useLibrary((library) => library.redoName);
  const segments = useLibrary((library) => library.show?.segments.length ?? null);
  const selected = usePlanView((view) => view.selected) !== null;
  const mayWrite = useTake((link) => link.mayWrite);
  const hasShow = segments !== null;
  const undoLabel = t.toolbar.undo(undoName === null ? null : common.edits[undoName]);
  const redoLabel = t.toolbar.redo(redoName === null ? null : common.edits[redoName]);
  useActions({
    addSegment,
    removeSegment: removeSelected,
    duplicateSegment,
    skipSegment: skipSelected,
    phaseBudget: editBudget,
    moveUp,
    moveDown,
    undoEdit,
    redoEdit,
  });
  return (
    <>
      <span className={styles.fold}>
        <IconButton label={isFolded ? t.shows.unfold : t.shows.fold} onClick={onFold}>
          <PanelLeft size={16} />
        </IconButton>
      </span>
      <IconButton label={undoLabel} disabled={undoName === null} onClick={undoEdit} data-testid="undo-edit">
        <Undo2 size={16} />
      </IconButton>
      <IconButton label={redoLabel} disabled={redoName === null} onClick={redoEdit} data-testid="redo-edit">
        <Redo2 size={16} />
      </IconButton>
      <i className={styles.rule} />
      <IconButton label={t.toolbar.add} disabled={!hasShow} onClick={addSegment} data-testid="add-segment">
        <Plus size={17} />
      </IconButton>
      <IconButton label={t.toolbar.remove} disabled={!selected} onClick={removeSelected} data-testid="remove-segment">
        <Trash2 size={15} />
      </IconButton>
      <IconButton label={t.toolbar.moveUp} disabled={!selected} onClick={moveUp}>
        <ArrowUp size={16} />
      </IconButton>
      <IconButton label={t.toolbar.moveDown} disabled={!selected} onClick={moveDown}>
        <ArrowDown size={16} />
      </IconButton>
      <i className={styles.rule} />
      <Button disabled={!hasShow || !mayWrite} onClick={() => void runAction('autoSequence')} data-testid="auto-sequence">
        <WandSparkles size={14} />
        {t.toolbar.sequence}
      </Button>
      <Button disabled={!segments || !mayWrite} onClick={() => void runAction('fitToTime')} data-testid="fit-to-time">
        <UnfoldHorizontal size={14} />
        {t.toolbar.fit}
      </Button>
      <FileMenus />
    </>
  );
}
