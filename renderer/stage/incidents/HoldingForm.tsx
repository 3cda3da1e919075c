import { useEffect, useRef, useState } from 'react';
import type { Incident } from '../../../shared/take/incidents/incident.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { useFocusBack } from '../../hooks/useFocusBack.ts';
import { clearHolding, sendHolding } from '../../link/incidentCommands.ts';
import { useTiming } from '../../link/useTiming.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './IncidentPanel.module.css';
import { useIncidentText } from './useIncidentText.ts';

/** As on the keys. */
const SEND_KEYS = 'Ctrl Enter';

interface FormProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}

/** What the host is to say first: ours to begin with, changed at will, on the prompter when it is sent. */
export function HoldingForm({ incident, onClose }: FormProps) {
  const { card, kinds } = useIncidentText();
  const [text, setText] = useState(kinds[incident.kind].holding);
  const form = useFocusBack<HTMLFormElement>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    if (text.trim() === '') return;
    void sendHolding(incident.id, text.trim());
    onClose();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
      }}
    >
      <label>
        {card.scriptLabel}
        <textarea
          ref={field}
          value={text}
          rows={5}
          maxLength={600}
          data-testid="holding-text"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className={styles.buttons}>
        <button type="submit" data-main="true" data-testid="holding-send">
          {card.scriptSend} <Kbd>{SEND_KEYS}</Kbd>
        </button>
        <button type="button" onClick={onClose}>
          {card.cancel}
        </button>
      </div>
    </form>
  );
}

/** Whether the host has it, and for how long not. */
export function HoldingState({ take, incident }: { readonly take: TakeState; readonly incident: Incident }) {
  const { card } = useIncidentText();
  const now = useTiming()?.now ?? null;
  const { holding } = take;
  if (holding === null || holding.incidentId !== incident.id || now === null) return null;
  const isSeen = holding.acknowledgedAt !== null;
  return (
    <p className={styles.sent} data-seen={isSeen} data-testid="holding-state" title={holding.text}>
      <span>{isSeen ? card.scriptSeen : card.scriptSent(lengthText(Math.max(0, now - holding.sentAt)))}</span>
      <button type="button" className={styles.down} onClick={() => void clearHolding(holding.id)}>
        {card.scriptDown}
      </button>
    </p>
  );
}
