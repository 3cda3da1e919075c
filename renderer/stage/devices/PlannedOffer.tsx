import { plannedDevice } from '../../../shared/take/devices/offer.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import styles from './devices.module.css';
import { startNumbered, USUAL_LENGTH } from './startNow.ts';

/** What the plan's cue has just called for, to be started as it is. 憋单 has a condition to say first, in the form. */
export function PlannedOffer({ take }: { readonly take: TakeState }) {
  const { devices: t, running } = useText().stage;
  const planned = plannedDevice(take);
  if (planned === null || planned.kind === 'hold') return null;
  const { kind, cue } = planned;
  return (
    <p className={styles.planned} data-testid="device-planned">
      <span>{t.planned(cue)}</span>
      <Button data-testid="device-planned-start" onClick={() => void startNumbered(kind, USUAL_LENGTH, [])}>
        {t.startKind(running.kinds[kind])}
      </Button>
    </p>
  );
}
