import { Printer, Redo2, Undo2 } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { dueAt, isOpen, MOST_ITEMS } from '../../../../shared/plan/checklist/item.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { minutes } from '../../../../shared/time.ts';
import { editChecklist } from '../../../library/checklistEdits.ts';
import { libraryStore, useLibrary } from '../../../library/libraryStore.ts';
import { redoEdit, undoEdit } from '../../../library/showEdits.ts';
import { useWallClock } from '../../../link/useTiming.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { useText } from '../../../ui/text.ts';
import { openTool } from '../tools/planTool.ts';
import { ChecklistRow } from './ChecklistRow.tsx';
import styles from './checklist.module.css';
import { ListSources } from './ListSources.tsx';
import { useChecklistText } from './useChecklistText.ts';

/** 开播前清单: what has to be done before air, by whom and until when; each step in it can be taken back here. */
export function ChecklistDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const t = useChecklistText();
  const now = useWallClock();
  const [person, setPerson] = useState(() => show.crew.find((member) => member.role === 'director')?.person ?? '');
  const [said, setSaid] = useState<string | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { checklist } = show;
  const open = checklist.filter(isOpen);
  const late = open.filter((item) => dueAt(item, show.plannedStart) < now).length;
  const shown = onlyOpen ? open : checklist;
  return (
    <Dialog open onClose={onClose} title={t.title} width={1220} data-testid="checklist-dialog" actions={<Foot onClose={onClose} />}>
      <div className={styles.list} onKeyDown={undoByKey}>
        <div className={styles.head}>
          <p role="status" data-testid="checklist-progress">
            <b>{t.progress(checklist.length - open.length, checklist.length)}</b>
            {late > 0 && <em>{t.overdue(late)}</em>}
            {said !== null && <span data-testid="checklist-said">{said}</span>}
          </p>
          <ListSources show={show} onSaid={setSaid} />
          <Toggle checked={onlyOpen} onChange={setOnlyOpen} data-testid="checklist-only-open">
            {t.onlyOpen}
          </Toggle>
          <label className={styles.person}>
            {t.tickedBy}
            <input
              list="checklist-people"
              maxLength={100}
              value={person}
              placeholder={t.tickedByHint}
              onChange={(event) => setPerson(event.target.value)}
              data-testid="checklist-person"
            />
            <datalist id="checklist-people">
              {show.crew.map((member) => (
                <option key={`${member.role}:${member.person}`} value={member.person} />
              ))}
            </datalist>
          </label>
        </div>
        {checklist.length > 0 && <Columns />}
        {shown.length === 0 ? (
          <div className={styles.rows}>
            {checklist.length === 0 ? (
              <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
            ) : (
              <EmptyState title={t.allDone}>{t.allDoneHint}</EmptyState>
            )}
          </div>
        ) : (
          <ul className={styles.rows}>
            {shown.map((item) => (
              <ChecklistRow key={item.id} show={show} item={item} person={person} now={now} />
            ))}
          </ul>
        )}
        <AddItem isFull={checklist.length >= MOST_ITEMS} />
      </div>
    </Dialog>
  );
}

function Columns() {
  const { columns } = useChecklistText();
  return (
    <div className={styles.columns} aria-hidden>
      {[columns.item, columns.owner, columns.due, columns.at, columns.note, columns.done].map((name) => (
        <span key={name}>{name}</span>
      ))}
    </div>
  );
}

/** Due half an hour before: most of what is only thought of late is. */
const USUAL_DUE = minutes(-30);

function AddItem({ isFull }: { readonly isFull: boolean }) {
  const t = useChecklistText();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const item = {
      id: crypto.randomUUID(),
      text: text.trim(),
      owner: 'assistant',
      due: USUAL_DUE,
      done: null,
      note: '',
      files: [],
      carriedFrom: '',
    } as const;
    editChecklist('checklist', (list) => [...list, item]);
    setText('');
  };
  return (
    <form className={styles.add} onSubmit={add}>
      <input
        value={text}
        maxLength={500}
        disabled={isFull}
        aria-label={t.addLabel}
        placeholder={isFull ? t.full : t.add}
        onChange={(event) => setText(event.target.value)}
        data-testid="checklist-add"
      />
    </form>
  );
}

/** Only the list's own steps: what was done to the rundown before is taken back where it can be seen. */
function Foot({ onClose }: { readonly onClose: () => void }) {
  const t = useChecklistText();
  const { common } = useText();
  const undoName = useLibrary((library) => own(library.undoName));
  const redoName = useLibrary((library) => own(library.redoName));
  return (
    <>
      <Button variant="ghost" disabled={undoName === null} onClick={undoEdit} data-testid="checklist-undo">
        <Undo2 size={14} />
        {t.undo(undoName === null ? null : common.edits[undoName])}
      </Button>
      <Button variant="ghost" disabled={redoName === null} onClick={redoEdit}>
        <Redo2 size={14} />
        {t.redo(redoName === null ? null : common.edits[redoName])}
      </Button>
      <span className={styles.space} />
      <Button onClick={() => openTool('printChecklist')} data-testid="checklist-print">
        <Printer size={14} />
        {t.print}
      </Button>
      <Button variant="primary" onClick={onClose}>
        {t.close}
      </Button>
    </>
  );
}

const own = <Name extends string>(name: Name | null) => (name === 'checklist' || name === 'tick' ? name : null);

/** In a text field the keys take back what was typed there; anywhere else in the list, its last step. */
function undoByKey(event: KeyboardEvent): void {
  const { target } = event;
  const isTyping = target instanceof HTMLInputElement && target.type !== 'checkbox';
  if (isTyping || event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const { undoName, redoName } = libraryStore.getState();
  if (event.shiftKey) {
    if (own(redoName) !== null) redoEdit();
  } else if (own(undoName) !== null) undoEdit();
}
