import type { NoteId } from '../../../shared/ids.ts';
import { openCorrections, standing, type TakeNotes } from '../../../shared/take/records/note.ts';
import type { NotesText } from '../../../shared/text/notes/zh-CN.ts';
import { firstClick } from '../../hooks/firstClick.ts';
import { airCorrection, assignLead, withdrawNote } from '../../link/noteCommands.ts';
import styles from './notes.module.css';

interface OpenNotesProps {
  readonly notes: TakeNotes;
  readonly t: NotesText;
  /** Who takes a lead over; '' is nobody known. */
  readonly person: string;
  /** Nothing is put right on air after the end. */
  readonly mayAir: boolean;
  /** Whose notes may be taken back here: the director's window may take back any. */
  readonly mayWithdraw: (by: string) => boolean;
}

/** What waits for a word on air, the leads that nobody follows up, and the newest note, to take back. */
export function OpenNotes({ notes, t, person, mayAir, mayWithdraw }: OpenNotesProps) {
  const corrections = openCorrections(notes);
  const leads = standing(notes.leads);
  const free = leads.filter(({ assignee }) => assignee === '');
  const newest = newestOf(notes);
  return (
    <>
      <ul className={styles.open} data-testid="open-notes">
        {corrections.map(({ id, fact, said }) => (
          <li key={id} data-kind="correction" data-testid="open-correction">
            <span title={said}>{fact}</span>
            {mayAir && (
              <button type="button" data-main="true" data-testid="air-correction" onClick={firstClick(() => void airCorrection(id))}>
                {t.air}
              </button>
            )}
          </li>
        ))}
        {free.map(({ id, name, contact }) => (
          <li key={id} data-kind="lead" data-testid="free-lead">
            <span>{[name, contact].filter((each) => each !== '').join(' ')}</span>
            {person !== '' && (
              <button type="button" data-testid="take-lead" onClick={firstClick(() => void assignLead(id, person))}>
                {t.takeOver}
              </button>
            )}
          </li>
        ))}
      </ul>
      {corrections.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      {leads.length > 0 && (
        <p className={styles.quiet} data-testid="leads-count">
          {t.leads(leads.length, free.length)}
        </p>
      )}
      {newest !== null && mayWithdraw(newest.by) && (
        <p className={styles.newest}>
          <span title={newest.what}>{t.latest(newest.what)}</span>
          <button type="button" data-testid="withdraw-note" onClick={() => void withdrawNote(newest.id)}>
            {t.withdraw}
          </button>
        </p>
      )}
    </>
  );
}

interface Newest {
  readonly id: NoteId;
  readonly by: string;
  readonly what: string;
}

/** Of all kinds; null once it was taken back: one slip has one way back here. */
function newestOf({ corrections, comments, leads }: TakeNotes): Newest | null {
  const all = [
    ...corrections.map((note) => ({ note, what: note.fact })),
    ...comments.map((note) => ({ note, what: note.text === '' ? note.user : note.text })),
    ...leads.map((note) => ({ note, what: [note.name, note.contact].filter((each) => each !== '').join(' ') })),
  ].toSorted((a, b) => a.note.at - b.note.at);
  const last = all.at(-1);
  return last === undefined || last.note.withdrawn !== null ? null : { id: last.note.id, by: last.note.by, what: last.what };
}
