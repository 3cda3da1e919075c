import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { CHECK_GROUPS, type Check, SEVERITIES } from '../../../../shared/plan/checks/check.ts';
import { countChecks } from '../../../../shared/plan/checks/checkShow.ts';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { readWords, useWords } from '../../../library/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { RulesDialog } from '../rules/RulesDialog.tsx';
import { CheckItem } from './CheckItem.tsx';
import { useChecks } from './checkStore.ts';
import styles from './checks.module.css';

/** More than these are shown only when asked for: the worst come first. */
const SHOWN = 60;

/** 检查: all of them by group, the worst of each first. The three worst of all have keys. */
export function CheckTab({ show, rows }: { readonly show: Show; readonly rows: readonly PlanRow[] }) {
  const { checks: t, words } = useText();
  const [hasRules, setRules] = useState(false);
  const [isAll, setAll] = useState(false);
  const { showId, checks, at } = useChecks((checked) => checked);
  const state = useWords((words) => words.state);
  const isMine = showId === show.id;
  const counts = countChecks(checks);
  const shown = isAll ? checks : checks.slice(0, SHOWN);
  return (
    <div className={styles.tab} data-testid="check-tab">
      <div className={styles.sum}>
        <p role="status" title={at === null ? undefined : t.checkedAt(clockText(at))}>
          {!isMine || at === null
            ? t.checking
            : SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
                <span key={severity}>{t.count(t.severities[severity], counts[severity])}</span>
              ))}
        </p>
        <Button size="s" variant="ghost" onClick={() => setRules(true)} data-testid="open-rules">
          <SlidersHorizontal size={12} />
          {words.rules}
        </Button>
      </div>
      {hasRules && <RulesDialog show={show} onClose={() => setRules(false)} />}
      {state === 'failed' && (
        <p className={styles.failed} role="alert">
          {t.failed}
          <Button size="s" onClick={() => void readWords()}>
            {t.again}
          </Button>
        </p>
      )}
      {isMine && at !== null && checks.length === 0 && <EmptyState title={t.clear}>{t.clearHint}</EmptyState>}
      {isMine && <Groups checks={shown} all={checks} show={show} rows={rows} />}
      {shown.length < checks.length && (
        <Button variant="ghost" onClick={() => setAll(true)}>
          {t.more(checks.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

interface GroupsProps {
  readonly checks: readonly Check[];
  readonly all: readonly Check[];
  readonly show: Show;
  readonly rows: readonly PlanRow[];
}

function Groups({ checks, all, show, rows }: GroupsProps) {
  const { checks: t } = useText();
  return CHECK_GROUPS.map((group) => {
    const own = checks.filter((check) => check.group === group);
    if (own.length === 0) return null;
    return (
      <section key={group} className={styles.group} aria-label={t.groups[group]}>
        <h3>
          {t.groups[group]}
          <span>{own.length}</span>
        </h3>
        <ul className={styles.list}>
          {own.map((check) => {
            const place = all.indexOf(check);
            return <CheckItem key={check.key} check={check} show={show} rows={rows} digit={place < 3 ? place + 1 : null} />;
          })}
        </ul>
      </section>
    );
  });
}
