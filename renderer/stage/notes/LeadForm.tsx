import { useState } from 'react';
import { LEAD_SOURCES, type LeadSource } from '../../../shared/take/records/note.ts';
import { noteLead } from '../../link/noteCommands.ts';
import { Select } from '../../ui/Select.tsx';
import { MaskedEntry } from './MaskedEntry.tsx';
import { type FormProps, NoteForm } from './NoteForm.tsx';
import styles from './notes.module.css';

/** Somebody who wants to be called: with no more of the number than tells it from another. */
export function LeadForm({ t, onClose }: FormProps) {
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [wish, setWish] = useState('');
  const [source, setSource] = useState<LeadSource>('widget');
  const [assignee, setAssignee] = useState('');
  return (
    <NoteForm t={t} kind="lead" save={t.lead.save} onClose={onClose} send={() => noteLead({ name, contact, wish, source, assignee })}>
      <MaskedEntry label={t.lead.name} value={name} first testId="lead-name" onChange={setName} />
      <MaskedEntry label={t.lead.contact} value={contact} first={false} testId="lead-contact" onChange={setContact} />
      <MaskedEntry label={t.lead.wish} value={wish} first={false} testId="lead-wish" onChange={setWish} />
      <Select
        label={t.lead.source}
        value={source}
        data-testid="lead-source"
        options={LEAD_SOURCES.map((value) => ({ value, label: t.sources[value] }))}
        onChange={setSource}
      />
      <MaskedEntry label={t.lead.assignee} value={assignee} first={false} testId="lead-assignee" onChange={setAssignee} />
      <p className={styles.rule}>{t.lead.hint}</p>
    </NoteForm>
  );
}
