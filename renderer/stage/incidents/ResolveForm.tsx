import { useEffect, useRef, useState } from 'react';
import type { Incident } from '../../../shared/take/incidents/incident.ts';
import { useFocusBack } from '../../hooks/useFocusBack.ts';
import { resolveIncident } from '../../link/incidentCommands.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './IncidentPanel.module.css';
import { offerReopening } from './reopenNotice.ts';
import { useIncidentText } from './useIncidentText.ts';

interface FormProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}

/** It is over: a word on what it cost, or none. What was closed too early is opened again from the notice. */
export function ResolveForm({ incident, onClose }: FormProps) {
  const t = useIncidentText().card;
  const [note, setNote] = useState('');
  const form = useFocusBack<HTMLFormElement>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const resolve = async () => {
    // The field goes with the card: the keyboard must be the stage's again before that.
    field.current?.blur();
    const answer = await resolveIncident(incident.id, note.trim());
    if (answer.type === 'refused') return onClose();
    offerReopening(incident, 'solvedJustNow');
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void resolve();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        ref={field}
        value={note}
        maxLength={200}
        placeholder={t.note}
        aria-label={t.note}
        data-testid="incident-note"
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles.buttons}>
        <button type="submit" data-main="true" data-testid="incident-resolve-confirm">
          {t.noteConfirm} <Kbd>Enter</Kbd>
        </button>
        <button type="button" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
