import { isShortTake } from '../../shared/take/decideEnd.ts';
import { end } from '../link/commands.ts';
import { useSettled } from '../link/useSettled.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useText } from '../ui/text.ts';

export interface EndDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before ending: a take that is very short, or one ended from the menu. */
export function EndDialog({ open, onClose }: EndDialogProps) {
  const t = useText().stage;
  const { timing } = useSettled();
  if (!open || timing === null || timing.status === 'ended') return null;
  const short = isShortTake(timing.showElapsed);
  return (
    <Dialog
      open
      onClose={onClose}
      title={short ? t.endShort.title : t.endAsk.title}
      actions={
        <>
          <Button onClick={onClose}>{t.endShort.keep}</Button>
          <Button
            variant="danger"
            data-testid="end-confirm"
            onClick={() => {
              void end({ type: 'now' });
              onClose();
            }}
          >
            {t.endShort.end}
          </Button>
        </>
      }
    >
      <p>{timing.status === 'armed' ? t.endAsk.armed : t.endAsk.text}</p>
    </Dialog>
  );
}
