import { useState } from 'react';
import { HANDLING_REASONS, HANDLINGS, type Handling, type HandlingReason, needsReason } from '../../../shared/take/records/note.ts';
import { noteComment } from '../../link/noteCommands.ts';
import { Select } from '../../ui/Select.tsx';
import { useText } from '../../ui/text.ts';
import { MaskedEntry } from './MaskedEntry.tsx';
import { type FormProps, NoteForm } from './NoteForm.tsx';
import styles from './notes.module.css';

/** What was done with a comment, and why: what takes it away from the viewers always has a reason. */
export function CommentForm({ t, onClose }: FormProps) {
  const words = useText().stage.notes;
  const [handling, setHandling] = useState<Handling>('answered');
  const [reason, setReason] = useState<HandlingReason | ''>('');
  const [text, setText] = useState('');
  const [user, setUser] = useState('');
  const [remark, setRemark] = useState('');
  const asks = needsReason(handling);
  const send = () => noteComment({ handling, reason: asks && reason !== '' ? reason : null, text, user, remark });
  return (
    <NoteForm t={t} kind="comment" save={t.comment.save} onClose={onClose} send={send}>
      <MaskedEntry label={t.comment.text} value={text} first testId="comment-text" onChange={setText} />
      <Select
        label={t.comment.handling}
        value={handling}
        data-testid="comment-handling"
        options={HANDLINGS.map((value) => ({ value, label: words.handlings[value] }))}
        onChange={setHandling}
      />
      {asks && (
        <Select
          label={t.comment.reason}
          value={reason}
          data-testid="comment-reason"
          options={[
            { value: '' as const, label: t.comment.pickReason },
            ...HANDLING_REASONS.map((value) => ({ value, label: words.reasons[value] })),
          ]}
          onChange={setReason}
        />
      )}
      <MaskedEntry label={t.comment.user} value={user} first={false} testId="comment-user" onChange={setUser} />
      <MaskedEntry label={t.comment.remark} value={remark} first={false} testId="comment-remark" onChange={setRemark} />
      {asks && <p className={styles.rule}>{t.comment.notBad}</p>}
    </NoteForm>
  );
}
