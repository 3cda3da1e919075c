import { type ChecklistItem, dueAt, openItems } from '../../shared/plan/checklist/item.ts';
import type { Show } from '../../shared/plan/show.ts';
import { checklistOf } from '../../shared/text/checklist/checklist.ts';
import { dueText } from '../../shared/text/checklist/dueText.ts';
import { useWallClock } from '../link/useTiming.ts';
import lines from '../ui/lines.module.css';
import { useLanguage, useText } from '../ui/text.ts';
import { dayText, isoDay, shortClock } from '../ui/wall.ts';
import styles from './OpenItems.module.css';
import { tickItem } from './tickItem.ts';

/** The open items, what was due first on top; a click ticks one in the director's name. */
export function OpenItemList({ show }: { readonly show: Show }) {
  const { common } = useText();
  const language = useLanguage();
  const t = checklistOf(language);
  const now = useWallClock();
  const open = openItems(show.checklist);
  const late = open.filter((item) => dueAt(item, show.plannedStart) < now).length;
  const person = show.crew.find((member) => member.role === 'director')?.person ?? '';
  const when = (item: ChecklistItem) => {
    const at = dueAt(item, show.plannedStart);
    return isoDay(at) === isoDay(show.plannedStart) ? shortClock(at) : `${dayText(at, language)} ${shortClock(at)}`;
  };
  return (
    <section className={styles.open} aria-label={t.title} data-testid="open-items">
      <h2>
        {t.title}
        <span>{t.progress(show.checklist.length - open.length, show.checklist.length)}</span>
        {late > 0 && <b>{t.overdue(late)}</b>}
      </h2>
      <ul className={lines.lines}>
        {open.map((item) => (
          <li key={item.id} data-late={dueAt(item, show.plannedStart) < now} data-testid="open-item">
            <input type="checkbox" checked={false} aria-label={t.tick(item.text)} onChange={() => tickItem(show, item.id, true, person)} />
            <span title={item.text}>{item.text}</span>
            <em>{common.roles[item.owner]}</em>
            <time title={dueText(item.due, t.due)}>{when(item)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
