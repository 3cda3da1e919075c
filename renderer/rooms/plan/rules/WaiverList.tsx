import { waiverOf, waiversOf } from '../../../../shared/compliance/findings.ts';
import { findingsIn } from '../../../../shared/compliance/scan.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { useText } from '../../../ui/text.ts';
import { useChecks } from '../checks/checkStore.ts';
import { Waived } from '../words/Waived.tsx';
import styles from './rules.module.css';

/** Every waiver of the show, the newest first; one whose sentence was rewritten stays on record and holds nothing. */
export function WaiverList({ show }: { readonly show: Show }) {
  const { words: t } = useText();
  const scan = useChecks((checked) => (checked.showId === show.id ? checked.scan : null));
  const { waivers } = show.words;
  const known = waiversOf(waivers);
  const holding = new Set(scan === null ? [] : findingsIn(show, scan).map((finding) => waiverOf(known, finding)?.id));
  if (waivers.length === 0) return <p className={styles.none}>{t.noWaivers}</p>;
  return (
    <ul className={styles.waivers}>
      {waivers.toReversed().map((waiver) => (
        <li key={waiver.id} data-testid="waiver-row">
          <p>
            <b>{waiver.term}</b>
            <span>{waiver.sentence}</span>
            {scan !== null && !holding.has(waiver.id) && <i>{t.lapsed}</i>}
          </p>
          <Waived waiver={waiver} />
        </li>
      ))}
    </ul>
  );
}
