import type { TakeState } from '../../../shared/take/state.ts';
import { notesOf } from '../../../shared/text/notes/notesText.ts';
import { later } from '../../../shared/time.ts';
import { tickInTake } from '../../link/noteCommands.ts';
import { useLanguage, useText } from '../../ui/text.ts';
import { shortClock } from '../../ui/wall.ts';
import styles from './Assistant.module.css';

/** The pre-show checklist as it was when the take opened: what is open, what was due first on top; a tap ticks it. */
export function Checklist({ take: { papers, plan } }: { readonly take: TakeState }) {
  const { common } = useText();
  const t = notesOf(useLanguage());
  const { checklist } = papers;
  const open = checklist.filter(({ done }) => done === null).toSorted((a, b) => a.due - b.due);
  if (open.length === 0) return null;
  return (
    <section className={styles.card} data-testid="assistant-checklist">
      <h2 className={styles.heading}>{t.checklist(checklist.length - open.length, checklist.length)}</h2>
      <ul className={styles.tasks}>
        {open.map(({ id, text, owner, due }) => (
          <li key={id}>
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={false}
                aria-label={t.tick(text)}
                data-testid="assistant-tick"
                onChange={() => void tickInTake(id, true)}
              />
              <b>{text}</b>
            </label>
            <span>
              {common.roles[owner]} {shortClock(later(plan.plannedStart, due))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
