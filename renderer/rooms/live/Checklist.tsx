import { Check, TriangleAlert } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import lines from '../../ui/lines.module.css';
import { useText } from '../../ui/text.ts';
import styles from './Checklist.module.css';
import rows from './checkRows.module.css';
import type { ReadyCheck } from './readyChecks.ts';

/** What stands and what does not before air, each with a mark, a count and the names of what is open. */
export function Checklist({ checks }: { readonly checks: readonly ReadyCheck[] }) {
  const t = useText().stage.ready;
  return (
    <ul className={classes(lines.lines, rows.list, styles.counted)} data-testid="ready-checks">
      {checks.map(({ name, all, open }) => {
        const names = open.join(t.listMark);
        return (
          <li key={name} data-open={open.length > 0} data-check={name}>
            {open.length > 0 ? <TriangleAlert size={15} aria-hidden="true" /> : <Check size={15} aria-hidden="true" />}
            <span>{t.checks[name]}</span>
            <em title={names}>{names}</em>
            <span className={styles.count}>{t.checked(all - open.length, all)}</span>
            <b>{open.length > 0 ? t.missing(open.length) : t.allDone}</b>
          </li>
        );
      })}
    </ul>
  );
}
