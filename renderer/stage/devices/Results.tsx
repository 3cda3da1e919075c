import { ChevronDown, Gift } from 'lucide-react';
import { useState } from 'react';
import type { DeviceId } from '../../../shared/ids.ts';
import { isUnfinished } from '../../../shared/take/devices/offer.ts';
import type { Device, TakeState } from '../../../shared/take/state.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useText } from '../../ui/text.ts';
import { deviceState } from './deviceState.ts';
import styles from './devices.module.css';
import { ResultSheet } from './ResultSheet.tsx';

/** Devices whose result is still to be written down, and those that run: each unfolds what is known of it. */
export function Results({ take }: { readonly take: TakeState }) {
  const [chosen, choose] = useState<DeviceId | null>(null);
  const shown = take.devices.filter((device) => device.closed === null || isUnfinished(device) || device.id === chosen);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.results}>
      {shown.map((device) => (
        <li key={device.id} data-testid="result-row">
          <Line device={device} isOpen={device.id === chosen} onPress={() => choose(device.id === chosen ? null : device.id)} />
          {device.id === chosen && <ResultSheet take={take} device={device} />}
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly device: Device;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

function Line({ device, isOpen, onPress }: LineProps) {
  const t = useText().stage.devices;
  return (
    <div className={styles.result}>
      <Gift size={14} aria-hidden="true" />
      <p className={styles.what}>
        <span title={device.title}>{t.resultOf(device.title)}</span>
        <em data-done={!isUnfinished(device)}>{deviceState(device, t)}</em>
      </p>
      <IconButton size="s" label={t.resultOf(device.title)} aria-expanded={isOpen} data-testid="result-open" onClick={onPress}>
        <ChevronDown size={14} />
      </IconButton>
    </div>
  );
}
