import { type FormEvent, useEffect, useRef, useState } from 'react';
import { segmentId } from '../../shared/ids.ts';
import { defaultFlex, flexAfter } from '../../shared/plan/flex.ts';
import { newSegment } from '../../shared/plan/rundownEdit.ts';
import { addBlock, patchBlock } from '../../shared/plan/scriptEdit.ts';
import type { ScriptPlace } from '../../shared/plan/scriptPlace.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import { type LengthEntry, parseLength } from '../../shared/plan/smartTime.ts';
import type { SegmentPatch } from '../../shared/take/command.ts';
import { currentRun, currentSegment } from '../../shared/take/state.ts';
import { lengthText } from '../../shared/text/format.ts';
import { type Millis, minutes } from '../../shared/time.ts';
import { editSegment, insertSegment } from '../link/rundownCommands.ts';
import { takeStore, useTake } from '../link/takeStore.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/text.ts';
import { actedOn, chooseRow, chosenRow } from './chosenRow.ts';
import styles from './RowDialog.module.css';
import { insertPlace } from './rowPlaces.ts';

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
  if (asking === 'insert') return <RowForm segment={null} onAir={false} at={null} save={inserting} onClose={onClose} />;
  if (row === null) return null;
  return <RowForm segment={row.segment} onAir={isOnAir} at={row.at} save={editing(row.segment)} onClose={onClose} />;
}

function askedRow(asking: 'edit' | 'script'): { readonly segment: Segment; readonly at: ScriptPlace | null } | null {
  const { take, place } = takeStore.getState();
  if (take === null) return null;
  const run = currentRun(take);
  const at = asking === 'script' && place?.runId === run?.id ? (place?.place ?? null) : null;
  const segment = asking === 'script' ? currentSegment(take) : (actedOn()?.segment ?? null);
  return segment === null ? null : { segment, at };
}

interface Draft {
  readonly title: string;
  /** null: on air, where only adjusting changes it. */
  readonly length: Millis | null;
  readonly script: Segment['script'];
}

const editing =
  (segment: Segment) =>
  ({ title, length, script }: Draft) => {
    const patch: SegmentPatch = {
      ...(title === segment.title ? {} : { title }),
      ...(length === null || length === segment.length ? {} : { length, flex: flexAfter(segment, { ...segment, length }) }),
      ...(script === segment.script ? {} : { script }),
    };
    if (Object.keys(patch).length > 0) void editSegment(segment.id, patch);
  };

function inserting({ title, length }: Draft): void {
  const { take } = takeStore.getState();
  if (take === null || length === null) return;
  const { phase, before } = insertPlace(take, chosenRow(take));
  const id = segmentId(crypto.randomUUID());
  const segment: Segment = { ...newSegment(id, phase, title), kind: 'talk', length, flex: defaultFlex('talk', length) };
  void insertSegment(segment, before).then((answer) => answer.type === 'acknowledged' && chooseRow(id));
}

interface RowFormProps {
  /** null: a new one. */
  readonly segment: Segment | null;
  readonly onAir: boolean;
  /** Where the host reads: the words to be changed are near. null: nobody says, or it is not of this script. */
  readonly at: ScriptPlace | null;
  readonly save: (draft: Draft) => void;
  readonly onClose: () => void;
}

function RowForm({ segment, onAir, at, save, onClose }: RowFormProps) {
  const { stage, plan, common } = useText();
  const t = stage.rowForm;
  const [title, setTitle] = useState(segment?.title ?? '');
  const [lengthEntry, setLengthEntry] = useState(segment === null ? '' : lengthText(segment.length));
  const [script, setScript] = useState(segment?.script ?? { blocks: [] });
  const [tried, setTried] = useState(false);
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
    save({ title: title.trim(), length: onAir || length.type === 'invalid' ? null : length.length, script });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={segment === null ? t.insertTitle : t.editTitle(segment.title)}
      width={segment === null ? 420 : 620}
      data-testid="row-dialog"
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button variant="primary" type="submit" form="row-form" data-testid="row-save">
            {segment === null ? t.insert : t.save}
          </Button>
        </>
      }
    >
      <form id="row-form" className={styles.form} onSubmit={submit}>
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
