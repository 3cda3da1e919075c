import { useState } from 'react';
import { noteQuestion } from '../../link/noteCommands.ts';
import { MaskedEntry } from './MaskedEntry.tsx';
import type { FormProps } from './NoteForm.tsx';
import { NoteForm } from './NoteForm.tsx';

/** What a viewer asks, and who. */
export function QuestionForm({ t, onClose }: FormProps) {
  const [text, setText] = useState('');
  const [asker, setAsker] = useState('');
  return (
    <NoteForm t={t} kind="question" save={t.question.save} onClose={onClose} send={() => noteQuestion({ text, asker })}>
      <MaskedEntry label={t.question.text} value={text} first testId="question-text" onChange={setText} />
      <MaskedEntry label={t.question.asker} value={asker} first={false} testId="question-asker" onChange={setAsker} />
    </NoteForm>
  );
}
