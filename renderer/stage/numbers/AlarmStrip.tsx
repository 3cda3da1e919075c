import { Gauge } from 'lucide-react';
import type { Alarm } from '../../../shared/take/numbers/alarm.ts';
import { openAlarms } from '../../../shared/take/numbers/alarms.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { lengthText } from '../../../shared/text/format.ts';
import type { Instant } from '../../../shared/time.ts';
import { firstClick } from '../../hooks/firstClick.ts';
import { acknowledgeAlarm } from '../../link/resultCommands.ts';
import { useSettled } from '../../link/useSettled.ts';
import { useText } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { onceOnly } from '../TransportButton.tsx';
import { raiseAtPeak, startHook } from './alarmEffects.ts';
import styles from './numbers.module.css';
import { raisable } from './raisable.ts';

/** So many are read; the rest come up as these are seen. */
const MOST = 3;

/** What the director should know and nobody else: quiet for what can wait. The newest stands last and keeps its place. */
export function AlarmStrip() {
  const t = useText().stage.numbers;
  const { take, timing } = useSettled();
  if (take === null || timing === null) return null;
  const { now } = timing;
  const alarms = openAlarms(take, now).slice(0, MOST);
  return (
    <>
      {/* There before the first alarm, so that it is heard; without the seconds, so that it is heard once. */}
      <p className="visually-hidden" role="status">
        {alarms.map(({ kind }) => t.alarms[kind]).join(' · ')}
      </p>
      {alarms.length > 0 && <List take={take} alarms={alarms} now={now} />}
    </>
  );
}

interface ListProps {
  readonly take: TakeState;
  readonly alarms: readonly Alarm[];
  readonly now: Instant;
}

function List({ take, alarms, now }: ListProps) {
  const t = useText().stage.numbers;
  return (
    <ul className={styles.alarms} aria-label={t.alarmsHeading}>
      {alarms.map((alarm, index) => (
        <li key={`${alarm.kind} ${alarm.since}`} data-alarm={alarm.kind} data-testid="alarm">
          <Gauge size={15} aria-hidden="true" />
          <b>
            {t.alarms[alarm.kind]} <small>{t.since(lengthText(Math.max(0, now - alarm.since)))}</small>
          </b>
          <Offer alarm={alarm} floating={raisable(take, now)?.title ?? null} />
          <button type="button" data-testid="alarm-seen" onKeyDown={onceOnly} onClick={firstClick(() => void acknowledgeAlarm(alarm))}>
            {t.seen}
            {index === 0 && <ActionKeys name="seeAlarm" />}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What one key does about it. */
function Offer({ alarm, floating }: { readonly alarm: Alarm; readonly floating: string | null }) {
  const t = useText().stage.numbers;
  if (alarm.kind === 'noHook') {
    return (
      <button type="button" data-main="true" data-testid="alarm-hook" onKeyDown={onceOnly} onClick={startHook}>
        {t.startHook} <ActionKeys name="startHook" />
      </button>
    );
  }
  if (alarm.kind !== 'peak' || floating === null) return null;
  return (
    <button type="button" data-main="true" data-testid="alarm-raise" onKeyDown={onceOnly} onClick={raiseAtPeak}>
      {t.raise(floating)} <ActionKeys name="raiseAtPeak" />
    </button>
  );
}
