import { Undo2 } from 'lucide-react';
import { withWaivers } from '../../../../shared/compliance/findings.ts';
import type { Waiver } from '../../../../shared/compliance/waiver.ts';
import { edit } from '../../../library/showEdits.ts';
import { Button } from '../../../ui/Button.tsx';
import { useText } from '../../../ui/text.ts';
import { isoDay, shortClock } from '../../../ui/wall.ts';
import styles from './words.module.css';

/** Who answered for it, when and why; taken back it is an edit like any other, so undo gives it again. */
export function Waived({ waiver }: { readonly waiver: Waiver }) {
  const { words: t } = useText();
  const { by, at, reason, id } = waiver;
  return (
    <div className={styles.waived} data-testid="waived">
      <p>
        <b>{t.waivedBy(by, `${isoDay(at)} ${shortClock(at)}`)}</b>
        {reason}
      </p>
      <Button
        size="s"
        variant="ghost"
        data-testid="waiver-revoke"
        onClick={() =>
          edit('waiver', (show) =>
            withWaivers(
              show,
              show.words.waivers.filter((each) => each.id !== id),
            ),
          )
        }
      >
        <Undo2 size={12} />
        {t.revoke}
      </Button>
    </div>
  );
}
