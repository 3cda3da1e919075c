import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { readDue } from '../../../../shared/plan/checklist/due.ts';
import { type ChecklistItem, dueAt, isOpen, moveItem, patchItem } from '../../../../shared/plan/checklist/item.ts';
import { ROLES } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { dueText } from '../../../../shared/text/checklist/dueText.ts';
import type { Instant } from '../../../../shared/time.ts';
import { editChecklist } from '../../../library/checklistEdits.ts';
import { tickItem } from '../../../stage/tickItem.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';
import { dayText, shortClock } from '../../../ui/wall.ts';
import { AttachmentList } from '../files/AttachmentList.tsx';
import { BurstField } from '../inspector/BurstField.tsx';
import { CommitField } from '../inspector/CommitField.tsx';
import styles from './checklist.module.css';
import { useChecklistText } from './useChecklistText.ts';

export interface ChecklistRowProps {
  readonly show: Show;
  readonly item: ChecklistItem;
  /** Who ticks, '' for nobody named. */
  readonly person: string;
  /** Wall clock. */
  readonly now: Instant;
}

/** One item, everything in place: done, words, owner, due, evidence. Alt with the arrows moves it. */
export function ChecklistRow({ show, item, person, now }: ChecklistRowProps) {
  const t = useChecklistText();
  const { common } = useText();
  const language = useLanguage();
  const { id, done } = item;
  const patch = (change: Partial<ChecklistItem>) => editChecklist('checklist', (list) => patchItem(list, id, change));
  const move = (step: 1 | -1) => editChecklist('checklist', (list) => moveItem(list, id, step));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const at = dueAt(item, show.plannedStart);
  const isLate = isOpen(item) && at < now;
  const when = (moment: Instant) => `${dayText(moment, language)} ${shortClock(moment)}`;
  const owner = (role: ChecklistItem['owner']) => {
    const name = show.crew.find((member) => member.role === role)?.person ?? '';
    return `${common.roles[role]} ${name}`.trim();
  };
  return (
    <li className={styles.row} data-done={done !== null} data-late={isLate} data-testid="checklist-row" onKeyDown={onKeyDown}>
      <input
        type="checkbox"
        aria-label={t.tick(item.text)}
        checked={done !== null}
        onChange={() => tickItem(show, id, done === null, person)}
        data-testid="checklist-tick"
      />
      <div className={styles.text}>
        <BurstField
          label={t.columns.item}
          value={item.text}
          draft={`check:${id}`}
          commit={(text) => patch({ text })}
          testId="checklist-text"
        />
        {item.carriedFrom !== '' && <em>{t.carriedFrom(item.carriedFrom)}</em>}
      </div>
      <Select
        label={t.columns.owner}
        value={item.owner}
        options={ROLES.map((value) => ({ value, label: owner(value) }))}
        onChange={(next) => patch({ owner: next })}
      />
      <CommitField
        label={t.columns.due}
        value={dueText(item.due, t.due)}
        check={(text) => (readDue(text) === null ? t.badDue : null)}
        commit={(text) => patch({ due: readDue(text) ?? item.due })}
        testId="checklist-due"
      />
      <span className={styles.at} data-testid="checklist-at">
        {when(at)}
        {isLate && <b>{t.late}</b>}
      </span>
      <div className={styles.proof}>
        <BurstField
          label={t.columns.note}
          value={item.note}
          draft={`check-note:${id}`}
          placeholder={t.notePlaceholder}
          commit={(note) => patch({ note })}
          testId="checklist-note"
        />
        <AttachmentList
          label={item.text}
          files={item.files}
          isCompact
          onChange={(change) =>
            editChecklist('checklist', (list) => {
              const now = list.find((each) => each.id === id);
              return now === undefined ? list : patchItem(list, id, { files: change(now.files) });
            })
          }
        />
      </div>
      <span className={styles.done} title={done === null ? undefined : t.doneAt(done.person || t.unnamed, when(done.at))}>
        {done !== null && (
          <>
            <b>{done.person || t.unnamed}</b>
            {when(done.at)}
          </>
        )}
      </span>
      <span className={styles.tools}>
        <IconButton size="s" label={t.up} onClick={() => move(-1)}>
          <ArrowUp size={13} />
        </IconButton>
        <IconButton size="s" label={t.down} onClick={() => move(1)}>
          <ArrowDown size={13} />
        </IconButton>
        <IconButton
          size="s"
          label={t.remove}
          onClick={() => editChecklist('checklist', (list) => list.filter((each) => each.id !== id))}
          data-testid="checklist-remove"
        >
          <X size={13} />
        </IconButton>
      </span>
    </li>
  );
}
