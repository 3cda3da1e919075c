import { type FormEvent, useEffect, useRef, useState } from 'react';
import { addBlock, patchBlock } from '../../shared/plan/scriptEdit.ts';
import type { ScriptPlace } from '../../shared/plan/scriptPlace.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import { type LengthEntry, parseLength } from '../../shared/plan/smartTime.ts';
import { currentRun, currentSegment } from '../../shared/take/state.ts';
import { lengthText } from '../../shared/text/format.ts';
import { minutes } from '../../shared/time.ts';
import { takeStore, useTake } from '../link/takeStore.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/text.ts';
import { actedOn } from './chosenRow.ts';
import { startCorrection } from './notes/correctionDraft.ts';
import styles from './RowDialog.module.css';
import { RowGoneNotice } from './RowGoneNotice.tsx';
import { changedSentences, insertRow, type RowDraft, type RowGone, rowGone, saveRow, typedWords } from './rowEdit.ts';

export interface RowDialogProps {
  /** null: closed. insert puts a new row behind the chosen one; script is of what is on air, whatever row is chosen. */
  readonly asking: 'insert' | 'edit' | 'script' | null;
  readonly onClose: () => void;
}

/** A row of the running rundown, new or changed. What is typed stays here until it is sent; the show goes on behind it. */
export function RowDialog({ asking, onClose }: RowDialogProps) {
  return asking === null ? null : <OpenForm key={asking} asking={asking} onClose={onClose} />;
}

/** Of the row it was opened on: another one may be on air, or next, before it is sent. */
function OpenForm({ asking, onClose }: { readonly asking: 'insert' | 'edit' | 'script'; readonly onClose: () => void }) {
  const [row] = useState(() => (asking === 'insert' ? null : askedRow(asking)));
  const isOnAir = useTake(({ take }) => take !== null && row !== null && currentRun(take)?.segmentId === row.segment.id);
  const gone = useTake(({ take }) => (row === null ? null : rowGone(take, row.segment)));
  if (asking === 'insert') return <RowForm segment={null} onAir={false} gone={null} at={null} onClose={onClose} />;
  if (row === null) return null;
  return <RowForm segment={row.segment} onAir={isOnAir} gone={gone} at={row.at} onClose={onClose} />;
}

function askedRow(asking: 'edit' | 'script'): { readonly segment: Segment; readonly at: ScriptPlace | null } | null {
  const { take, place } = takeStore.getState();
  if (take === null) return null;
  const run = currentRun(take);
  const at = asking === 'script' && place?.runId === run?.id ? (place?.place ?? null) : null;
  const segment = asking === 'script' ? currentSegment(take) : (actedOn()?.segment ?? null);
  return segment === null ? null : { segment, at };
}

interface RowFormProps {
  /** null: a new one. */
  readonly segment: Segment | null;
  readonly onAir: boolean;
  /** Why it can be changed no longer; null: it can. */
  readonly gone: RowGone | null;
  /** Where the host reads: the words to be changed are near. null: nobody says, or it is not of this script. */
  readonly at: ScriptPlace | null;
  readonly onClose: () => void;
}

function RowForm({ segment, onAir, gone, at, onClose }: RowFormProps) {
  const { stage, plan, common } = useText();
  const t = stage.rowForm;
  const [title, setTitle] = useState(segment?.title ?? '');
  const [lengthEntry, setLengthEntry] = useState(segment === null ? '' : lengthText(segment.length));
  const [script, setScript] = useState(segment?.script ?? { blocks: [] });
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<keyof typeof stage.refusals | null>(null);
  const sending = useRef(false);
  const near = useRef<HTMLTextAreaElement>(null);
  const [start] = useState(Math.max(0, Math.round(at?.offset ?? 0)));
  useEffect(() => {
    near.current?.focus();
    near.current?.setSelectionRange(start, start);
  }, [start]);
  const length: LengthEntry = parseLength(lengthEntry, { current: segment?.length ?? minutes(0), untilFixed: null });
  const problem = onAir || length.type === 'length' ? null : plan.lengthProblems[length.problem];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || problem !== null) return;
    if (sending.current || gone !== null) return;
    const draft = { title: title.trim(), length: onAir || length.type === 'invalid' ? null : length.length, script };
    sending.current = true;
    void send(draft);
  };
  // Closed by the answer alone: the row may have run in the same moment, and the words would be lost.
  const send = async (draft: RowDraft) => {
    const answer = await (segment === null ? insertRow(draft) : saveRow(segment, draft));
    sending.current = false;
    if (answer?.type === 'refused') setRefused(answer.reason);
    else onClose();
  };
  const changed = segment === null ? null : changedSentences(segment.script, script);
  return (
    <Dialog
      open
      onClose={onClose}
      title={segment === null ? t.insertTitle : t.editTitle(segment.title)}
      width={segment === null ? 420 : 620}
      data-testid="row-dialog"
      actions={
        <>
          <Button onClick={onClose}>{gone === null ? common.cancel : common.close}</Button>
          {gone === null && (
            <Button variant="primary" type="submit" form="row-form" data-testid="row-save">
              {segment === null ? t.insert : t.save}
            </Button>
          )}
        </>
      }
    >
      <form id="row-form" className={styles.form} onSubmit={submit}>
        {gone !== null && segment !== null && changed !== null && (
          <RowGoneNotice
            why={gone}
            title={segment.title}
            words={typedWords(segment, title, script)}
            onCorrect={
              changed.fact === ''
                ? null
                : () => {
                    onClose();
                    startCorrection(changed);
                  }
            }
          />
        )}
        {gone === null && refused !== null && (
          <p className={styles.gone} role="alert" data-testid="row-refused">
            {stage.refusals[refused]} {t.kept}
          </p>
        )}
        <Field label={plan.segment.title} hint={tried && title.trim() === '' ? t.needTitle : undefined}>
          <input value={title} maxLength={500} data-testid="row-title" onChange={(event) => setTitle(event.target.value)} />
        </Field>
        <Field label={plan.segment.length} hint={onAir ? t.onAirLength : tried && problem !== null ? problem : t.lengthHint}>
          <input value={lengthEntry} disabled={onAir} data-testid="row-length" onChange={(event) => setLengthEntry(event.target.value)} />
        </Field>
        {segment !== null &&
          script.blocks.map((block) => (
            <Field key={block.id} label={block.step === null ? plan.scriptKinds[block.kind] : stage.steps[block.step]}>
              <textarea
                rows={3}
                ref={block.id === at?.blockId ? near : null}
                value={block.text}
                data-testid="row-script"
                onChange={(event) => setScript(patchBlock(script, block.id, { text: event.target.value }))}
              />
            </Field>
          ))}
        {segment !== null && (
          <Button
            size="s"
            data-testid="row-add-script"
            onClick={() => setScript(addBlock(script, crypto.randomUUID(), segment.phase === 'product' ? 'product' : 'hold'))}
          >
            {t.addScript}
          </Button>
        )}
      </form>
    </Dialog>
  );
}
