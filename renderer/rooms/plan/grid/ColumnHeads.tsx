import { useText } from '../../../ui/text.ts';
import styles from './grid.module.css';

/** The heads of the grid; the grip and the tier bar have none. */
export function ColumnHeads() {
  const { columns } = useText().plan;
  return (
    <div className={styles.columns} aria-hidden="true">
      <span />
      <span className={styles.number}>{columns.number}</span>
      <span className={styles.clock}>{columns.start}</span>
      <span className={styles.length}>{columns.length}</span>
      <span />
      <span>{columns.title}</span>
      <span>{columns.kind}</span>
      <span className={styles.link}>{columns.link}</span>
      <span>{columns.script}</span>
      <span className={styles.owner}>{columns.owner}</span>
      <span>{columns.flags}</span>
    </div>
  );
}
