import { SEVERITIES } from '../../../../shared/plan/checks/check.ts';
import { countChecks } from '../../../../shared/plan/checks/checkShow.ts';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { showTab } from '../planView.ts';
import { CheckItem } from './CheckItem.tsx';
import { useChecks } from './checkStore.ts';
import styles from './checks.module.css';

const SHOWN = 3;

/** Pinned under every tab: how it stands, and the three worst with a key each. */
export function CheckDock({ show, rows }: { readonly show: Show; readonly rows: readonly PlanRow[] }) {
  const { checks: t } = useText();
  const { showId, checks, at } = useChecks((checked) => checked);
  if (showId !== show.id || at === null) return null;
  const counts = countChecks(checks);
  return (
    <section className={styles.dock} aria-label={t.heading} data-testid="check-dock">
      <button type="button" className={styles.dockHead} onClick={() => showTab('checks')}>
        <b>{t.heading}</b>
        {checks.length === 0 && <span className={styles.clear}>{t.clear}</span>}
        {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
          <span key={severity} data-severity={severity}>
            {t.count(t.severities[severity], counts[severity])}
          </span>
        ))}
        <i>{t.checkedAt(clockText(at))}</i>
      </button>
      {checks.length > 0 && (
        <ul className={styles.list}>
          {checks.slice(0, SHOWN).map((check, place) => (
            <CheckItem key={check.key} check={check} show={show} rows={rows} digit={place + 1} />
          ))}
        </ul>
      )}
    </section>
  );
}
