import { runAction } from '../hooks/actionStore.ts';
import { closeTake, reopen } from '../link/commands.ts';
import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { Button } from '../ui/Button.tsx';
import { useText } from '../ui/text.ts';
import styles from './EndedControls.module.css';
import { reopenLeft } from './EndedPanel.tsx';

/** What can be done with an ended take: look at it, open it again while that is allowed, or clear the outputs. */
export function EndedControls() {
  const t = useText().stage;
  const take = useTake((link) => link.take);
  useTiming();
  const big = styles.big ?? '';
  if (take === null) return null;
  return (
    <>
      {reopenLeft(take) > 0 && (
        <Button className={big} data-testid="reopen" onClick={() => void reopen()}>
          {t.transport.reopen}
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
