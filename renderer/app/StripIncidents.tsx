import { openIncidents } from '../../shared/take/incidents/timing.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { runAction } from '../hooks/actionStore.ts';
import { useText } from '../ui/text.ts';
import styles from './OnAirStrip.module.css';
import { enterRoom } from './roomStore.ts';

/** The worst open incident by name, and how many there are, in every room: a way to it from wherever somebody reads. */
export function StripIncidents({ take }: { readonly take: TakeState }) {
  const { incidents: t } = useText().stage;
  const open = openIncidents(take.incidents);
  const [worst] = open;
  if (worst === undefined) return null;
  return (
    <button
      type="button"
      className={styles.incidents}
      data-level={worst.level}
      data-testid="strip-incidents"
      title={t.openSpoken(open.length, worst.level)}
      onClick={() => {
        if (!runAction('toIncident')) enterRoom(take.mode === 'live' ? 'live' : 'rehearse');
      }}
    >
      <em>{worst.level}</em>
      <b>{t.names[worst.kind]}</b>
      {open.length > 1 && <span>+{open.length - 1}</span>}
    </button>
  );
}
