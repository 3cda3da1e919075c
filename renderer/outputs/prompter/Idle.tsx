import { useTake } from '../../link/takeStore.ts';
import { useText } from '../../ui/text.ts';
import styles from './Prompter.module.css';

/** What the host reads while nothing runs. */
export function Idle({ isOver }: { readonly isOver: boolean }) {
  const { prompter: t, common } = useText();
  const shut = useTake((link) => link.shut);
  return (
    <div className={styles.idle}>
      {isOver && <b>{t.thanks}</b>}
      {!isOver && shut === null && <b>{t.noTake}</b>}
      {!isOver && shut === null && <span>{t.noTakeHint}</span>}
      {!isOver && shut !== null && <b data-testid="shut">{common.shut[shut.reason]}</b>}
      {!isOver && shut !== null && <span>{common.shut[`${shut.reason}Next`]}</span>}
    </div>
  );
}
