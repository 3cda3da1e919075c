import { useState } from 'react';
import type { CrewRole } from '../../shared/plan/segment.ts';
import type { CrewMember } from '../../shared/plan/show.ts';
import { rolesTaken } from '../../shared/take/handover/handover.ts';
import { handOver as sendHandover } from '../link/incidentCommands.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/text.ts';
import { CrewFields } from './CrewFields.tsx';
import styles from './HandoverDialog.module.css';
import { useIncidentText } from './incidents/useIncidentText.ts';
import { SharedRoles } from './SharedRoles.tsx';

interface HandoverDialogProps {
  readonly crew: readonly CrewMember[];
  readonly onClose: () => void;
}

/** So much is read at a glance, under lights. */
const MOST = 500;

/** A handover: who stands in which role from now on, with a word for who comes in. The log keeps who it was before. */
export function HandoverDialog({ crew: before, onClose }: HandoverDialogProps) {
  const { common, stage } = useText();
  const t = stage.crew;
  const [crew, change] = useState(before);
  const [note, setNote] = useState('');
  const roles = rolesTaken(before, crew);
  const handOver = async () => {
    const answer = await sendHandover(crew, note);
    if (answer.type === 'acknowledged' || answer.reason === 'noChange') onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.handover}
      data-testid="handover"
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="primary" data-testid="handover-confirm" onClick={() => void handOver()}>
            {t.handOver}
          </Button>
        </>
      }
    >
      <p>{t.handoverHint}</p>
      <CrewFields crew={crew} onChange={change} />
      {roles.length > 0 && <NoteField roles={roles} note={note} onChange={setNote} />}
      <SharedRoles crew={crew} />
    </Dialog>
  );
}

interface NoteFieldProps {
  readonly roles: readonly CrewRole[];
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** What no list on the card says. Who reads it is said before it is written. */
function NoteField({ roles, note, onChange }: NoteFieldProps) {
  const { common, stage } = useText();
  const t = useIncidentText().handover;
  const hint = roles.every((role) => role === 'director')
    ? 'desk'
    : roles.some((role) => role === 'host' || role === 'cohost')
      ? 'air'
      : 'phone';
  return (
    <div className={styles.note}>
      <Field label={t.noteFor(roles.map((role) => common.roles[role]).join(stage.crew.listMark))} hint={t.noteHint[hint]}>
        <textarea rows={2} value={note} maxLength={MOST} data-testid="handover-words" onChange={(event) => onChange(event.target.value)} />
      </Field>
    </div>
  );
}
