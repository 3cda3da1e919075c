import { useState } from 'react';
import { noteCorrection } from '../../link/noteCommands.ts';
import { useTake } from '../../link/takeStore.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { takeDraft } from './correctionDraft.ts';
import { MaskedEntry } from './MaskedEntry.tsx';
import { type FormProps, NoteForm } from './NoteForm.tsx';

/** What was said, the right fact and who said it; the director may send the fact to the host to read. */
export function CorrectionForm({ t, onClose }: FormProps) {
  const isDirector = useTake((link) => link.role === 'director');
  const host = useTake((link) => link.take?.crew.find(({ role }) => role === 'host')?.person ?? '');
  const [draft] = useState(takeDraft);
  const [said, setSaid] = useState(draft.said);
  const [fact, setFact] = useState(draft.fact);
  const [speaker, setSpeaker] = useState(host);
  const [aired, setAired] = useState(false);
  const [wished, setWished] = useState(true);
  const isOver = useTake((link) => link.take !== null && link.take.onAir.end !== null);
  const toHost = isDirector && !isOver && !aired && wished;
  return (
    <NoteForm
      t={t}
      kind="correction"
      save={t.correction.save}
      onClose={onClose}
      send={() => noteCorrection({ said, fact, speaker }, aired, toHost)}
    >
      <MaskedEntry label={t.correction.said} value={said} first testId="correction-said" onChange={setSaid} />
      <MaskedEntry label={t.correction.fact} value={fact} first={false} testId="correction-fact" onChange={setFact} />
      <MaskedEntry label={t.correction.speaker} value={speaker} first={false} testId="correction-speaker" onChange={setSpeaker} />
      <Toggle checked={aired} onChange={setAired} data-testid="correction-aired">
        {t.correction.aired}
      </Toggle>
      {isDirector && !isOver && (
        <Toggle checked={toHost} disabled={aired} onChange={setWished} data-testid="correction-to-host">
          {t.correction.toHost}
        </Toggle>
      )}
    </NoteForm>
  );
}
