import { useText } from '../../../ui/text.ts';
import styles from './table.module.css';

/** Names of the columns, with the rule of those that need one. */
export function ColumnHeads() {
  const t = useText().review.table;
  return (
    <>
      <colgroup>
        <col className={styles.cNumber} />
        <col className={styles.cBar} />
        <col />
        <col className={styles.cScale} />
        <col className={styles.cClock} />
        <col className={styles.cClock} />
        <col className={styles.cLate} />
        <col className={styles.cLength} />
        <col className={styles.cLength} />
        <col className={styles.cOff} />
        <col className={styles.cPart} />
        <col className={styles.cPart} />
        <col className={styles.cOff} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {t.number}
          </th>
          <th scope="col" colSpan={2} className={styles.left}>
            {t.title}
          </th>
          <th scope="col" className={styles.left}>
            {t.scale}
            <small>{t.scaleRule}</small>
          </th>
          <th scope="col">{t.plannedStart}</th>
          <th scope="col">{t.start}</th>
          <th scope="col">
            {t.lateness}
            <small>{t.latenessRule}</small>
          </th>
          <th scope="col">{t.planned}</th>
          <th scope="col">{t.elapsed}</th>
          <th scope="col">
            {t.deviation}
            <small>{t.deviationRule}</small>
          </th>
          <th scope="col">{t.held}</th>
          <th scope="col">{t.added}</th>
          <th scope="col">
            {t.talk}
            <small>{t.talkRule}</small>
          </th>
        </tr>
      </thead>
    </>
  );
}
