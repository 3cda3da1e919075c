import { type ReactNode, useRef, useState } from 'react';
import type { NotesText } from '../../../shared/text/notes/zh-CN.ts';
import type { Answer } from '../../../shared/wire/frame.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { EntryForm } from '../products/EntryForm.tsx';

export type NoteKind = keyof NotesText['kinds'];
export const NOTE_KINDS: readonly NoteKind[] = ['correction', 'comment', 'lead'];

export interface FormProps {
  readonly t: NotesText;
  readonly onClose: () => void;
}

interface NoteFormProps extends FormProps {
  readonly kind: NoteKind;
  readonly save: string;
  readonly send: () => Promise<Answer>;
  readonly children: ReactNode;
}

/** One note being written. Enter sends it; what the host refused is said here, and nothing typed is lost. */
export function NoteForm({ t, kind, save, send, onClose, children }: NoteFormProps) {
  const { stage } = useText();
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useRef(false);
  const submit = async () => {
    // A second Enter while the disk is slow would note it twice.
    if (sending.current) return;
    sending.current = true;
    const answer = await send();
    sending.current = false;
    if (answer.type === 'acknowledged') onClose();
    else setProblem(stage.refusals[answer.reason]);
  };
  return (
    <EntryForm
      label={t.kinds[kind]}
      testId={`note-form-${kind}`}
      problem={problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" variant="primary" data-testid="note-save">
            {save}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </>
      }
    >
      {children}
    </EntryForm>
  );
}
