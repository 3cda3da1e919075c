import { type KeyboardEvent, useState } from 'react';
import { type Finding, waive, withWaivers } from '../../../../shared/compliance/findings.ts';
import { instant } from '../../../../shared/time.ts';
import { libraryStore } from '../../../library/libraryStore.ts';
import { edit } from '../../../library/showEdits.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useText } from '../../../ui/text.ts';
import styles from './words.module.css';

/** Who answers for it, and why: without both there is no waiver. */
export function WaiveForm({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const { words: t, common } = useText();
  const crew = libraryStore.getState().show?.crew ?? [];
  const [by, setBy] = useState(crew.find((member) => member.role === 'director')?.person ?? '');
  const [reason, setReason] = useState('');
  const isWhole = by.trim() !== '' && reason.trim() !== '';
  const give = () => {
    if (!isWhole) return;
    const waiver = waive(finding, { id: crypto.randomUUID(), reason: reason.trim(), by: by.trim(), at: instant(Date.now()) });
    edit('waiver', (show) => withWaivers(show, [...show.words.waivers, waiver]));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') give();
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      <Field label={t.reason}>
        <input
          autoFocus
          value={reason}
          maxLength={500}
          placeholder={t.reasonHint}
          spellCheck={false}
          onChange={(event) => setReason(event.target.value)}
          data-testid="waive-reason"
        />
      </Field>
      <Field label={t.by}>
        <input value={by} maxLength={100} spellCheck={false} onChange={(event) => setBy(event.target.value)} data-testid="waive-by" />
      </Field>
      <div className={styles.ways}>
        <Button size="s" variant="primary" disabled={!isWhole} onClick={give} data-testid="waive-give">
          {t.giveWaiver}
        </Button>
        <Button size="s" variant="ghost" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
