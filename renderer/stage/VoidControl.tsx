import { type FormEvent, useState } from 'react';
import type { Void } from '../../shared/take/void.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/text.ts';

export interface VoidControlProps {
  readonly voided: Void | null;
  /** Which take it is, where others of the same show are told together with it; null where it is the only one. */
  readonly name: string | null;
  /** The reason why it counts nowhere; null: it counts again. */
  readonly onMark: (reason: string | null) => void;
}

/** Throws an ended take out of every mean, with a reason, and takes it back in. One that never started has nothing to count. */
export function VoidControl({ voided, name, onMark }: VoidControlProps) {
  const t = useText().stage.voiding;
  const [asking, setAsking] = useState(false);
  if (voided?.type === 'neverStarted') return null;
  if (voided !== null) {
    return (
      <Button data-testid="unvoid" onClick={() => onMark(null)}>
        {t.unvoid}
      </Button>
    );
  }
  return (
    <>
      <Button data-testid="void" onClick={() => setAsking(true)}>
        {name === null ? t.ask : t.askOf(name)}
      </Button>
      {asking && <VoidDialog name={name} onMark={onMark} onClose={() => setAsking(false)} />}
    </>
  );
}

function VoidDialog({ name, onMark, onClose }: Pick<VoidControlProps, 'name' | 'onMark'> & { readonly onClose: () => void }) {
  const { common, stage } = useText();
  const t = stage.voiding;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    onMark(reason.trim());
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={name === null ? t.title : t.titleOf(name)}
      data-testid="void-dialog"
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="danger" data-testid="void-confirm" onClick={confirm}>
            {t.confirm}
          </Button>
        </>
      }
    >
      <form onSubmit={confirm}>
        {name !== null && <p>{t.onlyThis}</p>}
        <p>{t.hint}</p>
        <Field label={t.reason} hint={tried && reason.trim() === '' ? t.needReason : t.reasonHint}>
          <input value={reason} maxLength={200} data-testid="void-reason" onChange={(event) => setReason(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
