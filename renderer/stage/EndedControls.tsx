import { useState } from 'react';
import type { TakeState } from '../../shared/take/state.ts';
import { runAction } from '../hooks/actionStore.ts';
import { closeTake, continueTake, reopen } from '../link/commands.ts';
import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { Button } from '../ui/Button.tsx';
import { notify } from '../ui/notices.ts';
import { useText } from '../ui/text.ts';
import styles from './EndedControls.module.css';
import { mayContinue, reopenLeft } from './EndedPanel.tsx';

/** What can be done with an ended take: look at it, open it again while that is allowed, or clear the outputs. */
export function EndedControls() {
  const t = useText().stage;
  const take = useTake((link) => link.take);
  useTiming();
  const big = styles.big ?? '';
  const [busy, setBusy] = useState(false);
  if (take === null) return null;
  const goOn = async (ended: TakeState) => {
    setBusy(true);
    const answer = await continueTake(ended);
    setBusy(false);
    if (answer.type === 'opened') return;
    notify({ tone: 'bad', text: (texts) => texts.reasons.openTake[answer.reason], detail: null, action: null, staysFor: null });
  };
  return (
    <>
      {reopenLeft(take) > 0 && (
        <Button className={big} data-testid="reopen" onClick={() => void reopen()}>
          {t.transport.reopen}
        </Button>
      )}
      {mayContinue(take) && (
        <Button className={big} data-testid="continue-take" disabled={busy} onClick={() => void goOn(take)}>
          {t.ended.goOn}
        </Button>
      )}
      <Button className={big} data-testid="close-take" onClick={() => void closeTake()}>
        {t.ended.close}
      </Button>
      <Button variant="primary" className={big} data-testid="to-review" onClick={() => runAction('roomReview')}>
        {t.ended.review}
      </Button>
    </>
  );
}
