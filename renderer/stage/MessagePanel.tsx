import { type RefObject, useState } from 'react';
import { useStore } from 'zustand';
import { lengthText } from '../../shared/text/format.ts';
import { firstClick } from '../hooks/firstClick.ts';
import { leaveOnEscape } from '../hooks/leaveOnEscape.ts';
import { clearMessage, sendMessage } from '../link/commands.ts';
import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { Toggle } from '../ui/Toggle.tsx';
import { useText } from '../ui/text.ts';
import { ActionKeys } from './ActionKeys.tsx';
import styles from './MessagePanel.module.css';
import { SidePanel } from './SidePanel.tsx';
import { panelStore } from './sidePanels.ts';

export interface MessagePanelProps {
  /** Where the message key puts the cursor. */
  readonly field: RefObject<HTMLInputElement | null>;
}

/** A word to the host's prompter: one key press for the usual ones, or a line of one's own. */
export function MessagePanel({ field }: MessagePanelProps) {
  const t = useText().stage.message;
  const [text, setText] = useState('');
  const [flash, setFlash] = useState(false);
  const send = (words: string) => {
    if (words.trim() !== '') void sendMessage(words.trim(), flash);
  };
  return (
    <SidePanel name="message" summary={<FoldedState />} title={t.heading} grow={false}>
      <div className={styles.presets}>
        {t.presets.map((preset) => (
          <button key={preset} type="button" onClick={firstClick(() => send(preset))}>
            {preset}
          </button>
        ))}
      </div>
      <form
        className={styles.line}
        onKeyDown={leaveOnEscape}
        onSubmit={(event) => {
          event.preventDefault();
          send(text);
          setText('');
        }}
      >
        <input
          ref={field}
          value={text}
          maxLength={80}
          placeholder={t.placeholder}
          aria-label={t.heading}
          data-testid="message-text"
          onChange={(event) => setText(event.target.value)}
        />
        {text === '' && <ActionKeys name="message" />}
      </form>
      <Toggle checked={flash} onChange={setFlash}>
        {t.flash}
      </Toggle>
      <BlackHint />
      <MessageState />
    </SidePanel>
  );
}

/** A host before a black prompter still gets what is sent: nobody has to light it first. */
function BlackHint() {
  const t = useText().stage.message;
  const isBlack = useTake((link) => link.outputs.prompter.blackSince !== null);
  return isBlack ? (
    <p className={styles.black} data-testid="message-black">
      {t.throughBlack}
    </p>
  ) : null;
}

/** The same in a word while the panel is folded: what nobody has seen must not hide under a fold. */
function FoldedState() {
  const t = useText().stage.message;
  const isOpen = useStore(panelStore, (panels) => panels.message);
  const message = useTake((link) => link.take?.message ?? null);
  const now = useTiming()?.now ?? null;
  if (isOpen || message === null || now === null) return null;
  if (message.acknowledgedAt !== null) return t.seen;
  return <b className={styles.unseen}>{t.waiting(lengthText(Math.max(0, now - message.sentAt)))}</b>;
}

/** Whether the host has seen the last one, and for how long not. */
function MessageState() {
  const t = useText().stage.message;
  const message = useTake((link) => link.take?.message ?? null);
  const now = useTiming()?.now ?? null;
  if (message === null || now === null) return null;
  return (
    <p className={styles.state}>
      <span className={styles.sent} data-seen={message.acknowledgedAt !== null} data-testid="message-state" title={message.text}>
        <q>{message.text}</q>
        <b>{message.acknowledgedAt === null ? t.waiting(lengthText(Math.max(0, now - message.sentAt))) : t.seen}</b>
      </span>
      <button type="button" className={styles.clear} onClick={() => void clearMessage(message.id)}>
        {t.clear}
      </button>
    </p>
  );
}
