import type { Reading } from '../../../shared/take/numbers/number.ts';
import styles from './numbers.module.css';

const WIDTH = 280;
const HEIGHT = 46;

/** The readings as they were entered, on a line over time from 0 up; one reading is no line. */
export function Sparkline({ readings, label }: { readonly readings: readonly Reading[]; readonly label: string }) {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined || first.at === last.at) return null;
  const most = Math.max(1, ...readings.map(({ value }) => value));
  const points = readings.map(({ value, at }) => {
    const x = ((at - first.at) / (last.at - first.at)) * WIDTH;
    return `${x.toFixed(1)},${(HEIGHT - 3 - (value / most) * (HEIGHT - 6)).toFixed(1)}`;
  });
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      data-testid="number-spark"
    >
      <polygon points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`} />
      <polyline points={points.join(' ')} />
    </svg>
  );
}
