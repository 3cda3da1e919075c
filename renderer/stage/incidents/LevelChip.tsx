import type { IncidentLevel } from '../../../shared/take/incidents/kind.ts';
import { useText } from '../../ui/text.ts';
import styles from './LevelChip.module.css';

/** P1 red, P2 orange, P3 amber: the figure always says it too. */
export function LevelChip({ level }: { readonly level: IncidentLevel }) {
  const t = useText().stage.incidents;
  return (
    <span className={styles.chip} data-level={level} title={t.levels[level]}>
      {level}
    </span>
  );
}
