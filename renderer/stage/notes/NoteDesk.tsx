import { useState } from 'react';
import { isOnePerson } from '../../../shared/take/crew.ts';
import { openCorrections } from '../../../shared/take/records/note.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { notesOf } from '../../../shared/text/notes/notesText.ts';
import { useActions } from '../../hooks/useActions.ts';
import { senderIn } from '../../link/commands.ts';
import { useLanguage } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { CommentForm } from './CommentForm.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { LeadForm } from './LeadForm.tsx';
import { NOTE_KINDS, type NoteKind } from './NoteForm.tsx';
import styles from './notes.module.css';
import { OpenNotes } from './OpenNotes.tsx';

const FORMS = { correction: CorrectionForm, comment: CommentForm, lead: LeadForm } as const;

const ACTIONS = { correction: 'noteCorrection', comment: 'noteComment', lead: 'noteLead' } as const;

export interface NoteDeskProps {
  readonly take: TakeState;
  /** Under a thumb there are no keys to show. */
  readonly byThumb: boolean;
  /** A key asked for a form: what it stands in may be folded. */
  readonly onAsk: () => void;
}

/** Three kinds of notes, one form at a time, and below it what is still open. */
export function NoteDesk({ take, byThumb, onAsk }: NoteDeskProps) {
  const t = notesOf(useLanguage());
  const [kind, setKind] = useState<NoteKind | null>(null);
  const me = senderIn(take.crew);
  const counts = { correction: openCorrections(take.notes).length, comment: 0, lead: 0 };
  const ask = (next: NoteKind) => {
    onAsk();
    setKind(next);
  };
  useActions({
    noteCorrection: () => ask('correction'),
    noteComment: () => ask('comment'),
    noteLead: () => ask('lead'),
  });
  // An answer may come when the next form stands there already.
  const close = (done: NoteKind) => setKind((now) => (now === done ? null : now));
  const Form = kind === null ? null : FORMS[kind];
  return (
    <div className={styles.desk} data-thumb={byThumb}>
      <div className={styles.kinds}>
        {NOTE_KINDS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={kind === each}
            data-testid={`note-${each}`}
            onClick={() => setKind(kind === each ? null : each)}
          >
            {t.kinds[each]}
            {counts[each] > 0 && <b data-testid={`note-count-${each}`}>{counts[each]}</b>}
            {!byThumb && <ActionKeys name={ACTIONS[each]} />}
          </button>
        ))}
      </div>
      {Form !== null && kind !== null && <Form key={kind} t={t} onClose={() => close(kind)} />}
      <OpenNotes
        notes={take.notes}
        t={t}
        person={me.person}
        mayAir={take.onAir.end === null}
        mayWithdraw={(by) => me.role === 'director' || isOnePerson(by, me.person)}
      />
    </div>
  );
}
