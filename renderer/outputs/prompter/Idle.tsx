import { useTake } from '../../link/takeStore.ts';
import { useText } from '../../ui/text.ts';
import styles from './Prompter.module.css';

/** What the host reads while nothing runs. */
export function Idle({ isOver }: { readonly isOver: boolean }) {
  const { prompter: t, common } = useText();
  const shut = useTake((link) => link.shut);
  return (
    <div className={styles.idle}>
      {isOver && <h1>{t.thanks}</h1>}
      {!isOver && shut === null && <h1>{t.noTake}</h1>}
      {!isOver && shut === null && <span>{t.noTakeHint}</span>}
      {!isOver && shut !== null && <h1 data-testid="shut">{common.shut[shut.reason]}</h1>}
      {!isOver && shut !== null && <span>{common.shut[`${shut.reason}Next`]}</span>}
    </div>
  );
}
