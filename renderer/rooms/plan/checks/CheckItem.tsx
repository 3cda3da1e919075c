import { CircleAlert, Lightbulb, TriangleAlert } from 'lucide-react';
import type { Check, Severity } from '../../../../shared/plan/checks/check.ts';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { useKeyText } from '../../../hooks/useKeyText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { useText } from '../../../ui/text.ts';
import { fixCheck, goToCheck } from './actOnCheck.ts';
import styles from './checks.module.css';
import { fixText, placeText, problemText } from './checkWords.ts';

const ICONS = { error: CircleAlert, warning: TriangleAlert, advice: Lightbulb } satisfies Readonly<Record<Severity, unknown>>;

export interface CheckItemProps {
  readonly check: Check;
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  /** 1–3: the key that acts on it; null: none. */
  readonly digit: number | null;
}

const FIX_KEYS = ['fixFirst', 'fixSecond', 'fixThird'] as const;

const isSomewhere = ({ spot }: Check): boolean => spot.segmentId !== null || spot.productId !== null || spot.field !== null;

/** One thing to look at: what, where, and the one way to settle it; the words lead to its place. */
export function CheckItem({ check, show, rows, digit }: CheckItemProps) {
  const t = useText();
  const keyText = useKeyText();
  const Icon = ICONS[check.severity];
  const title = problemText(check.problem, t);
  const fix = check.fix === null ? null : fixText(check.fix, rows, t);
  const keys = digit === null ? null : keyText(FIX_KEYS[digit - 1] ?? 'fixFirst');
  const key = keys === null ? null : <Kbd>{keys}</Kbd>;
  const { fix: change } = check;
  return (
    <li className={styles.item} data-severity={check.severity} data-testid="check" data-check={check.key}>
      <Icon size={16} aria-label={t.checks.severities[check.severity]} />
      <button type="button" className={styles.what} title={t.checks.goToLabel(title)} onClick={() => goToCheck(check)}>
        <b>{title}</b>
        <span>{placeText(check, show, t)}</span>
      </button>
      {change === null || fix === null ? (
        isSomewhere(check) && (
          <Button size="s" variant="ghost" onClick={() => goToCheck(check)} data-testid="check-go">
            {t.checks.goTo}
            {key}
          </Button>
        )
      ) : (
        <Button size="s" title={fix.hint} onClick={() => fixCheck(change)} data-testid="check-fix">
          {fix.label}
          {key}
        </Button>
      )}
    </li>
  );
}
