import { Gift, Timer } from 'lucide-react';
import { countdownText } from '../../../shared/text/format.ts';
import { useText } from '../../ui/text.ts';
import type { Ending } from '../soonestEnd.ts';
import styles from './Prompter.module.css';

/** What the host has to bring to its end, with its true countdown: it takes the wall clock's place. */
export function SoonestEnd({ ending }: { readonly ending: Ending }) {
  const t = useText().stage.running;
  const over = ending.remaining < 0;
  return (
    <span className={styles.ending} data-testid="prompter-ending" data-over={over}>
      {ending.kind === 'device' ? <Gift aria-hidden /> : <Timer aria-hidden />}
      <span>{ending.note === '' ? ending.title : `${ending.title} · ${ending.note}`}</span>
      {over && (ending.kind === 'device' ? t.due : t.overdue)} <b>{countdownText(Math.abs(ending.remaining))}</b>
    </span>
  );
}
