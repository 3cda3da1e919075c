import { useText } from '../../../ui/text.ts';
import { useChecks } from './checkStore.ts';
import styles from './checks.module.css';

/** On the tab: errors and warnings; advice does not press. */
export function CheckCount() {
  const { checks: t } = useText();
  const checks = useChecks((checked) => checked.checks);
  const errors = checks.filter((check) => check.severity === 'error').length;
  const pressing = checks.filter((check) => check.severity !== 'advice').length;
  if (pressing === 0) return null;
  return (
    <em className={styles.badge} data-severity={errors > 0 ? 'error' : 'warning'} title={t.tabCount(errors, checks.length)}>
      {pressing}
    </em>
  );
}
